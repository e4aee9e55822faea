/**
 * Learns the hints: how much each single word (or pair of kana or kanji) speaks for each cause, and for "none of
 * these". Multinomial logistic regression, at build time: of any text over the wordings and examples of the records, of
 * readers' own words over the queries of src/content/queries. The same data give the same weights. Hints answer where
 * no sign is found, and fill up the second and third answer.
 */
import type { CauseId } from './causes.ts';
import { isCjk } from './chars.ts';
import { LONGEST_PROSE } from './clues.ts';
import { decode } from './decode.ts';
import { groupsOf } from './families.ts';
import { scaleOf, softmax, UNIT } from './hints.ts';
import type { ErrorInput, Query } from './pack.ts';
import { letterOf } from './symbols.ts';
import { everySynonym } from './synonyms.ts';
import { Vocabulary } from './vocabulary.ts';
import { SPREAD } from './weigh.ts';

const LEAST_EPOCHS = 4;
const RATE = 0.3;
const SPARSENESS = 0.01;
/** What a cause has learned from a lesson is not taught again. */
const LEAST_SLOPE = 0.006;

/**
 * What becomes a hint: a word that stands in `lessons` of them and speaks as loudly as `least` after a `glance` of so
 * many rounds; so many `words`, and `pairs` of kana or kanji, at most, each for the `causes` it speaks of most. They
 * are learned in `epochs` rounds, or in fewer where there are many lessons: about so many `visits` in all.
 */
type Room = {
  lessons: number;
  least: number;
  glance: number;
  words: number;
  pairs: number;
  causes: number;
  epochs: number;
  visits: number;
};
const OF_RECORDS: Room = {
  lessons: 4,
  least: 1,
  glance: 2,
  words: 660,
  pairs: 720,
  causes: 3,
  epochs: 10,
  visits: 100_000,
};
const OF_READERS: Room = {
  lessons: 3,
  least: 0.5,
  glance: 3,
  words: 550,
  pairs: 900,
  causes: 4,
  epochs: 15,
  visits: 300_000,
};
/** Lessons at most, so that ten thousand records are learned in a second or two. */
const MOST_LESSONS = 40_000;
const TRUST = { decisive: 1, strong: 0.8, weak: 0.5 } as const;
const TRUST_IN_READERS = 0.6;
/** Combinations of words are taught in so many of their readings. */
const MOST_LESSONS_PER_COMBINATION = 12;

/** The place of a lesson among all, by its text alone. */
function orderOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) & 0x3fffffff;
  // An odd number spreads like texts over all orders.
  return Math.imul(hash, 0x9e3779b1) >>> 0;
}

/**
 * Stands for "most words of this lesson are no hints". It takes on what is said by their being strange, so that the
 * hints of the lesson are not taught that; a text is read without it.
 */
const STRANGE = '?';

/** In characters. */
const LONGEST_NAME = 10;

/** What stands in any address of a server or a page tells nothing. */
const IN_ADDRESSES = /^(?:com|net|org|www|https?)$/;

/** The name of a thing does not speak for its being switched off: most texts that name it are about something else. */
const SWITCHES: Record<string, CauseId> = {
  account: 'account-disabled',
  imap: 'imap-disabled',
  imap4: 'imap-disabled',
  pop: 'pop-disabled',
  pop3: 'pop-disabled',
};

/**
 * `order`: lessons come in an order that has nothing to do with where they stand, and that a further lesson does not
 * change: what is learned from the others stays nearly as it was.
 */
type Lesson = { words: number[]; target: [cause: number, share: number][]; trust: number; order: number };
/** `words`: one Latin word, or two that stand together; `weights` as in Part.weights. */
export type Hints = { rows: { words: string[]; weights: string }[]; bias: number[] };

/** Hints of these records; the class after the last cause is "none of these". */
export function learnHints(causes: string[], records: ErrorInput[]): Hints {
  const school = new School(causes);
  for (const record of records) school.teach(record);
  return school.learn(OF_RECORDS);
}

/** Stands for what a program or a server says, among the causes of what readers say. */
const SAID = 'said by a program';
const TRUST_IN_SAID = 0.3;

