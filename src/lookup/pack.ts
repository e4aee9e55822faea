/**
 * Builds the pack from error and client records. Build-time only; no page loads this.
 *
 * A wording is kept as its **sign**: the fewest neighbouring words that carry enough of its information and stand in no
 * wording that means something else. Short signs still fit when a program words the rest differently, and many
 * wordings share one. What is left over, the single words, becomes hints (see learn.ts).
 */
import { decode } from './decode.ts';
import { learnHints } from './learn.ts';
import type { Pack } from './types.ts';
import { isCjk } from './units.ts';
import { Vocabulary } from './vocabulary.ts';

/** What the pack needs of an error record; wordings as people see them, `{…}` for a part that varies. */
export type ErrorInput = {
  causes: string[];
  evidence: 'decisive' | 'strong' | 'weak';
  said_by: string;
  codes: string[];
  matches: string[];
  words: string[];
  examples: { text: string }[];
};
export type ClientInput = { names: string[]; google: boolean };

/** Bits a sign must carry at least, and the share of its wording's bits. */
const LEAST_BITS = 14;
const LEAST_SHARE = 0.45;
/** Longest sign that is looked for, in words (kana and kanji count one each). */
const LONGEST_SIGN = 10;
/** Stands between the parts of a sign whose middle varies. */
export const GAP = '*';

const tiers = { weak: 0, strong: 1, decisive: 2 } as const;
const voices: Record<string, number> = { reader: 0, client: 1, library: 1, server: 2, gmail: 3 };
const letter = (index: number) => String.fromCharCode(97 + index);

type Wording = { error: number; parts: number[][]; codes: string[] };

/**
 * The pack of these records. `causes` in the order of preference at equal evidence.
 * Deterministic: the same records give the same pack, byte for byte.
 */
export function buildPack(
  causes: string[],
  errors: Record<string, ErrorInput>,
  clients: Record<string, ClientInput>,
): Pack {
  const records = Object.entries(errors).sort(byKey);
  const vocabulary = new Vocabulary();
  const classes = records.map(([, { causes, evidence }]) => `${causes.join()} ${evidence}`);
  const wordings = records.flatMap(([, record], error) =>
    [...record.matches, ...record.codes].map((text) => ({ error, ...readWording(vocabulary, text) })),
  );
  const context = records.flatMap(([, record], error) =>
    record.examples.map(({ text }) => ({ error, parts: readWording(vocabulary, text).parts })),
  );
  const signs = signsOf(vocabulary, wordings, context, classes);
  const kept = records.map(([id, record], i) => ({ id, record, signs: [...(signs[i] ?? [])] }));
  const told = kept.filter((entry) => entry.signs.length > 0);
  return {
    version: 2,
    causes,
    errors: told.map(({ id, record }) => {
      const letters = record.causes.map((cause) => letter(causes.indexOf(cause))).join('');
      return `${id}:${tiers[record.evidence]}${voices[record.said_by] ?? 1}${letters}`;
    }),
    signs: told.map((entry) => entry.signs.join(',')),
    ...learnHints(causes, records.map(([, record]) => record)),
    clients: Object.entries(clients)
      .sort(byKey)
      .map(([id, { names, google }]) => `${id}:${google ? 1 : 0}:${namesOf(names).join(',')}`),
  };
}

const byKey = (a: [string, unknown], b: [string, unknown]) => (a[0] < b[0] ? -1 : 1);
const namesOf = (names: string[]) => [
  ...new Set(names.map((name) => name.toLowerCase().replace(/[,:]/g, ' ').trim())),
].filter((name) => name.length > 2);

/** The fixed parts of a wording as word numbers, and the codes in it. */
function readWording(vocabulary: Vocabulary, text: string): { parts: number[][]; codes: string[] } {
  const codes: string[] = [];
  const parts = text
    .split(/\{[^}]*\}/)
    .map((part) => {
      const stream = vocabulary.read(decode(part).text, (word) => [vocabulary.add(word)], (code) => codes.push(code));
      return stream.ids;
    })
    .filter((ids) => ids.length > 0);
  return { parts, codes };
}

