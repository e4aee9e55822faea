/**
 * `npm run permalinks` adds to tests/permalinks.lock what the built site in dist/ has and the lock does not; nothing is
 * ever taken out. `npm run permalinks -- --check` says what the lock promises and the site no longer keeps (exit 1).
 * A line is a path and its anchors: `/ja/fix/imap-disabled/ #answer #fix`. `{lang}` stands for both languages,
 * `{form}` for .txt and .md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../src/build/parts.ts';
import { langs } from '../src/i18n/locales.ts';

/** Path → its anchors. */
export type Permalinks = Map<string, Set<string>>;

/** Elements whose id is a place to link to; ids of form controls and the like are wiring and may change. */
const anchored =
  /<(?:h[1-6]|section|article|details|figure|table|tr|li|dt|dd|p|span)\b(?:[^>"']|"[^"]*"|'[^']*')*?\sid="([^"]+)"/g;
/** A hint to a field has its id for the field alone: wiring as well. */
const describing = /\saria-describedby="([^"]+)"/g;
/** Data files that others fetch by a fixed address. What a build names by its contents is no promise. */
const promisedFile = /^\/(?:api\/|reply\/|embed\/|llms\.txt$|opensearch|settings\/)/;
/** The anchors of a page: its own, and the former names of those whose record was renamed (page.ts leads on). */
function anchorsOf(html: string): Set<string> {
  const own = new Set([...html.matchAll(anchored)].map((match) => match[1] ?? ''));
  for (const [, ids = ''] of html.matchAll(describing)) for (const id of ids.split(' ')) own.delete(id);
  const renamed = /<meta name="tsunagu:moved" content="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? [];
  for (const [from = '', to = ''] of renamed.map((pair) => pair.split('='))) if (own.has(to)) own.add(from);
  return own;
}

/** The keys of published data count as the anchors of its schema. */
const publishedSchema = /^\/api\/v1\/schema\/\w+-item\.json$/;

type Schema = {
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
};

/**
 * Every key of a JSON Schema with its type: `endpoints[].port:integer`. One that is always there counts twice, the
 * second time with `!`, so that a key may become certain but never uncertain.
 */
export function keysOf(schema: Schema, path = ''): string[] {
  const inside = (child: Schema, name: string) => [`${name}:${child.type ?? 'any'}`, ...keysOf(child, name)];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, child]) => {
      const name = path ? `${path}.${key}` : key;
      const [first = '', ...rest] = inside(child, name);
      return schema.required?.includes(key) ? [first, `${first}!`, ...rest] : [first, ...rest];
    }),
    ...(schema.items ? inside(schema.items, `${path}[]`) : []),
    ...(typeof schema.additionalProperties === 'object' ? inside(schema.additionalProperties, `${path}.*`) : []),
  ];
}

/** The paths and anchors of the built site below `root`. A page that moved counts with the anchors of its target. */
export function scan(root: string): Permalinks {
  const found: Permalinks = new Map();
  const moved = new Map<string, string>();
  for (const name of filesBelow(root)) {
    const file = join(root, name);
    const path = `/${name}`;
    if (path.endsWith('/index.html')) {
      const html = readFileSync(file, 'utf8');
      const page = path.replace(/index\.html$/, '');
      const target = /<html[^>]* data-to="([^"]+)"/.exec(html)?.[1];
      if (target) moved.set(page, target);
      found.set(page, anchorsOf(html));
    } else if (publishedSchema.test(path)) found.set(path, new Set(keysOf(JSON.parse(readFileSync(file, 'utf8')))));
    else if (promisedFile.test(path) && !path.endsWith('.html')) found.set(path, new Set());
  }
  for (const [old, target] of moved) {
    const anchors = found.get(target);
    if (anchors) found.set(old, anchors);
    else found.delete(old); // A page that sends the reader nowhere keeps no promise.
  }
  return found;
}

const forms = ['txt', 'md'] as const;
const each = (path: string, name: string, values: readonly string[]): string[] =>
  path.includes(name) ? values.map((value) => path.replace(name, value)) : [path];

export function parseLock(text: string): Permalinks {
  const lock: Permalinks = new Map();
  for (const line of text.split('\n')) {
    if (!line.startsWith('/')) continue;
    const [path = '', ...anchors] = line.trim().split(' ');
    const ids = anchors.map((anchor) => anchor.slice(1));
    for (const one of each(path, '{lang}', langs))
      for (const other of each(one, '{form}', forms)) lock.set(other, new Set(ids));
  }
  return lock;
}

/** The lock as text; pages with the same anchors in both languages share a line, and so do a reply's two forms. */
export function printLock(links: Permalinks): string {
  const line = (path: string, anchors: Set<string> = new Set()) =>
    [path, ...[...anchors].sort().map((anchor) => `#${anchor}`)].join(' ');
  const written = [...links].flatMap(([path, anchors]): [string, Set<string>][] => {
    const [, reply, form] = /^(\/reply\/.*)\.(txt|md)$/.exec(path) ?? [];
    if (!links.has(`${reply}.${form === 'md' ? 'txt' : 'md'}`)) return [[path, anchors]];
    return form === 'txt' ? [[`${reply}.{form}`, anchors]] : [];
  });
  const short = new Map(written);
  const lines = written.flatMap(([path, anchors]) => {
    const own = /^\/((?:[^/]+\/)?)(ja|en)\//.exec(path);
    if (!own) return [line(path, anchors)];
    const shared = path.replace(own[0], `/${own[1]}{lang}/`);
    const twin = short.get(shared.replace('{lang}', own[2] === 'ja' ? 'en' : 'ja'));
    if (!twin || line('', twin) !== line('', anchors)) return [line(path, anchors)];
    return own[2] === 'ja' ? [line(shared, anchors)] : [];
  });
  const head =
    '# Every path and anchor ever shipped. Lines are added by "npm run permalinks" and never taken out by hand.\n';
  return `${head}${lines.sort((a, b) => (a < b ? -1 : 1)).join('\n')}\n`;
}

/** What `lock` promises and `site` does not keep. */
export function broken(lock: Permalinks, site: Permalinks): string[] {
  return [...lock].flatMap(([path, anchors]) => {
    const there = site.get(path);
    if (!there) return [path];
    return [...anchors].filter((anchor) => !there.has(anchor)).map((anchor) => `${path}#${anchor}`);
  });
}

/** Both together: nothing is lost. */
export function merged(lock: Permalinks, site: Permalinks): Permalinks {
  const all: Permalinks = new Map(lock);
  for (const [path, anchors] of site) all.set(path, new Set([...(lock.get(path) ?? []), ...anchors]));
  return all;
}

if (import.meta.main) {
  const file = 'tests/permalinks.lock';
  const lock = existsSync(file) ? parseLock(readFileSync(file, 'utf8')) : new Map();
  const site = scan('dist');
  const lost = broken(lock, site);
  for (const address of lost) console.error(`${address} no longer resolves: bring it back, or leave "moved:" behind`);
  if (lost.length) process.exitCode = 1;
  if (!process.argv.includes('--check')) {
    writeFileSync(file, printLock(merged(lock, site)));
    console.log(`${file}: ${[...merged(lock, site)].length} paths`);
  }
}
