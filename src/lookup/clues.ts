/** Find clues: everything in the text that one of the records knows, with its place. Nothing is weighed here. */
import { codeAt } from './chars.ts';
import type { Compiled, HintsOf, Owner, Row } from './compile.ts';
import type { Stream } from './vocabulary.ts';

/**
 * A sign of an error or the name of a client; places in the plain text. `words`: how many it has (a kana or kanji is
 * one); `letters`: how many they have, without what stands between them; `line`: in which line it begins.
 */
export type Found = {
  kind: 'wording' | 'code' | 'words' | 'client' | 'device';
  of: number;
  from: number;
  to: number;
  words: number;
  letters: number;
  line: number;
};
/** A sign whose line is not told yet. */
type Placed = Omit<Found, 'line'>;
/** A word that speaks for or against causes. */
export type Hint = { row: Row; from: number; to: number };
/** The hints of a line or a sentence; `beside`: it has no sign, and another one has. */
export type Line = { rows: Row[]; beside: boolean };
/** `hints`: each once. `lines`: every line or sentence that has any. */
export type Hinted = { bias: readonly number[]; hints: Hint[]; lines: Line[] };
/** `readers`: what the words say as a reader's own, where the text may be that; `words`: how many the text has. */
export type Clues = Hinted & { found: Found[]; readers: Hinted | undefined; words: number };

/** A sign with a gap goes on within so many words. */
const LONGEST_GAP = 10;
/** A line with fewer words than this goes with the one before it. */
const SHORTEST_SEGMENT = 4;
/** Up to this length (UTF-16 units) a text may be a reader's own words; a longer one is a message or a log. */
export const LONGEST_PROSE = 200;
/** Up to this length it may also be a letter, if its words say so (see index.ts). */
export const LONGEST_LETTER = 600;

/** All clues in `plain`, in the order of their places; each sign, and each hint of a line, counts once. */
export function findClues(compiled: Compiled, plain: string): Clues {
  const stream = compiled.vocabulary.read(plain, compiled.repair.ofText());
  const { hints, readers } = compiled;
  const short = plain.length <= LONGEST_LETTER;
  const signs = findSigns(compiled, stream).sort((a, b) => a.from - b.from);
  const found = [...signs, ...(short ? findCombinations(compiled, stream) : [])];
  return {
    found: inLines(found, plain),
    ...findHints(hints, stream, plain, signs),
    readers: readers && short ? findHints(readers, stream, plain, signs) : undefined,
    words: stream.ids.length,
  };
}

/** The signs in the order of their places, with their lines. */
function inLines(found: Placed[], plain: string): Found[] {
  let line = 0;
  let read = 0;
  return found
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((sign) => {
      for (; read < sign.from; read++) if (codeAt(plain, read) === 10) line++;
      return { ...sign, line };
    });
}

/** The last sign met on a walk from one place: whose it is, where its last part begins (behind a gap, if it has one) and ends. */
type Walk = { sign: Owner | undefined; from: number; end: number };

/** The longest sign at each place that does not lie inside a longer one. */
function findSigns(compiled: Compiled, { ids, from, to, codes }: Stream): Placed[] {
  const { signs, errors } = compiled;
  const found: Placed[] = [];
  const seen = new Set<Owner>();
  const add = (owner: Owner | undefined, sign: Omit<Placed, 'of'>) => {
    if (!owner || seen.has(owner)) return;
    seen.add(owner);
    found.push({ ...sign, of: owner.of, kind: owner.kind === 'error' ? sign.kind : owner.kind });
  };
  for (const { id, from: start, to: end } of codes)
    add(signs.find(id), { kind: 'code', from: start, to: end, words: 1, letters: end - start });
  /** Where the last part of the sign that reaches furthest ends and begins: what stands before it, in a gap, may say more. */
  let covered = 0;
  let since = 0;
  /** The cause of the sign that covers, if it is a weak one: a louder sign of the same cause is heard within. */
  let weak = -1;
  for (let at = 0; at < ids.length; at++) {
    const first = signs.child(0, ids[at] as number);
    if (first === 0) continue;
    const walked: Walk = { sign: undefined, from: 0, end: 0 };
    walk(compiled, first, ids, at, at, walked);
    const { sign, end } = walked;
    const error = sign?.kind === 'error' ? errors[sign.of] : undefined;
    if (!sign || (end <= covered && at >= since && (!error || error.causes[0] !== weak))) continue;
    if (error && end > covered) {
      since = walked.from;
      covered = end;
      weak = error.tier > 0 ? -1 : (error.causes[0] as number);
    }
    let letters = 0;
    for (let word = at; word < end; word++) letters += (to[word] as number) - (from[word] as number);
    const place = { from: from[at] as number, to: to[end - 1] as number };
    add(sign, { kind: 'wording', ...place, words: end - at, letters });
  }
  return found;
}

