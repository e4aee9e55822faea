/** Makes a pack ready for searching: numbers for words, one tree of all signs. Done once per pack. */
import { Repair } from './repair.ts';
import type { Pack, PackError, Tier } from './types.ts';
import { unitsOf } from './units.ts';
import { Vocabulary } from './vocabulary.ts';

/** What ends at a node of the tree: an error or a client, by index. */
export type Owner = { kind: 'error' | 'client'; of: number };

export type Compiled = {
  pack: Pack;
  errors: PackError[];
  clients: { id: string; google: boolean }[];
  vocabulary: Vocabulary;
  repair: Repair;
  /** The tree of signs: `step(node, word)` → next node. The root is 0. */
  next: Map<number, number>;
  owners: (Owner | undefined)[];
  /** Hints by word, or by `step(first, second)` for two kana or kanji: [cause, weight] pairs, one after the other. */
  hints: Map<number, number[]>;
};

/** More words or nodes than this are not expected; keeps two numbers in one. */
const ROOM = 2 ** 22;
export const step = (node: number, word: number): number => node * ROOM + word;

const ready = new WeakMap<Pack, Compiled>();

/** The compiled form of `pack`, made at the first call and kept as long as the pack lives. */
export function compile(pack: Pack): Compiled {
  const known = ready.get(pack);
  if (known) return known;
  const vocabulary = new Vocabulary();
  const compiled: Compiled = {
    pack,
    errors: pack.errors.map(errorOf),
    clients: [],
    vocabulary,
    repair: new Repair(vocabulary),
    next: new Map(),
    owners: [undefined],
    hints: new Map(),
  };
  pack.signs.forEach((signs, of) => {
    for (const sign of signs.split(',')) plant(compiled, wordsOf(sign), { kind: 'error', of });
  });
  pack.clients.forEach((line, of) => {
    const [id = '', google = '', names = ''] = line.split(':');
    compiled.clients.push({ id, google: google === '1' });
    for (const name of names.split(',')) plant(compiled, unitsOf(name), { kind: 'client', of });
  });
  const weights = pack.weights.split(',');
  pack.hints.split(',').forEach((hint, i) => {
    const [first = 0, second] = wordsOf(hint).map((word) => vocabulary.add(word));
    const pairs = weights[i]?.match(/[a-z]-?\d+/g) ?? [];
    const row = pairs.flatMap((pair) => [pair.charCodeAt(0) - 97, Number(pair.slice(1))]);
    compiled.hints.set(second === undefined ? first : step(first, second), row);
  });
  ready.set(pack, compiled);
  return compiled;
}

/** A sign as words: Latin words and codes by their spaces, kana and kanji one by one. */
export const wordsOf = (sign: string): string[] =>
  sign.startsWith('#') ? [sign] : (sign.match(/[^\s\u3041-\u9fff]+|[\u3041-\u9fff]/g) ?? []);

function errorOf(line: string): PackError {
  const [id = '', rest = ''] = line.split(':');
  const causes = [...rest.slice(2)].map((letter) => letter.charCodeAt(0) - 97);
  return { id, tier: Number(rest[0]) as Tier, voice: Number(rest[1]) as PackError['voice'], causes };
}

function plant(compiled: Compiled, words: string[], owner: Owner): void {
  let node = 0;
  for (const word of words) {
    const key = step(node, compiled.vocabulary.add(word));
    let child = compiled.next.get(key);
    if (child === undefined) {
      child = compiled.owners.length;
      compiled.owners.push(undefined);
      compiled.next.set(key, child);
    }
    node = child;
  }
  if (node > 0) compiled.owners[node] ??= owner;
}
