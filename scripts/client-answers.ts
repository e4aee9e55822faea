/** The questions of `npm run new:client`, and the record that the answers make. Whoever asks is passed in. */
import { type CellPath, cellPaths } from '../src/data/client-claims.ts';

export type Question = { key: string; text: string; fallback?: string };
/** Answers one question; empty answers become the fallback. @throws if there is neither. */
export type Ask = (question: Question) => Promise<string>;

/** What is asked about the program itself; a question without a fallback must be answered. */
export const aboutProgram: Question[] = [
  { key: 'id', text: 'id, lower-case words with hyphens (file name, address and anchor for ever)' },
  { key: 'name-ja', text: 'name in Japanese' },
  { key: 'name-en', text: 'name in English' },
  { key: 'vendor', text: 'vendor' },
  { key: 'kind', text: 'kind: desktop, phone, terminal, web, device or helper', fallback: 'desktop' },
  {
    key: 'platforms',
    text: 'platforms, with commas: windows, macos, linux, ios, android, web, terminal, device, phone-other',
  },
  { key: 'aliases', text: 'other spellings people write, with commas', fallback: '' },
];

/** What is asked about one cell; all but the value only where it is known. */
export const aboutCell = (path: CellPath): [value: Question, ...Question[]] => [
  { key: path, text: `${path}: yes, no, partial or unknown`, fallback: 'unknown' },
  { key: `${path}.sources`, text: '  ids of its sources, with commas' },
  { key: `${path}.method`, text: '  method: tested, vendor-doc, source-code, release-notes, user-report' },
  { key: `${path}.since`, text: '  since which version', fallback: '' },
  { key: `${path}.date`, text: '  since when, like 2015-06', fallback: '' },
  { key: `${path}.note-ja`, text: '  note in Japanese (required with partial)', fallback: '' },
  { key: `${path}.note-en`, text: '  note in English', fallback: '' },
];

/** Every key that can be given as a flag. */
export const flagKeys = [...aboutProgram, ...cellPaths.flatMap(aboutCell)].map(({ key }) => key);

/** Asks everything, and returns the id and the record, not yet checked. `today` is the day of `checked`. */
export async function askForClient(ask: Ask, today: string): Promise<{ id: string; record: object }> {
  const program: Record<string, string> = {};
  for (const question of aboutProgram) program[question.key] = await ask(question);
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
    sign_in: group('sign_in'),
    app_password: cells.app_password,
    tls12: cells.tls12,
    ports: group('ports'),
  };
  return { id: program.id ?? '', record };
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
