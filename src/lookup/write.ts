/** Writes one part of the pack in symbols; the words most used get the short ones. Build-time only; no page loads this. */
import { isCjk } from './chars.ts';
import { groupsOf } from './families.ts';
import type { Hints } from './learn.ts';
import type { PartKind } from './pack.ts';
import { SHORT_SYMBOLS, symbolOf } from './symbols.ts';
import { everySynonym } from './synonyms.ts';
import type { Part } from './types.ts';
import { Vocabulary } from './vocabulary.ts';

/** What a part says, in words: per error its signs and combinations, per client its names, and the hints. */
export type Said = Pick<Part, 'synonyms' | 'asides'> & {
  names: string[][];
  signs: string[][][];
  rows: Hints['rows'];
  combinations: string[][];
};

/** The part that says so. */
export function writtenPart(said: Said, kind: PartKind): Omit<Part, 'errors' | 'bias'> {
  const { names, synonyms, asides, signs, rows, combinations } = said;
  const groups = alternativesOf(combinations, kind === 'readers.ja');
  const groupNumbers = new Map([...groups.keys()].map((group, number) => [group, number]));
  const singles = new Map(rows.filter((row) => row.words.length === 1).map((row) => [row.words[0], row.weights]));
  const words = wordsByUse([...signs.flat(2), ...[...groups.values()].flat(2)], rows, singles);
  const symbols = new Map(words.map((word, number) => [word, symbolOf(number)]));
  const written = (list: string[]) => list.map((word) => symbols.get(word)).join('');
  const pairs = rows.filter((row) => row.words.length === 2).map((row) => ({ ...row, symbols: written(row.words) }));
  pairs.sort((a, b) => (a.symbols < b.symbols ? -1 : 1));
  return {
    names: names.map((list) => list.join(',')),
    words: words.join(' '),
    synonyms,
    asides,
    signs: signs.map((list) => list.map(written).sort().join('\n')),
    weights: words
      .map((word) => singles.get(word) ?? '')
      .join(',')
      .replace(/,+$/, ''),
    pairs: pairs.map((pair) => pair.symbols).join('\n'),
    pairWeights: pairs.map((pair) => pair.weights).join(','),
    groups: [...groups.values()].map((group) => group.map(written).join(',')).join('\n'),
    combinations: (kind === 'readers' ? combinations : []).map((list) =>
      list
        .map((one) =>
          groupsOf(one)
            .map((group) => symbolOf(groupNumbers.get(nameOf(group)) ?? 0))
            .join(''),
        )
        .join('\n'),
    ),
  };
}

/** The words in the order of their symbols. Those with weights come first, so that the list of weights can end early. */
function wordsByUse(used: string[], rows: Hints['rows'], singles: Map<string | undefined, string>): string[] {
  const uses = new Map<string, number>();
  const add = (word: string, times: number) => uses.set(word, (uses.get(word) ?? 0) + times);
  for (const word of used) add(word, 1);
  for (const { words } of rows) for (const word of words) add(word, words.length > 1 ? 1 : 0);
  const ranked = [...uses].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  const rest = ranked.slice(SHORT_SYMBOLS).sort();
  return [
    ...ranked.slice(0, SHORT_SYMBOLS),
    ...rest.filter((word) => singles.has(word)),
    ...rest.filter((word) => !singles.has(word)),
  ];
}

const nameOf = (group: string[]): string => group.join('|');

/** Every group of the combinations, in the order in which they come, with its alternatives of one script as words. */
function alternativesOf(combinations: string[][], japanese: boolean): Map<string, string[][]> {
  const vocabulary = new Vocabulary(everySynonym);
  const wordsOf = (text: string) =>
    vocabulary.read(text, vocabulary.learn).ids.map((id) => vocabulary.words[id] as string);
  const isOwn = (words: string[]) => words.length > 0 && words.some(isCjk) === japanese;
  const groups = combinations.flat().flatMap((one) => groupsOf(one));
  return new Map(groups.map((group) => [nameOf(group), group.map(wordsOf).filter(isOwn)]));
}
