/**
 * The Content-Security-Policy of a built page. Astro writes one with the hashes of every script and style of the whole
 * site (`security.csp`); here it is narrowed to what the page itself holds, and moved to the top of the head, where it
 * governs everything after it. Pure: text in, text out.
 */
import { createHash } from 'node:crypto';

/** Directives every page shares; `script-src` and `style-src` are added by page. Nothing but the own origin may load. */
export const baseDirectives = [
  "default-src 'none'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
] as const;

/** A policy as a map from directive to its sources, in the order written. */
export type Policy = Map<string, string[]>;

/** The source expression for an inline script or style with exactly this text. */
export const hashOf = (text: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Reads "a b; c d" into a map; a directive named twice counts once, with its sources joined. */
export function parsePolicy(text: string): Policy {
  const policy: Policy = new Map();
  for (const directive of text.split(';')) {
    const [name, ...sources] = directive.trim().split(/\s+/);
    if (name) policy.set(name, [...new Set([...(policy.get(name) ?? []), ...sources])]);
  }
  return policy;
}

export const policyText = (policy: Policy): string =>
  [...policy].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');

/** Both policies' sources together; 'none' gives way to anything else. */
export function join(a: Policy, b: Policy): Policy {
  const both: Policy = new Map(a);
  for (const [name, sources] of b) {
    const all = [...new Set([...(a.get(name) ?? []), ...sources])];
    both.set(name, all.length > 1 ? all.filter((source) => source !== "'none'") : all);
  }
  return both;
}

const meta = /<meta http-equiv="content-security-policy" content="([^"]*)">/i;
const inline = (html: string, tag: 'script' | 'style') =>
  [...html.matchAll(new RegExp(`<${tag}((?:\\s[^>]*)?)>([\\s\\S]*?)</${tag}>`, 'g'))]
    .filter(([, attributes = '', text]) => text && !/\ssrc=|type="(?:application|speculationrules)/.test(attributes))
    .map(([, , text = '']) => `'${hashOf(text)}'`);

/**
 * The page with its policy narrowed to its own inline scripts and styles. Sources other than hashes, like
 * 'wasm-unsafe-eval' on a page that asked for it through `Astro.csp`, are kept.
 * @throws if the page has no policy to narrow.
 */
export function narrow(html: string): { html: string; policy: Policy } {
  const found = meta.exec(html);
  if (!found) throw new Error('the page has no content-security-policy');
  const policy = parsePolicy((found[1] ?? '').replaceAll('&#39;', "'"));
  for (const [name, tag] of [
    ['script-src', 'script'],
    ['style-src', 'style'],
  ] as const) {
    const kept = (policy.get(name) ?? []).filter((source) => !source.startsWith("'sha"));
    policy.set(name, [...new Set([...kept, ...inline(html, tag)])]);
  }
  const own = `<meta http-equiv="content-security-policy" content="${policyText(policy)}">`;
  const bare = html.replace(meta, '');
  return { html: bare.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => `${charset}${own}`), policy };
}
