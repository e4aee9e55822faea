/** Clients side by side: the same rows for the pages of ready-made pairs and for the comparison a reader puts together. */
import { sinceText } from '../i18n/claim-text.ts';
import { dateText, type Lang } from '../i18n/locales.ts';
import { matrixWords } from '../i18n/matrix.ts';
import { cellOf, cellPaths, shownIn } from './client-claims.ts';
import type { Records } from './collections.ts';
import { type ClientEntry, entriesOf, orderedClients } from './joins.ts';
import { stateDate, stateOf } from './state.ts';
import { noteOf, verdictOf } from './verdict.ts';

/** What people weigh against each other: programs to move between, by system and by what they are used to. */
export const readyPairs: readonly (readonly string[])[] = [
  ['thunderbird', 'outlook-365-classic'],
  ['outlook-365-classic', 'outlook-new'],
  ['outlook-2013', 'outlook-2021'],
  ['windows-live-mail-2012', 'thunderbird'],
  ['windows-mail-10', 'outlook-new'],
  ['becky', 'thunderbird'],
  ['hidemaru-mail', 'becky'],
  ['shuriken', 'thunderbird'],
  ['apple-mail-ios', 'gmail-app'],
  ['apple-mail-macos', 'thunderbird'],
  ['android-email', 'thunderbird-android'],
  ['k9-mail', 'thunderbird-android'],
  ['em-client', 'thunderbird'],
];

/** The address part of a ready-made pair. */
export const pairSlug = (ids: readonly string[]): string => ids.join('-vs-');

/** `[kind of value, word, small print]`; the kind sets sign and colour. */
export type CompareCell = [kind: string, word: string, small: string];

/** The labels of the rows, in order. */
export function compareLabels(lang: Lang): string[] {
  const t = matrixWords[lang];
  return [t.verdict, ...cellPaths.map((path) => t.cells[path]), t.state, t.platformsOf, t.vendor];
}

/** One client's column: a cell for each label. */
export function compareColumn(client: ClientEntry, lang: Lang, today: string): CompareCell[] {
  const t = matrixWords[lang];
  const verdict = verdictOf(client);
  const note = noteOf(client);
  const state = stateOf(client, today);
  const date = stateDate(client, today);
  return [
    [verdict, t.verdicts[verdict], note ? t.signInNotes[note] : ''],
    ...cellPaths.map((path): CompareCell => {
      const { value, since, note } = cellOf(client, path);
      const shown = shownIn(client, value);
      return [shown, t.values[shown], [sinceText(since, lang), note?.[lang]].filter(Boolean).join(' · ')];
    }),
    [state, t.states[state], date ? dateText(date, lang) : ''],
    ['', client.platforms.map((platform) => t.platforms[platform]).join(lang === 'ja' ? '、' : ', '), ''],
    ['', client.generic ? t.states.none : client.vendor, ''],
  ];
}

/** Up to three clients to see beside this one: where its readers go, then those most asked about on its systems. */
export function comparedWith(records: Records, id: string): ClientEntry[] {
  const client = records.clients[id];
  const paired = readyPairs.flatMap((pair) => (pair.includes(id) ? pair.filter((other) => other !== id) : []));
  const near = orderedClients(records)
    .filter((other) => !other.generic && other.platforms.some((platform) => client?.platforms.includes(platform)))
    .map((other) => other.id);
  const ids = [...new Set([...(client?.move_to ?? []), ...paired, ...near])].filter((other) => other !== id);
  return entriesOf(records.clients, ids.slice(0, 3));
}
