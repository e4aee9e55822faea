/** After the build: each page keeps only its own script and style hashes, and `_headers` says the same for each part. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { afterBuild } from './after-build.ts';
import { partsOf } from './parts.ts';
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
    const policy = path.endsWith('*')
      ? hardenBelow(joinPath(root, path.slice(0, -1)))
      : hardenFile(joinPath(root, path));
    const headers = headersFor(path, policy ?? bare);
    const address = path.replace(/(^|\/)index\.html$/, '$1');
    rules.push({ pattern: `${under}${address}`, headers });
  }
  return rules;
}

function hardenFile(file: string): Policy | undefined {
  if (!file.endsWith('.html')) return undefined;
  const { html, policy } = narrow(readFileSync(file, 'utf8'));
  writeFileSync(file, html);
  return policy;
}

function hardenBelow(folder: string): Policy | undefined {
  let all: Policy | undefined;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const policy = entry.isFile() ? hardenFile(joinPath(entry.parentPath, entry.name)) : undefined;
    if (policy) all = all ? join(all, policy) : policy;
  }
  return all;
}

/** The build step: after all pages are written, before anything else reads them. */
export const strictHeaders = () =>
  afterBuild('headers', ({ root, base }) => {
    const rules = hardenPages(root, base);
    writeFileSync(joinPath(root, '_headers'), headersFile(rules));
    return `${rules.length} rules in _headers`;
  });
