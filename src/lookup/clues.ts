/** Find clues: everything in the text that one of the records knows, with its place. Nothing is weighed here. */
import type { Compiled, HintsOf, Owner } from './compile.ts';
import { isStrange, STRANGE } from './hints.ts';
import type { Stream } from './vocabulary.ts';

/**
 * A sign of an error or the name of a client; places in the plain text. `words`: how many it has (a kana or kanji is
 * one); `letters`: how many they have, without what stands between them. `bare`: a code without its reply code.
 */
export type Found = {
  kind: 'wording' | 'code' | 'words' | 'client';
  of: number;
  from: number;
  to: number;
  words: number;
  letters: number;
  bare: boolean;
};
/** A word that speaks for or against causes: `row` holds [cause, weight] pairs. */
export type Hint = { row: number[]; from: number; to: number };
/** `lines`: for every line or sentence the hints in it, by their index in `hints`, and then -1. */
export type Hinted = { bias: readonly number[]; hints: Hint[]; lines: number[] };
/** `readers`: what the words say as a reader's own, where the text may be that. */
export type Clues = Hinted & { found: Found[]; readers: Hinted | undefined };

/** A sign with a gap goes on within so many words. */
const LONGEST_GAP = 10;
/** A line with fewer words than this goes with the one before it. */
const SHORTEST_SEGMENT = 4;

/** All clues in `plain`, in the order of their places; each sign, and each hint of a line, counts once. */
export function findClues(compiled: Compiled, plain: string): Clues {
  const stream = compiled.vocabulary.read(plain, compiled.repair.ofText());
  const found = [...findSigns(compiled, stream), ...findCombinations(compiled, stream, plain)];
  const { hints, readers } = compiled;
  return {
    found: found.sort((a, b) => a.from - b.from || b.to - a.to),
    ...findHints(compiled, hints, stream, plain),
    readers: readers && plain.length <= LONGEST_PROSE ? findHints(compiled, readers, stream, plain) : undefined,
  };
}

/** The last sign met on a walk from one place: its node, where it ends, and whether it has a gap. */
type Walk = { sign: number; end: number; apart: boolean };

/** The longest sign at each place that does not lie inside a longer one. */
function findSigns(compiled: Compiled, { ids, from, to, codes }: Stream): Found[] {
  const { signs, owners, vocabulary } = compiled;
  const found: Found[] = [];
  const seen = new Set<number>();
  const add = (node: number, sign: Omit<Found, 'of'>) => {
    if (signs.at(node) === 0 || seen.has(node)) return;
    seen.add(node);
    const { kind, of } = owners[signs.at(node)] as Owner;
    found.push({ ...sign, of, kind: kind === 'client' ? 'client' : sign.kind });
  };
  for (const { id, from: start, to: end } of codes) {
    const bare = !vocabulary.words[id]?.includes('_');
    add(signs.child(0, id), { kind: 'code', from: start, to: end, words: 1, letters: end - start, bare });
  }
  const walked: Walk = { sign: 0, end: 0, apart: false };
  let covered = 0;
  for (let at = 0; at < ids.length; at++) {
    if (signs.child(0, ids[at] as number) === 0) continue;
    walked.sign = 0;
    walk(compiled, ids, 0, at, false, walked);
    const { sign, end, apart } = walked;
    if (sign === 0 || end <= covered) continue;
    // What stands between two parts of a sign may say more than they do.
    const owner = owners[signs.at(sign)] as Owner;
    if (owner.kind === 'error' && !apart && (compiled.errors[owner.of]?.tier ?? 0) > 0) covered = end;
    let letters = 0;
    for (let word = at; word < end; word++) letters += (to[word] as number) - (from[word] as number);
    const place = { from: from[at] as number, to: to[end - 1] as number };
    add(sign, { kind: 'wording', ...place, words: end - at, letters, bare: false });
  }
  return found;
}

/** Follows the words from `at` on as long as signs go on from `node`. */
function walk(compiled: Compiled, ids: number[], node: number, at: number, apart: boolean, walked: Walk): void {
  const { signs } = compiled;
  for (let end = at; end < ids.length; end++) {
    node = signs.child(node, ids[end] as number);
    if (node === 0) return;
    if (signs.at(node) !== 0) {
      walked.sign = node;
      walked.end = end + 1;
      walked.apart = apart;
    }
    const next = signs.beyond(node);
    if (next === 0) continue;
    const { sign } = walked;
    for (let skip = end + 1; walked.sign === sign && skip < Math.min(ids.length, end + LONGEST_GAP); skip++)
      walk(compiled, ids, next, skip, true, walked);
  }
}

