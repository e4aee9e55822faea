/** Builds the pack from error and client records. Build-time only; no page loads this. */

import asides from './asides.json' with { type: 'json' };
import { isCjk } from './chars.ts';
import { decode } from './decode.ts';
import { type Hints, learnHints, learnReaders } from './learn.ts';
import { chooseSigns, type Wording } from './signs.ts';
import { letterOf } from './symbols.ts';
import { everySynonym } from './synonyms.ts';
import topics from './topics.json' with { type: 'json' };
import type { Pack, Part } from './types.ts';
import { unitsOf } from './units.ts';
import { Vocabulary } from './vocabulary.ts';
import { LEAST_OWN_LETTERS } from './weigh.ts';
import { type Said, writtenPart } from './write.ts';

/** What the pack needs of an error record; wordings as people see them, `{…}` for a part that varies. */
export type ErrorInput = {
  causes: string[];
  evidence: 'decisive' | 'strong' | 'weak';
  said_by: string;
  name_alone?: boolean;
  codes: string[];
  matches: string[];
  words: string[];
  examples: { text: string }[];
};
/** What somebody typed, and its causes, likeliest first; none where it is about something else. */
export type Query = { text: string; causes: string[] };
/** `devices`: names that tell the program only where no other one is named. */
export type ClientInput = { names: string[]; devices: string[]; google: boolean };

const tiers = { weak: 0, strong: 1, decisive: 2 } as const;
const voices: Record<string, number> = { reader: 0, client: 1, library: 1, server: 2, gmail: 3 };
const byKey = (a: [string, unknown], b: [string, unknown]) => (a[0] < b[0] ? -1 : 1);
/**
 * The parts of a pack, in their order, by the names of their files: what Gmail and programs say (`en` is the main part);
 * what libraries and other servers say, or programs that settle nothing; what is not ours; how readers put their trouble
 * in a few words; each and then its Japanese. Each stays a small file of its own.
 */
export const partKinds = [
  'en',
  'ja',
  'libraries',
  'libraries.ja',
  'foreign',
  'foreign.ja',
  'readers',
  'readers.ja',
] as const;
export type PartKind = (typeof partKinds)[number];
const kindFor = (japanese: boolean, speaker?: 'libraries' | 'foreign'): PartKind =>
  speaker ? (japanese ? `${speaker}.ja` : speaker) : japanese ? 'ja' : 'en';
const kindOf = (words: string[], record?: ErrorInput): PartKind => {
  const foreign = record && record.causes.length === 0 && record.said_by !== 'gmail';
  const others =
    record && record.causes.length > 0 && (/^(?:library|server)$/.test(record.said_by) || record.evidence === 'weak');
  return kindFor(hasCjk(words), foreign ? 'foreign' : others ? 'libraries' : undefined);
};
const hasCjk = (words: string[]) => words.some(isCjk);

/**
 * The pack of these records, with a part of each of `partKinds`. `causes` in the order of preference at
 * equal evidence. Deterministic: the same records give the same pack, byte for byte.
 */
export function buildPack(
  causes: string[],
  errors: Record<string, ErrorInput>,
  clients: Record<string, ClientInput>,
  queries: Query[] = [],
): Pack {
  const entries = Object.entries(errors).sort(byKey);
  const records = entries.map(([, record]) => record);
  const programs = Object.entries(clients).sort(byKey);
  const called = programs.map(([, { names, devices }]) => [
    ...plainNames(names),
    ...plainNames(devices).map((name) => `${name}?`),
  ]);
  const hints = learnHints(causes, records);
  const readers = queries.length > 0 ? learnReaders(causes, queries, records) : undefined;
  const signs = signsOf(records, hints);
  const told = entries.map(([id, record], i): Told => ({ id, record, signs: signs[i] as string[][] }));
  const { shared, asked, ownOf, signsFor } = dealt(told);
  const lineOf = ({ id, record }: Told): string => {
    const letters = record.causes.map((cause) => letterOf(causes.indexOf(cause))).join('');
    return `${id}:${tiers[record.evidence]}${record.name_alone ? 0 : (voices[record.said_by] ?? 1)}${letters}`;
  };
  const part = (kind: PartKind): Part => {
    const own = ownOf(kind);
    const ofReaders = kind.startsWith('readers');
    const said: Said = {
      names: called.map((names) => names.filter((name) => kindOf([...name]) === kind)),
      synonyms: kind === 'en' ? everySynonym.join('\n') : '',
      asides: asides.flatMap((aside) => (partOfAside(aside) === kind ? aside.says : [])).join('\n'),
      signs: [...shared, ...own].map((one) => signsFor(kind, one)),
      rows: ofReaders
        ? (readers?.rows ?? []).filter(({ words }) => hasCjk(words) === (kind === 'readers.ja'))
        : hints.rows.filter(({ words }) => kindOf(words) === kind),
      combinations: ofReaders ? [...shared, ...asked].map(combinationsOf) : [],
    };
    const ofForeign = kind === 'foreign' && { topics: topics.map(({ says }) => says).join('\n') };
    return {
      ...writtenPart(said, kind),
      errors: own.map(lineOf),
      ...ofForeign,
      ...(ofReaders && { bias: readers?.bias }),
    };
  };
  return {
    version: 3,
    causes,
    errors: shared.map(lineOf),
    bias: hints.bias,
    clients: programs.map(([id, { google }]) => (google ? `${id}+` : id)),
    parts: partKinds.map(part),
  };
}

