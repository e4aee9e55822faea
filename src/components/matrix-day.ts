/** <client-matrix> as it stood on another day: what a cell said then stands in its `data-t` ("day:value day:value"). */

import { signInNote } from '../i18n/sign-in-note.ts';

/** What values are called; `notYet`: what is said of programs not yet there; `signIn`: what a verdict leaves open. */
export type Words = Record<'verdict' | 'value' | 'state' | 'signIn', Record<string, string>> & { notYet: string };

/** What each cell says today. */
const now = new Map<Element, string>();

/** Shows the table of `matrix` as of `day` (like "2015-01-27"); an empty day is today. */
export function showTable(matrix: HTMLElement, rows: HTMLTableRowElement[], day: string, words: Words): void {
  for (const row of rows)
    for (const cell of row.cells) {
      const label = cell.querySelector<HTMLElement>('.mv');
      if (!label) continue;
      const kind = cell.cellIndex === 1 ? 'verdict' : cell === row.cells[row.cells.length - 1] ? 'state' : 'value';
      if (!now.has(cell)) now.set(cell, label.className.replace('mv v-', ''));
      const today = now.get(cell) ?? 'unknown';
      const value = day && cell.dataset.t ? valueAt(cell.dataset.t, day) : today;
      label.className = `mv v-${value}`;
      label.textContent = words[kind][value] ?? value;
      if (kind === 'state') for (const small of cell.querySelectorAll<HTMLElement>('.small')) small.hidden = day !== '';
      if (kind !== 'value') row.dataset[kind] = value;
    }
  for (const row of rows) {
    row.dataset.protocol = protocolsOf(row);
    markOpen(row, words.signIn);
  }
  for (const past of matrix.querySelectorAll<HTMLElement>('[data-past]')) past.hidden = day === '';
  const banner = matrix.querySelector('[data-as-of]') as HTMLElement;
  banner.hidden = day === '';
  (banner.querySelector('[data-day]') as HTMLElement).textContent = dayText(day);
  const today = matrix.querySelector('[data-today]');
  if (day) today?.removeAttribute('aria-current');
  else today?.setAttribute('aria-current', 'page');
  const { work = '', personal = '' } = matrix.dataset;
  (banner.querySelector('[data-work-note]') as HTMLElement).hidden = day < personal || day >= work;
}

/** Says what the verdict of that day leaves open about sign-in with Google. */
function markOpen(row: HTMLTableRowElement, words: Words['signIn']): void {
  const values = signIns(row).map((cell) => cell?.querySelector('.mv')?.className.replace('mv v-', '') ?? '');
  const note = signInNote(row.dataset.verdict ?? '', values);
  let small = row.querySelector<HTMLElement>('[data-note]');
  if (!small && note) {
    small = document.createElement('span');
    small.className = 'small';
    small.dataset.note = '';
    row.cells[1]?.firstElementChild?.append(small);
  }
  if (!small) return;
  small.hidden = !note;
  if (note) small.textContent = words[note] ?? '';
}

/** The day as people write it in the language of the page. */
function dayText(day: string): string {
  const date = new Date(day);
  if (Number.isNaN(date.getTime())) return '';
  const language = document.documentElement.lang === 'ja' ? 'ja' : 'en-GB';
  return date.toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
}

/** The value of "day:value day:value" on a day; the first one counts from the beginning. */
function valueAt(changes: string, day: string): string {
  const steps = changes.split(' ').map((step) => [step.slice(0, 10), step.slice(11)] as const);
  return (steps.filter(([from]) => from <= day).at(-1) ?? steps[0])?.[1] ?? 'unknown';
}

const signIns = (row: HTMLTableRowElement) => [2, 3, 4].map((column) => row.cells[column]);

/** Protocols whose cell now says yes or partial. */
const protocolsOf = (row: HTMLTableRowElement): string =>
  ['imap', 'pop', 'smtp'].filter((_, i) => signIns(row)[i]?.querySelector('.v-yes, .v-partial')).join(' ');
