/** Makes a pack ready for searching: numbers for words, one tree of all signs. Done once per pack. */
import { isCjk } from './chars.ts';
import { Repair } from './repair.ts';
import { numbersOf } from './symbols.ts';
import { Tree } from './tree.ts';
import type { Pack, PackError, Part, Tier } from './types.ts';
import { unitsOf } from './units.ts';
import { Vocabulary } from './vocabulary.ts';

/** What ends at a node of the tree of signs: an error or a client, by index. */
export type Owner = { kind: 'error' | 'client'; of: number };

/**
 * Where each cause starts; the row of a word, and of two kana or kanji that stand together (the second as the child of
 * the first).
 */
export type HintsOf = { bias: readonly number[]; hintOf: Int32Array; pairs: Tree };

export type Compiled = {
  pack: Pack;
  errors: PackError[];
  clients: { id: string; google: boolean }[];
  vocabulary: Vocabulary;
  repair: Repair;
  /** Signs and names; at their ends their place in `owners`, which says whose they are. */
  signs: Tree;
  owners: Owner[];
  /** The word that stands where a sign has a gap. */
  gap: number;
  /** The alternatives of all groups; at their ends their place in `groupsAt`; and which groups make a combination. */
  alternatives: Tree;
  groupsAt: number[][];
  combinations: { error: number; groups: number[] }[];
  /** What hints say: [cause, weight] pairs, one after the other. The first is that of no hint. */
  rows: number[][];
  /** Hints of any text, and of a reader's own words where that part of the pack is there. */
  hints: HintsOf;
  readers: HintsOf | undefined;
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
  /** Half the length: most symbols take two characters, and a tree has slots for twice as many nodes as it is made for. */
  const room = (texts: (part: Part) => string[]) => pack.parts.flatMap(texts).join().length / 2;
  const hintsFrom = (bias: readonly number[]): HintsOf => {
    return {
      bias,
      hintOf: new Int32Array(vocabulary.words.length),
      pairs: new Tree(room(({ pairs }) => [pairs])),
    };
  };
  const compiled: Compiled = {
    pack,
    errors: [...pack.errors, ...pack.parts.flatMap((part) => part.errors)].map(errorOf),
    clients: pack.clients.map((line) => ({ id: line.slice(0, -2), google: line.endsWith('1') })),
    vocabulary,
    repair: new Repair(vocabulary),
    signs: new Tree(room(({ signs, names }) => [...signs, ...names])),
    owners: [{ kind: 'client', of: -1 }],
    gap: vocabulary.add(GAP),
    alternatives: new Tree(room(({ groups }) => [groups])),
    groupsAt: [[]],
    combinations: [],
    rows: [[]],
    hints: hintsFrom(pack.bias),
    readers: undefined,
    cjk: Uint8Array.from(vocabulary.words, (word) => Number(isCjk(word.charCodeAt(0)))),
  };
  pack.parts.forEach((part, i) => {
    if (part.bias) compiled.readers ??= hintsFrom(part.bias);
    compilePart(compiled, part, words[i] as number[]);
    names[i]?.forEach((list, of) => {
      for (const name of list)
        own(
          compiled,
          name.map((word) => vocabulary.add(word)),
          { kind: 'client', of },
        );
    });
  });
  ready.set(pack, compiled);
  return compiled;
}

function compilePart(compiled: Compiled, part: Part, ids: number[]): void {
  const { alternatives, combinations, groupsAt, rows } = compiled;
  const { hintOf, pairs } = (part.bias && compiled.readers) || compiled.hints;
  const read = (symbols: string) => numbersOf(symbols).map((number) => ids[number] as number);
  part.signs.forEach((signs, of) => {
    for (const sign of signs ? signs.split('\n') : []) own(compiled, read(sign), { kind: 'error', of });
  });
  part.groups.split('\n').forEach((group, i) => {
    for (const alternative of group ? group.split(',') : []) {
      const node = alternatives.plant(read(alternative));
      if (alternatives.at(node) === 0) alternatives.put(node, groupsAt.push([]) - 1);
      groupsAt[alternatives.at(node)]?.push(i);
    }
  });
  part.combinations.forEach((list, error) => {
    for (const combination of list ? list.split('\n') : [])
      combinations.push({ error, groups: numbersOf(combination) });
  });
  part.weights.split(',').forEach((weights, i) => {
    if (weights) hintOf[ids[i] as number] = rows.push(weightsOf(weights)) - 1;
  });
  const pairWeights = part.pairWeights.split(',');
  part.pairs.split('\n').forEach((pair, i) => {
    const [first, second] = read(pair);
    if (first && second) pairs.put(pairs.add(first, second), rows.push(weightsOf(pairWeights[i] ?? '')) - 1);
  });
}

/** Plants a sign; of two owners the first keeps it. */
function own({ gap, owners, signs }: Compiled, words: number[], owner: Owner): void {
  let node = 0;
  for (const word of words) {
    const next = signs.add(node, word);
    if (word === gap) signs.goOn(node, next);
    node = next;
  }
  if (node > 0 && signs.at(node) === 0) signs.put(node, owners.push(owner) - 1);
}

/** `a3b-2` as [0, 3, 1, -2]. */
const weightsOf = (text: string): number[] =>
  (text.match(/[a-z]-?\d+/g) ?? []).flatMap((pair) => [pair.charCodeAt(0) - 97, Number(pair.slice(1))]);

function errorOf(line: string): PackError {
  const [id = '', rest = ''] = line.split(':');
  const causes = [...rest.slice(2)].map((letter) => letter.charCodeAt(0) - 97);
  return { id, tier: Number(rest[0]) as Tier, voice: Number(rest[1]) as PackError['voice'], causes };
}
