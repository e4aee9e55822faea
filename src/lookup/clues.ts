/** Find clues: everything in the text that one of the records knows, with its place. Nothing is weighed here. */
import { findCodes } from './codes.ts';
import type { Compiled } from './compile.ts';
import { findNeedles, type Hit } from './needles.ts';
import { normalise, type Stream } from './normalise.ts';

/** A clue before weighing. `error` is an index into the pack, -1 for a client. `size`: normalised characters found. */
export type Found = {
  kind: 'wording' | 'code' | 'words' | 'client';
  error: number;
  client: number;
  start: number;
  end: number;
  likeness: number;
  size: number;
};

/** Parts of one wording may stand this far apart (normalised characters): hosts, paths, addresses between them. */
const LONGEST_HOLE = 160;
/** People who describe their trouble in words use few of them; a longer text is a message or a log. */
const LONGEST_PROSE = 160;
/** All words of a combination must stand within this many normalised characters. */
const WORDS_WINDOW = 220;

/** All clues in `text`, in the order of their places. */
export function findClues(compiled: Compiled, text: string): Found[] {
  const stream = normalise(text);
  const hits = findNeedles(compiled.index, stream.text);
  return [
    ...codeClues(compiled, text),
    ...wordingClues(compiled, stream, hits),
    ...wordsClues(compiled, stream, hits),
    ...clientClues(compiled, stream, hits),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

function codeClues(compiled: Compiled, text: string): Found[] {
  return findCodes(text, compiled.codes).map(({ key, start, end }) => ({
    kind: 'code' as const,
    error: compiled.codes.get(key) as number,
    client: -1,
    start,
    end,
    likeness: key.startsWith('e:') ? 0.6 : 1, // An enhanced code without its reply code may be a version number.
    size: key.length,
  }));
}

/** Chains the parts of each wording in order; the best chain of each wording counts once. */
function wordingClues(compiled: Compiled, stream: Stream, hits: Hit[]): Found[] {
  const chains = new Map<number, { next: number; start: number; end: number; size: number }>();
  const best = new Map<number, Found>();
  for (const hit of [...hits].sort((a, b) => a.start - b.start))
    for (const owner of compiled.owners[hit.needle] ?? []) {
      if (owner.kind !== 'wording') continue;
      const parts = compiled.parts[owner.of] as string[];
      const chain = chains.get(owner.of);
      const follows =
        chain && owner.part === chain.next && hit.start >= chain.end && hit.start - chain.end < LONGEST_HOLE;
      if (!follows && owner.part !== 0) continue;
      const length = (parts[owner.part] as string).length * hit.likeness;
      const now = follows
        ? { next: owner.part + 1, start: chain.start, end: hit.end, size: chain.size + length }
        : { next: 1, start: hit.start, end: hit.end, size: length };
      chains.set(owner.of, now);
      if (now.next < parts.length) continue;
      const likeness = now.size / parts.reduce((sum, part) => sum + part.length, 0);
      if (likeness <= (best.get(owner.of)?.likeness ?? 0)) continue;
      const [, error] = compiled.pack.wordings[owner.of] as [string, number];
      // Nearly the words of somebody else's error may well be ours: that verdict needs the exact words.
      if (likeness < 1 && compiled.pack.errors[error]?.causes.length === 0) continue;
      const place = placeOf(stream, now.start, now.end);
      best.set(owner.of, { kind: 'wording', error, client: -1, ...place, likeness, size: now.size });
    }
  return [...best.values()];
}

/** Combinations of words, all of which stand near each other in any order. */
function wordsClues(compiled: Compiled, stream: Stream, hits: Hit[]): Found[] {
  const seen = new Map<number, Map<number, { start: number; end: number }>>();
  const note = (of: number, group: number, place: { start: number; end: number }) => {
    const groups = seen.get(of) ?? new Map();
    if (!groups.has(group)) groups.set(group, place);
    seen.set(of, groups);
  };
  for (const hit of hits) {
    if (hit.likeness < 1 && hit.end - hit.start < 12) continue;
    for (const owner of compiled.owners[hit.needle] ?? [])
      if (owner.kind === 'words' && startsWord(stream, hit) && endsWord(stream, hit)) note(owner.of, owner.group, hit);
  }
  for (const [word, owners] of compiled.shortWords)
    if (stream.words.has(word))
      for (const owner of owners) if (owner.kind === 'words') note(owner.of, owner.group, { start: -1, end: -1 });
  const clues: Found[] = [];
  for (const [of, groups] of seen) {
    const [wanted, error] = compiled.pack.words[of] as [string[][], number];
    if (groups.size < wanted.length) continue;
    if (compiled.pack.errors[error]?.voice === 0 && stream.text.length > LONGEST_PROSE) continue;
    const places = [...groups.values()].filter((place) => place.start >= 0);
    if (places.length === 0) continue;
    const start = Math.min(...places.map((place) => place.start));
    const end = Math.max(...places.map((place) => place.end));
    if (end - start > WORDS_WINDOW) continue;
    clues.push({
      kind: 'words',
      error,
      client: -1,
      ...placeOf(stream, start, end),
      likeness: 1,
      size: 8 * wanted.length,
    });
  }
  return clues;
}

function clientClues(compiled: Compiled, stream: Stream, hits: Hit[]): Found[] {
  const clues: Found[] = [];
  for (const hit of hits)
    for (const owner of compiled.owners[hit.needle] ?? [])
      if (owner.kind === 'client' && hit.likeness === 1 && startsWord(stream, hit))
        clues.push({
          kind: 'client',
          error: -1,
          client: owner.of,
          ...placeOf(stream, hit.start, hit.end),
          likeness: 1,
          size: hit.end - hit.start,
        });
  return clues;
}

/** A Latin word of a combination or a client's name must begin where a word begins: "mutt" is not in "transmuttable". */
const startsWord = (stream: Stream, hit: Hit) =>
  !/^[a-z0-9]/.test(stream.text[hit.start] ?? '') || stream.wordStart.has(hit.start);

/** A short Latin word must also end where a word ends: "theme" is not in "the message". Longer ones may take endings. */
const endsWord = (stream: Stream, hit: Hit) =>
  hit.end - hit.start > 6 || !/^[a-z0-9]/.test(stream.text[hit.end] ?? '') || stream.wordStart.has(hit.end);

const placeOf = (stream: Stream, start: number, end: number) => ({
  start: stream.from[start] ?? 0,
  end: stream.to[end - 1] ?? 0,
});
