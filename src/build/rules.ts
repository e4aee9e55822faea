/**
 * Which HTTP headers each part of the built site is served with: one list, from which `_headers`, the nginx and the
 * Caddy configuration are all made. Patterns do not overlap, because hosts differ in what they do when two match.
 */
import { join, type Policy, policyText } from './policy.ts';

export type Rule = { pattern: string; headers: Record<string, string> };

/** Pages below these names may stand in a frame of another site; all others may not. */
const framed = new Set(['embed']);
/** Data below these names may be read by scripts of other sites. */
const shared = /^(?:api|embed|reply|schemas|lookup)(?:\/|$)|\.(?:txt|md|js|json)$/;
const hashed = /^(?:_astro|ocr|pagefind\/(?:fragment|index|filter))\//;

const year = 'public, max-age=31536000, immutable';
const short = 'public, max-age=300, must-revalidate';
const none = 'no-cache';

/** Headers that are the same everywhere. The device's camera, place and so on are nobody's business here. */
const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

function cacheOf(path: string): string {
  if (hashed.test(path)) return year;
  return /^(?:sw\.js|offline\.js|pagefind\/)/.test(path) ? none : short;
}

/** Headers for files at `path` ("ja/*", "robots.txt", "" for the start page), whose pages have these policies. */
export function headersFor(path: string, policy: Policy): Record<string, string> {
  const mayBeFramed = framed.has(path.split('/')[0] ?? '');
  const whole = join(policy, new Map([['frame-ancestors', [mayBeFramed ? '*' : "'none'"]]]));
  return {
    'Content-Security-Policy': policyText(whole),
    ...(mayBeFramed ? {} : { 'X-Frame-Options': 'DENY' }),
    ...everywhere,
    'Cross-Origin-Resource-Policy': shared.test(path) ? 'cross-origin' : 'same-origin',
    ...(shared.test(path) ? { 'Access-Control-Allow-Origin': '*' } : {}),
    'Cache-Control': cacheOf(path),
  };
}

/** The text of a `_headers` file, as Cloudflare Pages, Netlify and others read it. */
export const headersFile = (rules: Rule[]): string =>
  `${rules.map(({ pattern, headers }) => [pattern, ...Object.entries(headers).map(([k, v]) => `  ${k}: ${v}`)].join('\n')).join('\n\n')}\n`;

/** Reads a `_headers` file back. Lines that begin with # are remarks. */
export function readHeadersFile(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) rules.push({ pattern: line.trim(), headers: {} });
    else {
      const [, name = '', value = ''] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
      const rule = rules.at(-1);
      if (rule) rule.headers[name] = value;
    }
  }
  return rules;
}

/** Whether a rule's pattern speaks of this path: the path itself, or everything below where it ends in `*`. */
export const covers = (pattern: string, path: string): boolean =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
