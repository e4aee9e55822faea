/**
 * Finds thousands of short wordings in one long text, allowing for a few wrong characters. Each wording is known by
 * its rarest grams (four Latin characters, or two of a script without spaces). A gram met in the text points to the
 * wordings that hold it and to the place where each would begin; a wording that enough grams agree on is compared
 * there. Cost: linear in the text, and nearly independent of the number of wordings, because common grams are no key.
 */
import { isCjk } from './normalise.ts';

export type Hit = { needle: number; start: number; end: number; likeness: number };
export type Index = { needles: string[]; grams: Map<number, number[]> };

const KEYS_PER_NEEDLE = 6;
const SHIFT = 256;
/** Below this share of equal characters a wording is another wording. */
const LEAST_LIKENESS = 0.8;
/** Wordings shorter than this must stand exactly. */
const SHORTEST_FUZZY = 9;

/** The gram at `at` as a number, or -1 where none begins. */
function gramAt(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (isCjk(first)) {
    const second = text.charCodeAt(at + 1);
    return second > 0 ? first * 65536 + second : -1;
  }
  if (at + 4 > text.length) return -1;
  let key = first;
  for (let i = 1; i < 4; i++) {
    const code = text.charCodeAt(at + i);
    if (code > 127) return -1;
    key = key * 128 + code;
  }
  return key;
}

/** Builds the index of `needles` (normalised, without holes). */
export function indexNeedles(needles: string[]): Index {
  const frequency = new Map<number, number>();
  const gramsOf = needles.map((needle) => {
    const grams: [key: number, at: number][] = [];
    for (let at = 0; at < needle.length; at++) {
      const key = gramAt(needle, at);
      if (key >= 0) grams.push([key, at]);
    }
    for (const [key] of grams) frequency.set(key, (frequency.get(key) ?? 0) + 1);
    return grams;
  });
  const grams = new Map<number, number[]>();
  gramsOf.forEach((list, needle) => {
    list.sort((a, b) => (frequency.get(a[0]) ?? 0) - (frequency.get(b[0]) ?? 0));
    for (const [key, at] of list.slice(0, KEYS_PER_NEEDLE)) {
      const postings = grams.get(key);
      const posting = needle * SHIFT + at;
      if (postings) postings.push(posting);
      else grams.set(key, [posting]);
    }
  });
  return { needles, grams };
}

/** All places where a needle stands in `text`, exactly or nearly; at most one hit per needle and place. */
export function findNeedles(index: Index, text: string): Hit[] {
  const hits: Hit[] = [];
  /** Per needle: where its last candidate began, and whether that one was settled. */
  const last = new Map<number, { at: number; votes: number; settled: boolean }>();
  for (let at = 0; at < text.length; at++) {
    const key = gramAt(text, at);
    const postings = key < 0 ? undefined : index.grams.get(key);
    if (!postings) continue;
    for (const posting of postings) {
      const needle = Math.floor(posting / SHIFT);
      const start = at - (posting % SHIFT);
      const seen = last.get(needle);
      const near = seen !== undefined && Math.abs(seen.at - start) <= 3;
      if (near && seen.settled) continue;
      const votes = near ? seen.votes + 1 : 1;
      const hit = compare(index.needles[needle] as string, needle, text, start, votes);
      last.set(needle, { at: start, votes, settled: hit !== undefined });
      if (hit) hits.push(hit);
    }
  }
  return hits;
}

function compare(wanted: string, needle: number, text: string, start: number, votes: number): Hit | undefined {
  if (start >= 0 && text.startsWith(wanted, start)) return { needle, start, end: start + wanted.length, likeness: 1 };
  if (wanted.length < SHORTEST_FUZZY || votes < 2) return undefined;
  const most = Math.floor(wanted.length * (1 - LEAST_LIKENESS));
  const { errors, end } = distance(wanted, text, Math.max(0, start - 2), most);
  if (errors > most) return undefined;
  return { needle, start: Math.max(0, start), end, likeness: 1 - errors / wanted.length };
}

/**
 * Fewest insertions, deletions and replacements that turn `wanted` into some part of `text` beginning near `from`
 * (Sellers' algorithm over a window a little longer than the wording). Stops early once `most` is out of reach.
 */
function distance(wanted: string, text: string, from: number, most: number): { errors: number; end: number } {
  const window = text.slice(from, from + wanted.length + most + 4);
  let column = Array.from({ length: wanted.length + 1 }, (_, i) => i);
  let best = { errors: wanted.length, end: from };
  for (let j = 1; j <= window.length; j++) {
    const next = [j <= 5 ? 0 : j - 5];
    let least = next[0] as number;
    for (let i = 1; i <= wanted.length; i++) {
      const same = wanted.charCodeAt(i - 1) === window.charCodeAt(j - 1) ? 0 : 1;
      const cost = Math.min((column[i - 1] as number) + same, (column[i] as number) + 1, (next[i - 1] as number) + 1);
      next.push(cost);
      if (cost < least) least = cost;
    }
    column = next;
    const errors = column[wanted.length] as number;
    if (errors < best.errors) best = { errors, end: from + j };
    if (least > most) break;
  }
  return best;
}