/** Follows the words behind the one at `at`, which led to `node`, as long as `signs` go on. */
function walk(compiled: Compiled, node: number, ids: number[], at: number, from: number, walked: Walk): void {
  const { signs, gap } = compiled;
  for (; node > 0 && at < ids.length; node = signs.child(node, ids[++at] as number)) {
    const value = signs.values[node];
    if (value) {
      walked.sign = value;
      walked.end = at + 1;
      walked.from = from;
    }
    const beyond = signs.child(node, gap);
    if (beyond === 0) continue;
    const { sign } = walked;
    const most = Math.min(ids.length, at + LONGEST_GAP);
    for (let skip = at + 1; skip < most && walked.sign === sign; skip++) {
      const next = signs.child(beyond, ids[skip] as number);
      if (next > 0) walk(compiled, next, ids, skip, skip, walked);
    }
  }
}

/** Combinations of words, in any order. */
function findCombinations(compiled: Compiled, { ids, from, to, codes }: Stream): Placed[] {
  const { alternatives, combinations, vocabulary } = compiled;
  const seen = new Map<number, { from: number; to: number }>();
  const hear = (node: number, place: { from: number; to: number }) => {
    for (const group of alternatives.values[node] ?? []) if (!seen.has(group)) seen.set(group, place);
  };
  // Of "#530_5.7.0" the number that people name.
  for (const { code, ...place } of codes) hear(alternatives.child(0, vocabulary.get(code.slice(1, 4))), place);
  for (let at = 0; at < ids.length; at++) {
    let node = 0;
    for (let end = at; end < ids.length; end++) {
      node = alternatives.child(node, ids[end] as number);
      if (node === 0) break;
      hear(node, { from: from[at] as number, to: to[end] as number });
    }
  }
  return combinations
    .filter(({ groups }) => groups.every((group) => seen.has(group)))
    .map(({ error, groups }) => {
      const places = groups.map((group) => seen.get(group) as { from: number; to: number });
      const start = Math.min(...places.map((place) => place.from));
      const end = Math.max(...places.map((place) => place.to));
      const words = groups.length;
      return { kind: 'words', of: error, from: start, to: end, words, letters: end - start };
    });
}

/** The hints, line by line or sentence by sentence; each counts once in a line. `signs`: in the order of their places. */
function findHints(
  { bias, rows, count }: HintsOf,
  { ids, from, to, codes }: Stream,
  plain: string,
  signs: Placed[],
): Hinted {
  const hints: Hint[] = [];
  const lines: Line[] = [];
  let line: Row[] = [];
  let begin = 0;
  let sign = 0;
  let number = 1;
  /** In which line (from 1 on) a row was met last. */
  const met = new Int32Array(count);
  let size = 0;
  let code = 0;
  const add = (row: Row | undefined, start: number, end: number): void => {
    if (!row || met[row.number] === number) return;
    if (met[row.number] === 0) hints.push({ row, from: start, to: end });
    met[row.number] = number;
    line.push(row);
  };
  const addCodes = (before: number) => {
    for (let next = codes[code]; next && next.from < before; next = codes[++code])
      add(rows.find(next.id), next.from, next.to);
  };
  const close = (end: number) => {
    while ((signs[sign]?.to ?? Infinity) <= begin) sign++;
    const beside = signs.length > 0 && (signs[sign]?.from ?? Infinity) >= end;
    if (line.length > 0) lines.push({ rows: line, beside });
    begin = end;
    line = [];
    number++;
    size = 0;
  };
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] as number;
    const start = from[at] as number;
    if (size >= SHORTEST_SEGMENT && ends(plain, to[at - 1] as number, start)) close(start);
    if (code < codes.length) addCodes(start);
    size++;
    const node = rows.child(0, id);
    if (node === 0) continue;
    // A kana or kanji says nothing alone.
    const pair = rows.values[node] ? 0 : rows.child(node, ids[at + 1] as number);
    if (pair > 0) add(rows.values[pair], start, to[at + 1] as number);
    else add(rows.values[node], start, to[at] as number);
  }
  addCodes(Infinity);
  close(Infinity);
  return { bias, hints, lines };
}

/** Whether a line or a sentence ends between two words. */
function ends(plain: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = codeAt(plain, at);
    if (code === 10 || code === 13 || code === 0x3002 || (code === 46 && codeAt(plain, at + 1) === 32)) return true;
  }
  return false;
}