/**
 * Hints of readers' own words. The last class but one is "said by a program": where that is likely, what such hints say
 * of causes counts less (see decide.ts).
 */
export function learnReaders(causes: string[], queries: Query[], records: ErrorInput[]): Hints {
  const school = new School([...causes, SAID]);
  for (const { text, causes } of queries) school.teachText(text, causes, 1);
  for (const record of records.filter(({ said_by }) => said_by !== 'reader'))
    for (const text of textsOf(record))
      if (text.length <= LONGEST_PROSE) school.teachText(text, [SAID], TRUST_IN_SAID * TRUST[record.evidence]);
  return school.learn(OF_READERS);
}

/** What a record says, without the parts that vary. */
const textsOf = ({ matches, codes, examples }: ErrorInput): string[] => [
  ...[...matches, ...codes].map((text) => text.replace(/\{[^}]*\}/g, ' ')),
  ...examples.map(({ text }) => text),
];

class School {
  private vocabulary = new Vocabulary(everySynonym);
  private numbers = new Map<string, number>();
  private readonly strange = this.numberOf(STRANGE);
  private lessons: Lesson[] = [];

  private readonly causes: string[];

  constructor(causes: string[]) {
    this.causes = causes;
  }

  teachText(text: string, causes: string[], trust: number): void {
    this.lessons.push({ words: this.wordsOf(text), target: this.targetOf(causes), trust, order: orderOf(text) });
  }

  teach(record: ErrorInput): void {
    const trust = TRUST[record.evidence];
    for (const text of textsOf(record))
      if (record.causes.length > 0 || !isName(text)) this.teachText(text, record.causes, trust);
    for (const combination of record.words) {
      const groups = groupsOf(combination);
      const count = Math.min(
        MOST_LESSONS_PER_COMBINATION,
        groups.reduce((all, group) => all * group.length, 1),
      );
      for (let i = 0; i < count; i++) {
        const words = groups.map((group, g) => group[(i * (2 * g + 1) + Math.floor(i / group.length)) % group.length]);
        this.teachText(words.join(' '), record.causes, trust * TRUST_IN_READERS);
      }
    }
  }

  learn(room: Room): Hints {
    this.lessons.sort((a, b) => a.order - b.order);
    this.lessons.length = Math.min(this.lessons.length, MOST_LESSONS);
    const names = [...this.numbers.keys()];
    const often = new Int32Array(names.length);
    for (const lesson of this.lessons) for (const word of lesson.words) often[word] = (often[word] ?? 0) + 1;
    const first = this.train((word) => (often[word] ?? 0) >= room.lessons, room.glance);
    const loud = names
      .map((_, word) => ({ word, size: Math.max(...this.row(first.weights, word).map(Math.abs)) }))
      .filter(
        ({ word, size }) => word !== this.strange && size >= room.least && !IN_ADDRESSES.test(names[word] as string),
      )
      .sort((a, b) => b.size - a.size || a.word - b.word);
    const latin = loud.filter(({ word }) => !isCjk(names[word] ?? ''));
    const japanese = loud.filter(({ word }) => isCjk(names[word] ?? ''));
    const chosen = new Set([...latin.slice(0, room.words), ...japanese.slice(0, room.pairs)].map(({ word }) => word));
    const epochs = Math.max(LEAST_EPOCHS, Math.min(room.epochs, Math.floor(room.visits / this.lessons.length)));
    const second = this.train((word) => chosen.has(word), epochs);
    const rows = [...chosen]
      .map((word) => ({
        name: names[word] as string,
        weights: this.written(this.row(second.weights, word), room.causes),
      }))
      .filter(({ weights }) => weights !== '')
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    return {
      rows: rows.map(({ name, weights }) => ({ words: name.split(' '), weights })),
      bias: [...second.bias].map((value) => Math.round(value / UNIT)),
    };
  }

  private get width(): number {
    return this.causes.length + 1;
  }

  private row(weights: Float32Array, word: number): number[] {
    return [...weights.subarray(word * this.width, (word + 1) * this.width)];
  }