/** People who describe their trouble in words use few of them; a longer text is a message or a log. */
export const LONGEST_PROSE = 200;

/** Combinations of words, in any order, in a text short enough to be a reader's own. */
function findCombinations(compiled: Compiled, { ids, from, to }: Stream, plain: string): Found[] {
  if (plain.length > LONGEST_PROSE) return [];
  const { alternatives, groupsAt, combinations } = compiled;
  const seen = new Map<number, { from: number; to: number }>();
  for (let at = 0; at < ids.length; at++) {
    let node = 0;
    for (let end = at; end < ids.length; end++) {
      node = alternatives.child(node, ids[end] as number);
      if (node === 0) break;
      const place = { from: from[at] as number, to: to[end] as number };
      for (const group of groupsAt[alternatives.at(node)] ?? []) if (!seen.has(group)) seen.set(group, place);
    }
  }
  return combinations
    .filter(({ groups }) => groups.every((group) => seen.has(group)))
    .map(({ error, groups }) => {
      const places = groups.map((group) => seen.get(group) as { from: number; to: number });
      const start = Math.min(...places.map((place) => place.from));
      const end = Math.max(...places.map((place) => place.to));
      return {
        kind: 'words',
        of: error,
        from: start,
        to: end,
        words: groups.length,
        letters: end - start,
        bare: false,
      };
    });
}

/** The hints, line by line or sentence by sentence; each counts once in a line. */
function findHints(
  { cjk, rows, vocabulary }: Compiled,
  { bias, hintOf, pairs }: HintsOf,
  { ids, from, to, codes }: Stream,
  plain: string,
): Hinted {
  const strange = hintOf[vocabulary.get(STRANGE)] as number;
  const hints: Hint[] = [];
  const lines: number[] = [];
  /** Where a row stands in `hints`, from 1 on, and in which line a row or a word was met last. */
  const place = new Int32Array(rows.length);
  const rowMet = new Int32Array(rows.length).fill(-1);
  const wordMet = new Int32Array(hintOf.length).fill(-1);
  let line = 0;
  let known = 0;
  let words = 0;
  let size = 0;
  let code = 0;
  const add = (row: number, start: number, end: number) => {
    if (row === 0 || rowMet[row] === line) return;
    rowMet[row] = line;
    known++;
    if (place[row] === 0) place[row] = hints.push({ row: rows[row] as number[], from: start, to: end });
    lines.push((place[row] as number) - 1);
  };
  const addCodes = (before: number) => {
    for (; code < codes.length && (codes[code]?.from ?? 0) < before; code++) {
      const { id, from: start, to: end } = codes[code] as (typeof codes)[number];
      const row = hintOf[id] as number;
      if (row === 0 || rowMet[row] === line) continue;
      words++;
      add(row, start, end);
    }
  };
  const close = () => {
    if (isStrange(known, words)) add(strange, 0, 0);
    if (known > 0) lines.push(-1);
    line++;
    known = words = size = 0;
  };
  for (let at = 0; at < ids.length; at++) {
    if (size >= SHORTEST_SEGMENT && ends(plain, to[at - 1] as number, from[at] as number)) close();
    if (code < codes.length) addCodes(from[at] as number);
    size++;
    const id = ids[at] as number;
    if (id === 0) words++;
    else if (cjk[id] === 1 && at + 1 < ids.length) {
      words++;
      const pair = pairs.child(id, ids[at + 1] as number);
      add(pairs.at(pair), from[at] as number, to[at + 1] as number);
    } else if (wordMet[id] !== line) {
      wordMet[id] = line;
      words++;
      add(hintOf[id] as number, from[at] as number, to[at] as number);
    }
  }
  addCodes(Infinity);
  close();
  return { bias, hints, lines };
}

/** Whether a line or a sentence ends between two words. */
function ends(plain: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = plain.charCodeAt(at);
    if (code === 10 || code === 13 || code === 0x3002 || (code === 46 && plain.charCodeAt(at + 1) === 32)) return true;
  }
  return false;
}
