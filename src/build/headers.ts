/** After the build: each page keeps only its own script and style hashes, and `_headers` says the same for each part. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { afterBuild } from './after-build.ts';
import { pagesOf, partsOf } from './parts.ts';
import { join, narrow, type Policy, parsePolicy } from './policy.ts';
import { headersFile, headersFor, type Rule } from './rules.ts';

/** For files that are no pages. Workers live by the policy of their own response, so scripts and WebAssembly may run. */
const bare = parsePolicy(
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; base-uri 'none'",
);
/** Files that are written after the headers, from the finished pages (src/build/offline.ts). */
const later = ['sw.js', 'offline.js'];

/** Narrows the policies of all pages below `root` and returns the rules for serving them under `base`. */
export function hardenPages(root: string, base = '/'): Rule[] {
  const rules: Rule[] = [];
  const under = base.replace(/\/*$/, '/');
  for (const path of new Set([...partsOf(root), ...later])) {
    const policy = later.includes(path) ? undefined : hardened(pagesOf(root, path));
    const headers = headersFor(path, policy ?? bare);
    const address = path.replace(/(^|\/)index\.html$/, '$1');
    rules.push({ pattern: `${under}${address}`, headers });
  }
  return rules;
}

/** Each page keeps its own hashes. Returns the policy of all of them together, undefined where there is none. */
function hardened(pages: string[]): Policy | undefined {
  const policies = pages.map((file) => {
    const { html, policy } = narrow(readFileSync(file, 'utf8'));
    writeFileSync(file, html);
    return policy;
  });
  return policies.length > 0 ? policies.reduce(join) : undefined;
}

/** The build step: after all pages are written, before anything else reads them. */
export const strictHeaders = () =>
  afterBuild('headers', ({ root, base }) => {
    const rules = hardenPages(root, base);
    writeFileSync(joinPath(root, '_headers'), headersFile(rules));
    return `${rules.length} rules in _headers`;
  });
