/** Find clues: everything in the text that one of the records knows, with its place. Nothing is weighed here. */
import { type Compiled, GAP } from './compile.ts';
import { isStrange, STRANGE } from './hints.ts';
import { MOST_REPAIRS } from './repair.ts';
import type { Stream } from './vocabulary.ts';

/** A sign of an error or the name of a client; places in the plain text. `bare`: a code without its reply code. */
export type Found = {
  kind: 'wording' | 'code' | 'words' | 'client';
  of: number;
  from: number;
  to: number;
  bare: boolean;
};
/** A word that speaks for or against causes: `row` holds [cause, weight] pairs. */
export type Hint = { row: number[]; from: number; to: number };
/** `segments`: the hints line by line, or sentence by sentence. */
export type Clues = { found: Found[]; segments: Hint[][] };

/** A sign with a gap goes on within so many words. */
const LONGEST_GAP = 10;
/** A line with fewer words than this goes with the one before it. */
const SHORTEST_SEGMENT = 4;

/** All clues in `plain`, in the order of their places; each sign, and each hint of a line, counts once. */
export function findClues(compiled: Compiled, plain: string): Clues {
  let repairs = 0;
  const stream = compiled.vocabulary.read(plain, (word) =>
    repairs++ < MOST_REPAIRS ? compiled.repair.numbers(word) : [0],
  );
  const found = [...findSigns(compiled, stream), ...findCombinations(compiled, stream, plain)];
  return { found: found.sort((a, b) => a.from - b.from || b.to - a.to), segments: findHints(compiled, stream, plain) };
}

/** The longest sign at each place that does not lie inside a longer one. */
function findSigns(compiled: Compiled, { ids, from, to, codes }: Stream): Found[] {
  const { room } = compiled;
  const { next, owners } = compiled.signs;
  const found: Found[] = [];
  const seen = new Set<number>();
  const add = (node: number, kind: Found['kind'], start: number, end: number, bare = false) => {
    const owner = owners[node];
    if (!owner || seen.has(node)) return;
    seen.add(node);
    found.push({ kind: owner.kind === 'client' ? 'client' : kind, of: owner.of, from: start, to: end, bare });
  };
  for (const { id, from: start, to: end } of codes)
    add(next.get(id) ?? 0, 'code', start, end, !compiled.vocabulary.words[id]?.includes('_'));
  const gap = compiled.vocabulary.ids.get(GAP) ?? -1;
  /** Walks on from `node` at word `at`; returns the last sign met and where it ends. */
  const walk = (node: number, at: number): { sign: number; end: number; apart: boolean } => {
    let last = { sign: 0, end: at, apart: false };
    for (let end = at; end < ids.length; end++) {
      node = next.get(node * room + (ids[end] as number)) ?? 0;
      if (node === 0) break;
      if (owners[node]) last = { sign: node, end: end + 1, apart: false };
      const beyond = gap < 0 ? undefined : next.get(node * room + gap);
      for (let skip = end + 1; beyond !== undefined && skip < Math.min(ids.length, end + LONGEST_GAP); skip++) {
        const further = walk(beyond, skip);
        if (further.sign === 0) continue;
        last = { ...further, apart: true };
        break;
      }
    }
    return last;
  };
  let covered = 0;
  for (let at = 0; at < ids.length; at++) {
    if (!next.has(ids[at] as number)) continue;
    const { sign, end, apart } = walk(0, at);
    if (sign === 0 || end <= covered) continue;
    // What stands between two parts of a sign may say more than they do.
    if (owners[sign]?.kind === 'error' && !apart) covered = end;
    add(sign, 'wording', from[at] as number, to[end - 1] as number);
  }
  return found;
}

/** People who describe their trouble in words use few of them; a longer text is a message or a log. */
export const LONGEST_PROSE = 200;

/** Combinations of words, in any order, in a text short enough to be a reader's own. */
function findCombinations(compiled: Compiled, { ids, from, to }: Stream, plain: string): Found[] {
  if (plain.length > LONGEST_PROSE) return [];
  const { next, owners, further } = compiled.alternatives;
  const seen = new Map<number, { from: number; to: number }>();
  for (let at = 0; at < ids.length; at++) {
    let node = 0;
    for (let end = at; end < ids.length; end++) {
      node = next.get(node * compiled.room + (ids[end] as number)) ?? 0;
      if (node === 0) break;
      const owner = owners[node];
      if (!owner) continue;
      const place = { from: from[at] as number, to: to[end] as number };
      for (const group of [owner.of, ...(further.get(node) ?? [])]) if (!seen.has(group)) seen.set(group, place);
    }
  }
  return compiled.combinations
    .filter(({ groups }) => groups.every((group) => seen.has(group)))
    .map(({ error, groups }) => {
      const places = groups.map((group) => seen.get(group) as { from: number; to: number });
      const start = Math.min(...places.map((place) => place.from));
      const end = Math.max(...places.map((place) => place.to));
      return { kind: 'words', of: error, from: start, to: end, bare: false };
    });
}

/** The hints of each line or sentence; each hint counts once in it. */
function findHints(compiled: Compiled, { ids, from, to, codes }: Stream, plain: string): Hint[][] {
  const { cjk, hints, pairs, room } = compiled;
  const strange = hints[compiled.vocabulary.ids.get(STRANGE) ?? -1];
  const segments: Hint[][] = [];
  let segment: Hint[] = [];
  let words = 0;
  let size = 0;
  let seen = new Set<number>();
  let code = 0;
  const addCodes = (before: number) => {
    for (; code < codes.length && (codes[code]?.from ?? 0) < before; code++) {
      const { id, from: start, to: end } = codes[code] as (typeof codes)[number];
      const row = hints[id];
      if (!row || seen.has(id)) continue;
      seen.add(id);
      words++;
      segment.push({ row, from: start, to: end });
    }
  };
  const close = () => {
    if (strange && isStrange(segment.length, words)) segment.push({ row: strange, from: 0, to: 0 });
    if (segment.length) segments.push(segment);
    segment = [];
    words = size = 0;
    seen = new Set();
  };
  for (let at = 0; at < ids.length; at++) {
    if (size >= SHORTEST_SEGMENT && ends(plain, to[at - 1] as number, from[at] as number)) close();
    addCodes(from[at] as number);
    size++;
    const id = ids[at] as number;
    if (id === 0) {
      words++;
      continue;
    }
    const pair = cjk[id] === 1 && at + 1 < ids.length;
    const key = pair ? id * room + (ids[at + 1] as number) : id;
    if (seen.has(key)) continue;
    seen.add(key);
    words++;
    const row = pair ? pairs.get(key) : hints[id];
    if (row) segment.push({ row, from: from[at] as number, to: to[pair ? at + 1 : at] as number });
  }
  addCodes(Infinity);
  close();
  return segments;
}

/** Whether a line or a sentence ends between two words. */
function ends(plain: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = plain.charCodeAt(at);
    if (code === 10 || code === 13 || code === 0x3002 || (code === 46 && plain.charCodeAt(at + 1) === 32)) return true;
  }
  return false;
}