type Told = { id: string; record: ErrorInput; signs: string[][] };

/** What is weak evidence of nothing of ours refuses no text by itself; it only teaches the hints. */
const counts = ({ causes, evidence }: ErrorInput) => causes.length > 0 || evidence !== 'weak';
const combinationsOf = ({ record }: Told) => (counts(record) ? record.words : []);

/**
 * Deals the records out to the parts: `shared` are those of which the main part or readers' words tell, `asked` those of
 * which readers' words alone do, `ownOf` those of which only this part does (or another that is not the main one).
 */
function dealt(told: Told[]) {
  const speaking = told.filter(({ signs }) => signs.length > 0);
  const asked = told.filter(({ record, signs }) => signs.length === 0 && record.words.length > 0 && counts(record));
  const written = new Set<string>();
  /** Of two records with the same sign the first has it (see compile.ts): it is written once. */
  const isFirst = (words: string[]) => !written.has(words.join(' ')) && written.add(words.join(' '));
  const signsIn = new Map(
    partKinds.map((kind) => [
      kind,
      new Map(
        speaking.map((one) => [one, one.signs.filter((words) => kindOf(words, one.record) === kind && isFirst(words))]),
      ),
    ]),
  );
  const signsFor = (kind: PartKind, one: Told) => signsIn.get(kind)?.get(one) ?? [];
  const isShared = (one: Told) => signsFor('en', one).length > 0 || combinationsOf(one).length > 0;
  const ownOf = (kind: PartKind) =>
    kind === 'readers' ? asked : speaking.filter((one) => !isShared(one) && signsFor(kind, one).length > 0);
  return { shared: speaking.filter(isShared), asked, ownOf, signsFor };
}

/** What is over must be known before an answer is settled; all else that is said by the way only where it is still open. */
const partOfAside = ({ script, first }: (typeof asides)[number]): PartKind =>
  kindFor(script !== 'latin', first ? undefined : 'libraries');

/** A piece of such an address tells who speaks if it is long enough; a piece of a sentence may be anybody's, however long. */
const GOOGLES_ADDRESS = /google\.com|[?]p=/;

const BETWEEN_KANA = /(?<=[\u3041-\u9fff]) (?=[\u3041-\u9fff])/g;

/**
 * Names as a text that holds them is read: in plain words, with their capitals (which part a long word) and without.
 * One of which a single short word is left ("The Bat!") would be found anywhere.
 */
function plainNames(names: string[]): string[] {
  const vocabulary = new Vocabulary(everySynonym);
  const written = names
    .flatMap((name) => [name, name.toLowerCase()])
    .flatMap((name) => {
      const { ids } = vocabulary.read(name, vocabulary.learn);
      const words = ids.map((id) => vocabulary.words[id] as string);
      const rest = words.length === 1 && unitsOf(name).length > 1 && (words[0] as string).length < 4;
      return words.length === 0 || rest ? [] : [words.join(' ').replace(BETWEEN_KANA, '')];
    });
  return [...new Set(written)].filter((name) => name.length > (hasCjk([...name]) ? 1 : 2));
}

/** Signs of every record, as words. */
function signsOf(records: ErrorInput[], hints: Hints): string[][][] {
  const vocabulary = new Vocabulary(everySynonym);
  const wordings: Wording[] = [];
  const contexts: Wording[] = [];
  const signs: string[][][] = records.map(() => []);
  records.forEach((record, error) => {
    const foreign = record.causes.length === 0;
    const quiet = foreign && record.evidence === 'weak';
    const settled = record.evidence === 'decisive' && record.said_by === 'gmail';
    for (const text of [...record.matches, ...record.codes]) {
      const { parts, codes } = readWording(vocabulary, text);
      if (parts.length > 0 && /^\d{3}$/.test(text)) continue; // A bare reply code is nobody's.
      const letters = settled && GOOGLES_ADDRESS.test(text) ? LEAST_OWN_LETTERS : 0;
      if (parts.length > 0) (quiet ? contexts : wordings).push({ error, parts, whole: foreign, letters });
      else if (!quiet) signs[error]?.push([codes.find((code) => code.includes('_')) ?? codes.at(-1) ?? '#']);
    }
    for (const { text } of record.examples)
      contexts.push({ error, parts: readWording(vocabulary, text).parts, whole: true });
  });
  const classOf = records.map(({ causes, evidence }) => `${causes.join()} ${evidence}`);
  const known = new Set(hints.rows.flatMap(({ words }) => words).map((word) => vocabulary.add(word)));
  chooseSigns(vocabulary, wordings, contexts, classOf, known).forEach((chosen, error) => {
    for (const words of chosen) signs[error]?.push(words.map((word) => vocabulary.words[word] as string));
  });
  return signs;
}

/** The fixed parts of a wording as word numbers, and the codes in it. */
function readWording(vocabulary: Vocabulary, text: string): { parts: number[][]; codes: string[] } {
  const read = text.split(/\{[^}]*\}/).map((part) => vocabulary.read(decode(part).text, vocabulary.learn));
  return {
    parts: read.map(({ ids }) => ids).filter((words) => words.length > 0),
    codes: read.flatMap(({ codes }) => codes.map(({ code }) => code)),
  };
}