/** A tree of all runs of words: which class each run stands in (-1: in more than one), and in how many wordings. */
class Runs {
  private next = new Map<number, number>();
  private owner: (string | undefined)[] = [undefined];
  private mixed: boolean[] = [false];
  readonly count: number[] = [0];

  add(ids: number[], owner: string): void {
    for (let start = 0; start < ids.length; start++) {
      let node = 0;
      for (let end = start; end < Math.min(ids.length, start + LONGEST_SIGN); end++) {
        const key = node * 2 ** 22 + (ids[end] as number);
        let child = this.next.get(key);
        if (child === undefined) {
          child = this.count.push(0) - 1;
          this.owner.push(owner);
          this.mixed.push(false);
          this.next.set(key, child);
        }
        if (this.owner[child] !== owner) this.mixed[child] = true;
        this.count[child] = (this.count[child] ?? 0) + 1;
        node = child;
      }
    }
  }

  child(node: number, id: number): number {
    return this.next.get(node * 2 ** 22 + id) ?? 0;
  }
  pure(node: number): boolean {
    return node > 0 && !this.mixed[node];
  }
}

function signsOf(
  vocabulary: Vocabulary,
  wordings: Wording[],
  context: { error: number; parts: number[][] }[],
  classes: string[],
): Set<string>[] {
  const frequency = new Map<number, number>();
  const runs = new Runs();
  for (const { error, parts } of [...wordings, ...context])
    for (const part of parts) runs.add(part, classes[error] as string);
  for (const { parts } of wordings)
    for (const id of new Set(parts.flat())) frequency.set(id, (frequency.get(id) ?? 0) + 1);
  const bits = (id: number) => Math.log2(wordings.length / (frequency.get(id) ?? 1));
  const signs: Set<string>[] = classes.map(() => new Set());
  for (const { error, parts, codes } of wordings) {
    if (parts.length === 0) {
      const code = codes.find((one) => one.includes(' ')) ?? codes.at(-1);
      if (code) signs[error]?.add(code);
      continue;
    }
    const short = shortest(parts, runs, bits);
    const sign = short ? text(vocabulary, short) : parts.map((part) => text(vocabulary, part)).join(` ${GAP} `);
    signs[error]?.add(sign);
  }
  return signs;
}

/** The fewest neighbouring words of one part that may stand for the whole wording, or undefined. */
function shortest(parts: number[][], runs: Runs, bits: (id: number) => number): number[] | undefined {
  const total = parts.flat().reduce((sum, id) => sum + bits(id), 0);
  const least = Math.max(LEAST_BITS, total * LEAST_SHARE);
  let best: { ids: number[]; cost: number } | undefined;
  for (const part of parts)
    for (let start = 0; start < part.length; start++) {
      let node = 0;
      let sum = 0;
      for (let end = start; end < Math.min(part.length, start + LONGEST_SIGN); end++) {
        node = runs.child(node, part[end] as number);
        sum += bits(part[end] as number);
        if (sum < least || !runs.pure(node)) continue;
        // Fewer words first; among those the run that the most wordings share.
        const cost = end - start + 1 - Math.min(0.9, (runs.count[node] ?? 0) / 100);
        if (!best || cost < best.cost) best = { ids: part.slice(start, end + 1), cost };
        break;
      }
    }
  return best?.ids;
}

/** Words joined by spaces, kana and kanji without. */
function text(vocabulary: Vocabulary, ids: number[]): string {
  let out = '';
  let cjk = true;
  for (const id of ids) {
    const word = vocabulary.words[id] as string;
    const now = isCjk(word.charCodeAt(0));
    out += out === '' || (cjk && now) ? word : ` ${word}`;
    cjk = now;
  }
  return out;
}
