/** Makes a pack ready for searching: numbers for words, one tree of all signs. Done once per pack. */
import { Repair } from './repair.ts';
import { numbersOf } from './symbols.ts';
import type { Pack, PackError, Part, Tier } from './types.ts';
import { isCjk, unitsOf } from './units.ts';
import { Vocabulary } from './vocabulary.ts';

/** What ends at a node of a tree: an error, a client or a group of alternatives, by index. */
export type Owner = { kind: 'error' | 'client' | 'group'; of: number };
/** Sequences of words: `next` leads from `node * room + word` to the next node, the root is 0. */
export type Tree = { next: Map<number, number>; owners: (Owner | undefined)[]; further: Map<number, number[]> };

export type Compiled = {
  pack: Pack;
  errors: PackError[];
  clients: { id: string; google: boolean }[];
  vocabulary: Vocabulary;
  repair: Repair;
  /** How many words there are: `node * room + word` is one number for both, a small one, because those are fast. */
  room: number;
  signs: Tree;
  /** The alternatives of all groups, and which groups make a combination that speaks for an error. */
  alternatives: Tree;
  combinations: { error: number; groups: number[] }[];
  /** Hints by word: [cause, weight] pairs, one after the other. */
  hints: (number[] | undefined)[];
  /** Hints of two kana or kanji that stand together, by `first * room + second`. */
  pairs: Map<number, number[]>;
  /** 1 for every word that is a kana or kanji. */
  cjk: Uint8Array;
};

/** The word that stands for a part of a sign that varies. */
export const GAP = '*';

const ready = new WeakMap<Pack, Compiled>();

/** The compiled form of `pack`, made at the first call and kept as long as the pack lives. */
export function compile(pack: Pack): Compiled {
  const known = ready.get(pack);
  if (known) return known;
  const vocabulary = new Vocabulary();
  const words = pack.parts.map((part) => part.words.split(' ').map((word) => vocabulary.add(word)));
  const names = pack.parts.map((part) => part.names.map((list) => list.split(',').filter(Boolean).map(unitsOf)));
  for (const word of names.flat(3)) vocabulary.add(word);
  const compiled: Compiled = {
    pack,
    errors: [...pack.errors, ...pack.parts.flatMap((part) => part.errors)].map(errorOf),
    clients: pack.clients.map((line) => ({ id: line.slice(0, -2), google: line.endsWith('1') })),
    vocabulary,
    repair: new Repair(vocabulary),
    room: vocabulary.words.length,
    signs: newTree(),
    alternatives: newTree(),
    combinations: [],
    hints: [],
    pairs: new Map(),
    cjk: Uint8Array.from(vocabulary.words, (word) => Number(isCjk(word.charCodeAt(0)))),
  };
  pack.parts.forEach((part, i) => {
    compilePart(compiled, part, words[i] as number[]);
    names[i]?.forEach((list, of) => {
      for (const name of list)
        plant(
          compiled,
          compiled.signs,
          name.map((word) => vocabulary.add(word)),
          { kind: 'client', of },
        );
    });
  });
  ready.set(pack, compiled);
  return compiled;
}

function compilePart(compiled: Compiled, part: Part, ids: number[]): void {
  const read = (symbols: string) => numbersOf(symbols).map((number) => ids[number] as number);
  part.signs.forEach((signs, of) => {
    for (const sign of signs ? signs.split('\n') : [])
      plant(compiled, compiled.signs, read(sign), { kind: 'error', of });
  });
  const firstGroup = compiled.combinations.reduce((most, { groups }) => Math.max(most, ...groups), -1) + 1;
  part.groups.split('\n').forEach((group, i) => {
    for (const alternative of group ? group.split(',') : [])
      plant(compiled, compiled.alternatives, read(alternative), { kind: 'group', of: firstGroup + i });
  });
  part.combinations.forEach((combinations, error) => {
    for (const combination of combinations ? combinations.split('\n') : [])
      compiled.combinations.push({ error, groups: numbersOf(combination).map((group) => firstGroup + group) });
  });
  part.weights.split(',').forEach((weights, i) => {
    if (weights) compiled.hints[ids[i] as number] = weightsOf(weights);
  });
  const pairWeights = part.pairWeights.split(',');
  part.pairs.split('\n').forEach((pair, i) => {
    const [first, second] = read(pair);
    if (first !== undefined && second !== undefined)
      compiled.pairs.set(first * compiled.room + second, weightsOf(pairWeights[i] ?? ''));
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

const newTree = (): Tree => ({ next: new Map(), owners: [undefined], further: new Map() });

function plant({ room }: Compiled, { next, owners, further }: Tree, words: number[], owner: Owner): void {
  let node = 0;
  for (const word of words) {
    const key = node * room + word;
    let child = next.get(key);
    if (child === undefined) {
      child = owners.push(undefined) - 1;
      next.set(key, child);
    }
    node = child;
  }
  if (node === 0) return;
  if (owners[node]) further.set(node, [...(further.get(node) ?? []), owner.of]);
  else owners[node] = owner;
}
