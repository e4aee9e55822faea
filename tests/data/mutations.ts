/** Ways to break any real record, each with the field that must be named. Deterministic: the same 200 on every run. */
import type { RawFile } from '../../src/data/check.ts';

export type Broken = { path: string; kind: string; field: string; value: unknown };
type Place = { path: string[]; value: unknown };

/** Every place in a record, the record itself first. */
function places(value: unknown, path: string[] = []): Place[] {
  const here = [{ path, value }];
  if (typeof value !== 'object' || value === null) return here;
  return [...here, ...Object.entries(value).flatMap(([key, child]) => places(child, [...path, key]))];
}

const bilingual = ({ value }: Place) =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).sort().join() === 'en,ja' &&
  typeof (value as { ja: unknown }).ja === 'string';
const named =
  (...names: string[]) =>
  ({ path }: Place) =>
    names.includes(path.at(-1) ?? '');
const inList =
  (name: string) =>
  ({ path }: Place) =>
    path.at(-2) === name;

/** What is done to a place that fits, and where the problem must be reported (below the place, or at it). */
const kinds: { kind: string; fits: (place: Place) => boolean; to: (place: Place) => unknown; below?: string }[] = [
  { kind: 'English missing', fits: bilingual, to: ({ value }) => ({ ja: (value as { ja: string }).ja }), below: 'en' },
  { kind: 'Japanese missing', fits: bilingual, to: ({ value }) => ({ en: (value as { en: string }).en }), below: 'ja' },
  { kind: 'Japanese empty', fits: bilingual, to: ({ value }) => ({ ...(value as object), ja: '  ' }), below: 'ja' },
  { kind: 'a third language', fits: bilingual, to: ({ value }) => ({ ...(value as object), fr: 'bonjour' }) },
  {
    kind: 'oversize text',
    fits: bilingual,
    to: ({ value }) => ({ ...(value as object), en: 'x'.repeat(5000) }),
    below: 'en',
  },
  {
    kind: 'an unknown field',
    fits: ({ path }) => path.length === 0,
    to: ({ value }) => ({ ...(value as object), colour: 'red' }),
  },
  { kind: 'text that is a number', fits: bilingual, to: () => 7 },
  { kind: 'a record that is a list', fits: ({ path }) => path.length === 0, to: () => [] },
  { kind: 'a day that does not exist', fits: named('checked', 'read'), to: () => '2026-02-30' },
  { kind: 'a date that does not exist', fits: named('date', 'until', 'worked_until'), to: () => '2026-02-30' },
  { kind: 'a day that is no text', fits: named('checked', 'read'), to: () => new Date(0) },
  { kind: 'a day in another order', fits: named('checked', 'read'), to: () => '23/11/2026' },
  { kind: 'an unknown method', fits: named('method'), to: () => 'hearsay' },
  { kind: 'a source that is not there', fits: inList('sources'), to: () => 'no-such-source' },
  { kind: 'a source that is an address', fits: inList('sources'), to: () => 'https://example.com/' },
  { kind: 'a cause that is not there', fits: inList('causes'), to: () => 'no-such-cause' },
  { kind: 'a client that is not there', fits: inList('move_to'), to: () => 'no-such-client' },
  { kind: 'an address that is a script', fits: named('url'), to: () => 'javascript:alert(document.domain)' },
  { kind: 'an address that is data', fits: named('url'), to: () => 'data:text/html,<script>alert(1)</script>' },
  { kind: 'an address on a disk', fits: named('url'), to: () => 'file:///etc/passwd' },
  {
    kind: 'an oversize example',
    fits: ({ path }) => path[0] === 'examples' && path[2] === 'text',
    to: () => 'x'.repeat(20_000),
  },
  {
    kind: 'somebody’s address',
    fits: ({ path }) => path[0] === 'examples' && path[2] === 'text',
    to: () => 'login failed for hanako.suzuki@gmail.com',
  },
  {
    kind: 'a verdict-like value',
    fits: ({ path, value }) => path.at(-1) === 'value' && typeof value === 'string',
    to: () => 'maybe',
  },
  { kind: 'a port out of range', fits: named('port'), to: () => 70_000 },
  { kind: 'an unknown evidence', fits: ({ path }) => path.length === 1 && path[0] === 'evidence', to: () => 'certain' },
];

function changed(record: unknown, path: string[], value: unknown): unknown {
  if (path.length === 0) return value;
  const copy = structuredClone(record) as Record<string, unknown>;
  const holder = path.slice(0, -1).reduce((node, key) => node[key] as Record<string, unknown>, copy);
  holder[path.at(-1) ?? ''] = value;
  return copy;
}

/** `count` broken records, all of different files, every kind in turn. */
export function brokenRecords(files: RawFile[], count: number): Broken[] {
  const records = files.filter(({ path, value }) => path.endsWith('.yaml') && !('moved' in (value as object)));
  const folders = [...new Set(records.map(({ path }) => path.split('/')[0]))];
  const firsts = folders.map((folder) => records.find(({ path }) => path.startsWith(`${folder}/`)));
  const broken: Broken[] = [];
  const used = new Set<string>();
  for (let turn = 0; broken.length < count && turn < count * 3; turn++) {
    const kind = kinds[turn % kinds.length];
    if (!kind) break;
    // A stride that shares no factor with the number of records visits all collections.
    for (let step = 0; step < records.length; step++) {
      // Each collection has its turn first, however few records it has.
      const file = turn < firsts.length && step === 0 ? firsts[turn] : records[(turn * 37 + step * 7) % records.length];
      if (!file || used.has(file.path)) continue;
      const fitting = places(file.value).filter(kind.fits);
      const place = fitting[turn % Math.max(1, fitting.length)];
      if (!place) continue;
      used.add(file.path);
      const field = [...place.path, ...(kind.below ? [kind.below] : [])].join('.') || '(record)';
      broken.push({ path: file.path, kind: kind.kind, field, value: changed(file.value, place.path, kind.to(place)) });
      break;
    }
  }
  return broken;
}