  /** The loudest weights of a word, as `a3b-2`. */
  private written(row: number[], most: number): string {
    return row
      .map((value, cause) => ({ cause, value: Math.round(value / UNIT) }))
      .filter(({ value }) => value !== 0)
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || a.cause - b.cause)
      .slice(0, most)
      .map(({ cause, value }) => `${letterOf(cause)}${value}`)
      .join('');
  }

  private targetOf(causes: string[]): [number, number][] {
    if (causes.length === 0) return [[this.causes.length, 1]];
    const shares = SPREAD[Math.min(causes.length, SPREAD.length) - 1] ?? SPREAD[0];
    return causes.slice(0, shares.length).map((cause, i) => [this.causes.indexOf(cause), shares[i] ?? 0]);
  }

  private wordsOf(text: string): number[] {
    const found = new Set<number>();
    const { ids, codes } = this.vocabulary.read(decode(text).text, this.vocabulary.learn);
    for (const { code } of codes) found.add(this.numberOf(code));
    ids.forEach((id, i) => {
      const word = this.vocabulary.words[id] ?? '';
      if (!isCjk(word)) found.add(this.numberOf(word));
      else if (i + 1 < ids.length)
        found.add(this.numberOf(pairOf(word, this.vocabulary.words[ids[i + 1] as number] ?? '')));
    });
    return [...found];
  }

  private numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** AdaGrad with an L1 penalty over the words that `use` admits. */
  private train(use: (word: number) => boolean, epochs: number): { weights: Float32Array; bias: Float64Array } {
    const width = this.width;
    const weights = new Float32Array(this.numbers.size * width);
    const steps = new Float32Array(weights.length).fill(0.01);
    const bias = new Float64Array(width);
    const biasSteps = new Float64Array(width).fill(0.01);
    const barred = new Set(
      Object.entries(SWITCHES).map(
        ([word, cause]) => (this.numbers.get(word) ?? -1) * width + this.causes.indexOf(cause),
      ),
    );
    const lessons = this.lessons.map((lesson) => {
      const words = lesson.words.filter(use);
      return { ...lesson, words: words.length * 2 < lesson.words.length ? [...words, this.strange] : words };
    });
    const wrong = new Float64Array(width);
    const taught = new Int32Array(width);
    for (let epoch = 0; epoch < epochs; epoch++)
      for (const { words, target, trust } of lessons) {
        const scale = scaleOf(words.length);
        wrong.set(bias);
        for (const word of words)
          for (let cause = 0; cause < width; cause++)
            wrong[cause] = (wrong[cause] as number) + scale * (weights[word * width + cause] as number);
        softmax(wrong);
        for (const [cause, share] of target) wrong[cause] = (wrong[cause] as number) - share;
        let loud = 0;
        for (let cause = 0; cause < width; cause++) {
          const slope = trust * (wrong[cause] as number);
          if (Math.abs(slope) < LEAST_SLOPE) continue;
          wrong[loud] = slope;
          taught[loud++] = cause;
          biasSteps[cause] = (biasSteps[cause] as number) + slope * slope;
          bias[cause] = (bias[cause] as number) - (RATE * slope) / Math.sqrt(biasSteps[cause] as number);
        }
        for (const word of words)
          for (let i = 0; i < loud; i++) {
            const at = word * width + (taught[i] as number);
            const own = (wrong[i] as number) * scale;
            const step = (steps[at] as number) + own * own;
            steps[at] = step;
            const pace = RATE / Math.sqrt(step);
            const value = (weights[at] as number) - pace * own;
            const size = Math.abs(value) - pace * SPARSENESS;
            weights[at] = size > 0 && !(value > 0 && barred.has(at)) ? (value > 0 ? size : -size) : 0;
          }
      }
    return { weights, bias };
  }
}

/** A few words that are not ours are a name: it tells what the text is about, and nothing of its single words. */
const isName = (text: string): boolean => text.length < LONGEST_NAME && !/[.。]$/.test(text);

const pairOf = (first: string, second: string): string => `${first} ${second}`;
