/** Makes a pack ready for searching: numbers for words, one tree of all signs. Done once per pack. */
import { Repair } from './repair.ts';
import { numbersOf } from './symbols.ts';
import type { Pack, PackError, Part, Tier } from './types.ts';
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
/** The word that stands for a part of a sign that varies. */
export const GAP = '*';

const ready = new WeakMap<Pack, Compiled>();

/** The compiled form of `pack`, made at the first call and kept as long as the pack lives. */
export function compile(pack: Pack): Compiled {
  const known = ready.get(pack);
  if (known) return known;
  const vocabulary = new Vocabulary();
  const compiled: Compiled = {
    pack,
    errors: pack.errors.map(errorOf),
    clients: pack.clients.map((line) => ({ id: line.slice(0, -2), google: line.endsWith('1') })),
    vocabulary,
    repair: new Repair(vocabulary),
    next: new Map(),
    owners: [undefined],
    hints: new Map(),
  };
  for (const part of pack.parts) compilePart(compiled, part);
  ready.set(pack, compiled);
  return compiled;
}

function compilePart(compiled: Compiled, part: Part): void {
  const ids = part.words.split(' ').map((word) => compiled.vocabulary.add(word));
  const read = (symbols: string) => numbersOf(symbols).map((number) => ids[number] as number);
  part.signs.forEach((signs, of) => {
    for (const sign of signs ? signs.split('\n') : []) plant(compiled, read(sign), { kind: 'error', of });
  });
  part.names.forEach((names, of) => {
    for (const name of names ? names.split(',') : [])
      plant(compiled, unitsOf(name).map((word) => compiled.vocabulary.add(word)), { kind: 'client', of });
  });
  part.weights.split(',').forEach((weights, i) => {
    if (weights) compiled.hints.set(ids[i] as number, weightsOf(weights));
  });
  const pairWeights = part.pairWeights.split(',');
  part.pairs.split('\n').forEach((pair, i) => {
    const [first, second] = read(pair);
    if (first !== undefined && second !== undefined)
      compiled.hints.set(step(first, second), weightsOf(pairWeights[i] ?? ''));
  });
}

/** `a3b-2` as [0, 3, 1, -2]. */
const weightsOf = (text: string): number[] =>
  (text.match(/[a-z]-?\d+/g) ?? []).flatMap((pair) => [pair.charCodeAt(0) - 97, Number(pair.slice(1))]);

function errorOf(line: string): PackError {
  const [id = '', rest = ''] = line.split(':');
  const causes = [...rest.slice(2)].map((letter) => letter.charCodeAt(0) - 97);
  return { id, tier: Number(rest[0]) as Tier, voice: Number(rest[1]) as PackError['voice'], causes };
}

function plant(compiled: Compiled, words: number[], owner: Owner): void {
  let node = 0;
  for (const word of words) {
    const key = step(node, word);
    let child = compiled.next.get(key);
    if (child === undefined) {
      child = compiled.owners.push(undefined) - 1;
      compiled.next.set(key, child);
    }
    node = child;
  }
  if (node > 0) compiled.owners[node] ??= owner;
}
