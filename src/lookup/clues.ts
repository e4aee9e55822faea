/** Find clues: everything in the text that one of the records knows, with its place. Nothing is weighed here. */
import { type Compiled, step } from './compile.ts';
import { isStrange, STRANGE } from './hints.ts';
import { MOST_REPAIRS } from './repair.ts';
import { isCjk } from './units.ts';
import type { Stream } from './vocabulary.ts';

/** A sign of an error or the name of a client; places in the plain text. `size`: how many words were found. */
export type Found = { kind: 'wording' | 'code' | 'client'; of: number; from: number; to: number; size: number };
/** A word that speaks for or against causes: `row` holds [cause, weight] pairs. */
export type Hint = { row: number[]; from: number; to: number };
/** `segments`: the hints line by line, or sentence by sentence. */
export type Clues = { found: Found[]; segments: Hint[][] };

/** All clues in `plain`, in the order of their places; each sign and each hint counts once. */
export function findClues(compiled: Compiled, plain: string): Clues {
  let repairs = 0;
  const stream = compiled.vocabulary.read(plain, (word) =>
    repairs++ < MOST_REPAIRS ? compiled.repair.numbers(word) : [0],
  );
  return { found: findSigns(compiled, stream), segments: findHints(compiled, stream, plain) };
}

/** The longest sign at each place that does not lie inside a longer one. */
function findSigns(compiled: Compiled, { ids, from, to, codes }: Stream): Found[] {
  const found: Found[] = [];
  const seen = new Set<number>();
  const add = (node: number, kind: Found['kind'], start: number, end: number, size: number) => {
    const owner = compiled.owners[node];
    if (!owner || seen.has(node)) return;
    seen.add(node);
    found.push({ kind: owner.kind === 'client' ? 'client' : kind, of: owner.of, from: start, to: end, size });
  };
  for (const code of codes) add(compiled.next.get(step(0, code.id)) ?? 0, 'code', code.from, code.to, (compiled.vocabulary.words[code.id] ?? '').includes('_') ? 2 : 1);
  let covered = 0;
  for (let at = 0; at < ids.length; at++) {
    let node = 0;
    let best = 0;
    let bestEnd = at;
    for (let end = at; end < ids.length; end++) {
      node = compiled.next.get(step(node, ids[end] as number)) ?? 0;
      if (node === 0) break;
      if (compiled.owners[node]) {
        best = node;
        bestEnd = end + 1;
      }
    }
    if (best === 0 || bestEnd <= covered) continue;
    if (compiled.owners[best]?.kind === 'error') covered = bestEnd;
    add(best, 'wording', from[at] as number, to[bestEnd - 1] as number, bestEnd - at);
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** A line with fewer words than this goes with the one before it. */
const SHORTEST_SEGMENT = 4;

/** The hints of each line or sentence; each hint counts once in it. */
function findHints(compiled: Compiled, { ids, from, to }: Stream, plain: string): Hint[][] {
  const segments: Hint[][] = [];
  let segment: Hint[] = [];
  let size = 0;
  let seen = new Set<number>();
  const first = (id: number) => (compiled.vocabulary.words[id] ?? '').charCodeAt(0);
  const strange = compiled.hints.get(compiled.vocabulary.ids.get(STRANGE) ?? -1);
  const close = () => {
    if (strange && isStrange(segment.length, seen.size)) segment.push({ row: strange, from: 0, to: 0 });
    if (segment.length) segments.push(segment);
  };
  for (let at = 0; at < ids.length; at++) {
    if (size >= SHORTEST_SEGMENT && ends(plain, to[at - 1] as number, from[at] as number)) {
      close();
      segment = [];
      seen = new Set();
      size = 0;
    }
    size++;
    const id = ids[at] as number;
    const pair = isCjk(first(id)) && at + 1 < ids.length;
    const key = id === 0 ? -1 - at : pair ? step(id, ids[at + 1] as number) : id;
    if (seen.has(key)) continue;
    seen.add(key);
    const row = compiled.hints.get(key);
    if (row) segment.push({ row, from: from[at] as number, to: to[pair ? at + 1 : at] as number });
  }
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
