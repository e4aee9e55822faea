/** A folder of pictures with a list that says what each shows, and the table of how well they were answered. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of screens.jsonl. `also` are causes that are as right as `cause`; `text` is what the picture says, if known. */
export type Screen = { file: string; lang: string; cause: string; also?: string[]; client?: string; text?: string };

/** What came of one picture: the causes, best first, and how long it took in milliseconds. */
export type Outcome = { screen: Screen; causes: string[]; text: string; time: number };

/** Reads the list: the file named, else screens.jsonl in the folder or beside it. @throws if there is none. */
export function readScreens(folder: string, list?: string): Screen[] {
  const places = [list, list && join(folder, list), join(folder, 'screens.jsonl'), join(folder, '..', 'screens.jsonl')];
  const found = places.find((place) => place && existsSync(place));
  if (!found) throw new Error(`no screens.jsonl for ${folder}: name it as the second argument`);
  const lines = readFileSync(found, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Screen);
}

export const isRight = ({ screen, causes }: Outcome): boolean =>
  [screen.cause, ...(screen.also ?? [])].includes(causes[0] ?? '');

const inFirstThree = ({ screen, causes }: Outcome): boolean => causes.slice(0, 3).includes(screen.cause);

export type Score = { count: number; top1: number; top3: number; none: number; time: number };

/** Shares in percent: right cause first (or one as right), right cause among three, no answer; and the median time. */
export function score(outcomes: Outcome[]): Score {
  const share = (test: (outcome: Outcome) => boolean) =>
    outcomes.length ? (100 * outcomes.filter(test).length) / outcomes.length : 0;
  const times = outcomes.map(({ time }) => time).sort((a, b) => a - b);
  return {
    count: outcomes.length,
    top1: share(isRight),
    top3: share(inFirstThree),
    none: share(({ causes }) => causes.length === 0),
    time: times[Math.floor(times.length / 2)] ?? 0,
  };
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** How many characters of `wanted` come in `found` in the same order: the longest common subsequence. */
function common(wanted: string, found: string): number {
  let before = new Uint16Array(found.length + 1);
  for (const letter of wanted) {
    const row = new Uint16Array(found.length + 1);
    for (let i = 1; i <= found.length; i++)
      row[i] =
        letter === found[i - 1] ? (before[i - 1] as number) + 1 : Math.max(before[i] as number, row[i - 1] as number);
    before = row;
  }
  return before[found.length] ?? 0;
}

/** Percent of the letters of each picture that were read, in order, as a mean; undefined if the texts are not known. */
export function foundShare(outcomes: Outcome[]): number | undefined {
  const shares = outcomes.flatMap(({ screen, text }) => {
    const wanted = plain(screen.text ?? '');
    return wanted ? [common(wanted, plain(text)) / wanted.length] : [];
  });
  return shares.length ? (100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length : undefined;
}

/** The table: all pictures, then by language, then by program. */
export function table(outcomes: Outcome[]): string {
  const groups = new Map<string, Outcome[]>([['all', outcomes]]);
  for (const part of ['lang', 'client'] as const)
    for (const outcome of outcomes) {
      const name = outcome.screen[part];
      if (name) groups.set(name, [...(groups.get(name) ?? []), outcome]);
    }
  const rows = [...groups].map(([name, group]) => {
    const { count, top1, top3, none, time } = score(group);
    return [name, `${count}`, ...[top1, top3, none].map((share) => `${share.toFixed(1)} %`), `${Math.round(time)} ms`];
  });
  return aligned([['pictures', 'n', 'top 1', 'top 3', 'no answer', 'median'], ...rows]);
}

/** Cells in columns, the first one to the left, the others to the right. */
export function aligned(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, i) => (i ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  '))
    .join('\n');
}

/** Cells as a table of Markdown, the first column to the left, the others to the right. */
export function markdown([head = [], ...rows]: string[][]): string {
  const rule = head.map((_, i) => (i ? '--:' : '---'));
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
