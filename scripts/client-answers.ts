/** The questions of `npm run new:client`, and the record that the answers make. Whoever asks is passed in. */
import type { z } from 'astro/zod';
import { type CellPath, cellPaths } from '../src/data/client-claims.ts';
import { oneOf, repair } from '../src/data/said.ts';
import { claim, clientSchema } from '../src/schemas/clients.ts';
import { id, method, platform, roughDay } from '../src/schemas/shared.ts';

/** What the schema says against one answer. */
const by =
  (schema: z.ZodType): Wrong =>
  (answer) =>
    schema.safeParse(answer, { error: repair }).error?.issues[0]?.message;
/** The same of each in a list; an empty list is none. */
const eachBy =
  (schema: z.ZodType): Wrong =>
  (answer) =>
    list(answer).map(by(schema)).find(Boolean);
const orNothing =
  (wrong: Wrong): Wrong =>
  (answer) =>
    answer ? wrong(answer) : undefined;

/** `wrong` says what is wrong with an answer, and is asked at once, so that one slip costs one answer. */
export type Question = { key: string; text: string; fallback?: string; wrong?: Wrong };
type Wrong = (answer: string) => string | undefined;
/** Answers one question; empty answers become the fallback. @throws if there is neither. */
export type Ask = (question: Question) => Promise<string>;

/** What is asked about the program itself; a question without a fallback must be answered. */
export const aboutProgram: Question[] = [
  {
    key: 'id',
    text: 'id, lower-case words with hyphens (file name, address and anchor for ever)',
    wrong: (answer) => (by(id)(answer) ? `"${answer}" is no id: use lower-case words joined by hyphens` : undefined),
  },
  { key: 'name-ja', text: 'name in Japanese' },
  { key: 'name-en', text: 'name in English' },
  { key: 'vendor', text: 'vendor' },
  {
    key: 'kind',
    text: `kind: ${oneOf(clientSchema.shape.kind.options)}`,
    fallback: 'desktop',
    wrong: by(clientSchema.shape.kind),
  },
  {
    key: 'platforms',
    text: `platforms, with commas: ${platform.options.join(', ')}`,
    wrong: eachBy(platform),
  },
  { key: 'aliases', text: 'other spellings people write, with commas', fallback: '' },
];

/** What is asked about its newest release; all but the version only where there is one. */
export const aboutRelease: [version: Question, ...Question[]] = [
  {
    key: 'last_release.version',
    text: 'newest release, its version (without one, and no other sign of life, its state is unknown)',
    fallback: '',
  },
  { key: 'last_release.date', text: '  its date, like 2026-05-29', wrong: by(roughDay) },
  { key: 'last_release.sources', text: '  ids of its sources, with commas', wrong: eachBy(id) },
  {
    key: 'last_release.method',
    text: `  method: ${oneOf(method.options)}`,
    wrong: by(method),
  },
];

/** What is asked about one cell; all but the value only where it is known. */
export const aboutCell = (path: CellPath): [value: Question, ...Question[]] => [
  {
    key: path,
    text: `${path}: ${oneOf(claim.shape.value.options)}`,
    fallback: 'unknown',
    wrong: by(claim.shape.value),
  },
  { key: `${path}.sources`, text: '  ids of its sources, with commas', wrong: eachBy(id) },
  {
    key: `${path}.method`,
    text: `  method: ${oneOf(method.options)}`,
    wrong: by(method),
  },
  { key: `${path}.since`, text: '  since which version', fallback: '' },
  { key: `${path}.date`, text: '  since when, like 2015-06', fallback: '', wrong: orNothing(by(roughDay)) },
  { key: `${path}.note-ja`, text: '  note in Japanese (required with partial)', fallback: '' },
  { key: `${path}.note-en`, text: '  note in English', fallback: '' },
];

/** Every key that can be given as a flag. */
export const flagKeys = [...aboutProgram, ...aboutRelease, ...cellPaths.flatMap(aboutCell)].map(({ key }) => key);

/** Asks everything, and returns the id and the record, not yet checked. `today` is the day of `checked`. */
export async function askForClient(ask: Ask, today: string): Promise<{ id: string; record: object }> {
  const program: Record<string, string> = {};
  for (const question of aboutProgram) program[question.key] = await ask(question);
  const release = await askForRelease(ask, today);
  const cells: Record<string, object> = {};
  for (const path of cellPaths) cells[path] = await askForCell(ask, path, today);
  const group = (name: string) =>
    Object.fromEntries(
      cellPaths.flatMap((path) => (path.startsWith(`${name}.`) ? [[path.split('.')[1], cells[path]]] : [])),
    );
  const record = {
    name: { ja: program['name-ja'], en: program['name-en'] },
    vendor: program.vendor,
    kind: program.kind,
    platforms: list(program.platforms),
    aliases: list(program.aliases),
    ...release,
    sign_in: group('sign_in'),
    app_password: cells.app_password,
    tls12: cells.tls12,
    ports: group('ports'),
  };
  return { id: program.id ?? '', record };
}

async function askForRelease(ask: Ask, today: string): Promise<object> {
  const [first, ...more] = aboutRelease;
  const version = await ask(first);
  if (!version) return {};
  const answers: Record<string, string> = {};
  for (const question of more) answers[question.key.slice('last_release.'.length)] = await ask(question);
  const { date, sources, method } = answers;
  return { last_release: { version, date, sources: list(sources), checked: today, method } };
}

async function askForCell(ask: Ask, path: CellPath, today: string): Promise<object> {
  const [first, ...more] = aboutCell(path);
  const value = await ask(first);
  if (value === 'unknown') return { value };
  const answers: Record<string, string> = {};
  for (const question of more) answers[question.key.slice(path.length + 1)] = await ask(question);
  const since = { ...(answers.since && { version: answers.since }), ...(answers.date && { date: answers.date }) };
  return {
    value,
    ...(Object.keys(since).length > 0 && { since }),
    ...((answers['note-ja'] || answers['note-en']) && { note: { ja: answers['note-ja'], en: answers['note-en'] } }),
    sources: list(answers.sources),
    checked: today,
    method: answers.method,
  };
}

const list = (text = ''): string[] =>
  text
    .split(/[,、]/)
    .map((word) => word.trim())
    .filter(Boolean);
