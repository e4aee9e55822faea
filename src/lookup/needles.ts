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
/** Wordings are shorter than this, so that a needle and a place in it fit into one number. */
const SHIFT = 256;
/** One Latin letter in so many may be wrong, fewer in a short wording: "connected to" is not "connection to". */
const LONG = 20;
const SHORT_PER_ERROR = 9;
const LONG_PER_ERROR = 5.5;
/** In a Japanese wording one character in so many may be wrong. */
const CJK_PER_ERROR = 14;
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
  const count = index.needles.length;
  /** Per needle: where its last candidate began, how many grams agree on it, and whether it is settled (votes < 0). */
  const places = new Int32Array(count).fill(-SHIFT);
  const votes = new Int8Array(count);
  for (let at = 0; at < text.length; at++) {
    const key = gramAt(text, at);
    const postings = key < 0 ? undefined : index.grams.get(key);
    if (!postings) continue;
    for (let i = 0; i < postings.length; i++) {
      const posting = postings[i] as number;
      const needle = (posting / SHIFT) | 0;
      const start = at - (posting % SHIFT);
      const moved = start - (places[needle] as number);
      if (moved > 3 || moved < -3) {
        places[needle] = start;
        votes[needle] = 1;
      } else if ((votes[needle] as number) < 0) continue;
      else votes[needle] = (votes[needle] as number) + 1;
      const hit = compare(index.needles[needle] as string, needle, text, start, votes[needle] as number);
      if (!hit) continue;
      hits.push(hit);
      votes[needle] = -1;
    }
  }
  return hits;
}

/** How many grams must agree on a place before a wording is compared there letter by letter, and once more after. */
const VOTES_TO_COMPARE = 2;
const VOTES_TO_COMPARE_AGAIN = 4;

function compare(wanted: string, needle: number, text: string, start: number, votes: number): Hit | undefined {
  if (start >= 0 && text.startsWith(wanted, start)) return { needle, start, end: start + wanted.length, likeness: 1 };
  if (wanted.length < SHORTEST_FUZZY || (votes !== VOTES_TO_COMPARE && votes !== VOTES_TO_COMPARE_AGAIN))
    return undefined;
  // One kanji or kana more or less is another word (送信, 配信), so Japanese may differ far less than Latin letters.
  const cjk = isCjk(wanted.charCodeAt(0)) && isCjk(wanted.charCodeAt(wanted.length >> 1));
  const most = Math.floor(
    cjk ? wanted.length / CJK_PER_ERROR : wanted.length / (wanted.length < LONG ? SHORT_PER_ERROR : LONG_PER_ERROR),
  );
  if (most === 0) return undefined;
  const { errors, end } = distance(wanted, text, Math.max(0, start - 2), most);
  if (errors > most) return undefined;
  return { needle, start: Math.max(0, start), end, likeness: 1 - errors / wanted.length };
}

/** One column of the comparison, reused: wordings are shorter than this. */
const column = new Int16Array(SHIFT + 1);

/**
 * Fewest insertions, deletions and replacements that turn `wanted` into some part of `text` beginning near `from`
 * (Sellers' algorithm over a window a little longer than the wording). Stops early once `most` is out of reach.
 */
function distance(wanted: string, text: string, from: number, most: number): { errors: number; end: number } {
  const window = text.slice(from, from + wanted.length + most + 4);
  const height = wanted.length;
  for (let i = 0; i <= height; i++) column[i] = i;
  let best = { errors: height, end: from };
  for (let j = 1; j <= window.length; j++) {
    const letter = window.charCodeAt(j - 1);
    let diagonal = column[0] as number;
    let least = j <= 5 ? 0 : j - 5;
    column[0] = least;
    for (let i = 1; i <= height; i++) {
      const above = column[i] as number;
      const replaced = diagonal + (wanted.charCodeAt(i - 1) === letter ? 0 : 1);
      const cost = Math.min(replaced, above + 1, (column[i - 1] as number) + 1);
      diagonal = above;
      column[i] = cost;
      if (cost < least) least = cost;
    }
    const errors = column[height] as number;
    if (errors < best.errors) best = { errors, end: from + j };
    if (least > most) break;
  }
  return best;
}
