/** Makes a pack ready for searching: numbers for words, one tree of all signs. Done once per pack. */
import { Repair } from './repair.ts';
import { numbersOf } from './symbols.ts';
import { Tree } from './tree.ts';
import type { Pack, PackError, Part, Tier } from './types.ts';
import { unitsOf } from './units.ts';
import { Vocabulary } from './vocabulary.ts';

/** What ends at a node of the tree of signs: an error or a client, by index. */
export type Owner = { kind: 'error' | 'client' | 'device'; of: number };

/** What a hint says: [cause, weight] pairs, one after the other; and its own number, from 0 on. */
export type Row = { number: number; weights: number[] };

/** Where each cause starts; the rows, so many, of words, of SMTP codes, and of two kana or kanji that stand together. */
export type HintsOf = { bias: readonly number[]; rows: Tree<Row>; count: number };

export type Compiled = {
  pack: Pack;
  errors: PackError[];
  clients: { id: string; google: boolean }[];
  vocabulary: Vocabulary;
  repair: Repair;
  /** What readers say by the way, and what a text may speak of (see topic.ts; none before that part is there). */
  asides: RegExp[];
  topics: RegExp[];
  /** Signs and names, and whose they are. */
  signs: Tree<Owner>;
  /** The word that stands where a sign has a gap. */
  gap: number;
  /** The alternatives of all groups, and which groups they stand for; and which groups make a combination. */
  alternatives: Tree<number[]>;
  combinations: { error: number; groups: number[] }[];
  /** Hints of any text, and of a reader's own words where that part of the pack is there. */
  hints: HintsOf;
  readers: HintsOf | undefined;
};

/** The word that stands for a part of a sign that varies. */
export const GAP = '*';

const ready = new WeakMap<Pack, Compiled>();

/** The compiled form of `pack`, made at the first call and kept as long as the pack lives. */
export function compile(pack: Pack): Compiled {
  const known = ready.get(pack);
  if (known) return known;
  const vocabulary = new Vocabulary(pack.parts.map((part) => part.synonyms));
  const words = pack.parts.map((part) => part.words.split(' ').map((word) => vocabulary.add(word)));
  const hintsFrom = (bias: readonly number[]): HintsOf => ({ bias, rows: new Tree(), count: 0 });
  const readers = pack.parts.find((part) => part.bias)?.bias;
  const compiled: Compiled = {
    pack,
    errors: pack.errors.map(errorOf),
    clients: pack.clients.map((line) => ({ id: line.replace('+', ''), google: line.endsWith('+') })),
    vocabulary,
    repair: new Repair(vocabulary),
    asides: pack.parts.flatMap(({ asides }) => expressions(asides, 'gi')),
    topics: pack.parts.flatMap(({ topics }) => expressions(topics, 'i')),
    signs: new Tree(),
    gap: vocabulary.add(GAP),
    alternatives: new Tree(),
    combinations: [],
    hints: hintsFrom(pack.bias),
    readers: readers && hintsFrom(readers),
  };
  const told = new Map<string, number>();
  pack.parts.forEach((part, i) => {
    compilePart(compiled, part, words[i] as number[], told);
  });
  ready.set(pack, compiled);
  return compiled;
}

const expressions = (lines: string | undefined, flags: string): RegExp[] =>
  lines ? lines.split('\n').map((line) => new RegExp(line, flags)) : [];

/** @param told the numbers of the errors that the parts before this one tell and the pack does not list, by their lines */
function compilePart(compiled: Compiled, part: Part, ids: number[], told: Map<string, number>): void {
  const { alternatives, combinations, vocabulary } = compiled;
  const hints = (part.bias && compiled.readers) || compiled.hints;
  const read = (symbols: string) => numbersOf(symbols).map((number) => ids[number] as number);
  const listed = compiled.pack.errors.length;
  const errorAt = (index: number) =>
    index < listed ? index : (told.get(part.errors[index - listed] as string) as number);
  for (const line of part.errors) if (!told.has(line)) told.set(line, compiled.errors.push(errorOf(line)) - 1);
  const lines = (text = '', mark = '\n') => (text ? text.split(mark) : []);
  const hint = (words: number[], weights = '') => {
    if (weights) hints.rows.values[hints.rows.plant(words)] = { number: hints.count++, weights: weightsOf(weights) };
  };
  part.signs.forEach((signs, of) => {
    for (const sign of lines(signs)) own(compiled, read(sign), { kind: 'error', of: errorAt(of) });
  });
  part.groups.split('\n').forEach((group, i) => {
    for (const alternative of lines(group, ',')) {
      const node = alternatives.plant(read(alternative));
      alternatives.values[node] = [...(alternatives.values[node] ?? []), i];
    }
  });
  part.combinations.forEach((list, of) => {
    for (const combination of lines(list)) combinations.push({ error: errorAt(of), groups: numbersOf(combination) });
  });
  part.weights.split(',').forEach((weights, i) => {
    hint([ids[i] as number], weights);
  });
  const pairWeights = part.pairWeights.split(',');
  lines(part.pairs).forEach((pair, i) => {
    hint(read(pair), pairWeights[i]);
  });
  part.names.forEach((list, of) => {
    for (const name of lines(list, ','))
      own(
        compiled,
        unitsOf(name).map((word) => vocabulary.add(word)),
        { kind: name.endsWith('?') ? 'device' : 'client', of },
      );
  });
}

/** Plants a sign; of two owners the first keeps it. */
function own({ signs }: Compiled, words: number[], owner: Owner): void {
  signs.values[signs.plant(words)] ??= owner;
}

/** `a3b-2` as [0, 3, 1, -2]. */
const weightsOf = (text: string): number[] =>
  (text.match(/[a-z]-?\d+/g) ?? []).flatMap((pair) => [pair.charCodeAt(0) - 97, Number(pair.slice(1))]);

function errorOf(line: string): PackError {
  const [id = '', rest = ''] = line.split(':');
  const causes = [...rest.slice(2)].map((letter) => letter.charCodeAt(0) - 97);
  return { id, tier: Number(rest[0]) as Tier, voice: Number(rest[1]) as PackError['voice'], causes };
}
