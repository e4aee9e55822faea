/**
 * A pack split by clue, as the site would ship it with very many records: a head that everybody loads, and shards that a
 * text asks for. The head keeps the words with their hints; a shard holds the signs whose rarest word falls to it, with
 * the records they tell. A sign can only be found in a text that holds its rarest word, so the shards of the text's own
 * words are enough, and the answer is the same as from the whole pack.
 */
import { compile } from '../../src/lookup/compile.ts';
import { decode } from '../../src/lookup/decode.ts';
import { numbersOf } from '../../src/lookup/symbols.ts';
import type { Pack } from '../../src/lookup/types.ts';

/** Signs, and the lines of the records that they tell (as in Pack.errors). */
export type Shard = [record: number, part: number, signs: string, line: string][];
export type Split = { head: Pack; shards: Shard[]; shardOf: (word: string) => number };

const GAP = '*';

/** FNV-1a: the same word falls to the same shard everywhere. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (const char of word) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}

/** Splits `pack` into `count` shards. */
export function split(pack: Pack, count: number): Split {
  const words = pack.parts.map((part) => part.words.split(' '));
  const uses = new Map<string, number>();
  const eachSign = (visit: (record: number, part: number, sign: string, words: string[]) => void) =>
    pack.parts.forEach((part, p) => {
      part.signs.forEach((signs, record) => {
        for (const sign of signs ? signs.split('\n') : [])
          visit(
            record,
            p,
            sign,
            numbersOf(sign).map((number) => words[p]?.[number] ?? ''),
          );
      });
    });
  eachSign((_record, _part, _sign, own) => {
    for (const word of new Set(own)) uses.set(word, (uses.get(word) ?? 0) + 1);
  });
  const shardOf = (word: string) => hash(word) % count;
  const found: Map<string, string[]>[] = Array.from({ length: count }, () => new Map());
  eachSign((record, part, sign, own) => {
    const [rarest = ''] = own.filter((word) => word !== GAP).sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0));
    const shard = found[shardOf(rarest)] as Map<string, string[]>;
    shard.set(`${record} ${part}`, [...(shard.get(`${record} ${part}`) ?? []), sign]);
  });
  return { head: headOf(pack), shards: found.map((signs) => shardFrom(pack, signs)), shardOf };
}

/**
 * The pack without signs. Records keep their numbers, because parts count on from them, but only those told by what
 * readers write, which stays in the head, keep their lines.
 */
const headOf = (pack: Pack): Pack => ({
  ...pack,
  errors: pack.errors.map((line, i) => (pack.parts.some(({ combinations }) => combinations[i]) ? line : '')),
  parts: pack.parts.map((part) => ({
    ...part,
    signs: part.signs.map(() => ''),
    errors: part.combinations.length > 0 ? part.errors : part.errors.map(() => ''),
  })),
});

const shardFrom = (pack: Pack, signs: Map<string, string[]>): Shard =>
  [...signs].map(([key, own]) => {
    const [record = 0, part = 0] = key.split(' ').map(Number);
    const line = pack.errors[record] ?? pack.parts[part]?.errors[record - pack.errors.length] ?? '';
    return [record, part, own.join('\n'), line];
  });

/** The shards that `text` asks for: those of the words in it, after repair of what was read wrongly. */
export function shardsFor({ head, shardOf }: Split, text: string): number[] {
  const { vocabulary, repair } = compile(head);
  const { ids, codes } = vocabulary.read(decode(text).text, repair.ofText());
  const numbers = [...ids, ...codes.map(({ id }) => id)];
  return [...new Set(numbers.filter((id) => id > 0).map((id) => shardOf(vocabulary.words[id] ?? '')))];
}

/** The head with these shards: what the lookup is given. */
export function withShards({ head, shards }: Split, numbers: number[]): Pack {
  const errors = [...head.errors];
  const parts = head.parts.map((part) => ({ ...part, signs: [...part.signs], errors: [...part.errors] }));
  for (const number of numbers)
    for (const [record, at, signs, line] of shards[number] as Shard) {
      const part = parts[at] as (typeof parts)[number];
      part.signs[record] = [part.signs[record], signs].filter(Boolean).join('\n');
      if (record < errors.length) errors[record] = line;
      else part.errors[record - errors.length] = line;
    }
  return { ...head, errors, parts };
}
