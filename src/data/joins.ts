/** Small joins over the records, one for each question a page asks. */
import type { Procedure } from '../schemas/causes.ts';
import type { Records } from './collections.ts';

export type ErrorEntry = Records['errors'][string] & { id: string };
export type ClientEntry = Records['clients'][string] & { id: string };

const strength = { decisive: 0, strong: 1, weak: 2 } as const;
const speaker = { gmail: 0, server: 2, client: 1, library: 3, reader: 9 } as const;

/** Error records whose likeliest cause is `cause`, the clearest first; what readers type is left out. */
export function errorsOfCause(records: Records, cause: string): ErrorEntry[] {
  return entries(records.errors)
    .filter((error) => error.causes[0] === cause && error.said_by !== 'reader')
    .sort(clearestFirst);
}

const clearestFirst = (a: ErrorEntry, b: ErrorEntry): number =>
  strength[a.evidence] - strength[b.evidence] || speaker[a.said_by] - speaker[b.said_by];

/** Error records that have an example shown by `client`, the clearest first. */
export function errorsOfClient(records: Records, client: string): ErrorEntry[] {
  return entries(records.errors)
    .filter((error) => error.examples.some((example) => example.client === client))
    .sort(clearestFirst);
}

/** Clients in the order in which readers look for them: the ones most asked about first, then by name. */
export const clientOrder = [
  'apple-mail-ios',
  'outlook-365-classic',
  'outlook-new',
  'outlook-2013',
  'thunderbird',
  'gmail-app',
  'android-email',
  'samsung-email',
  'thunderbird-android',
  'apple-mail-macos',
  'becky',
  'hidemaru-mail',
  'windows-live-mail-2012',
  'windows-mail-10',
  'em-client',
  'scripts',
  'mfp-scan-to-mail',
] as const;

/** Those that the lookup offers as chips; the others are in its list. */
export const chipClients = ['apple-mail-ios', 'outlook-365-classic', 'thunderbird', 'gmail-app'] as const;

/** All clients, the most asked-for first. */
export function orderedClients(records: Records): ClientEntry[] {
  const rank = (id: string) => {
    const place = (clientOrder as readonly string[]).indexOf(id);
    return place < 0 ? clientOrder.length : place;
  };
  const last = (id: string) => Number(id === 'any-other-program');
  return entries(records.clients).sort(
    (a, b) => last(a.id) - last(b.id) || rank(a.id) - rank(b.id) || a.name.en.localeCompare(b.name.en, 'en'),
  );
}

/** Clients that have steps for any of the procedures, with those procedures. */
export function clientsWithSteps(records: Records, procedures: Procedure[]) {
  return orderedClients(records)
    .map((client) => ({ client, procedures: procedures.filter((name) => client.steps[name]) }))
    .filter(({ client, procedures: has }) => has.length > 0 || client.cannot_connect);
}

/** Sources by id, in the order given, without repetition. */
export function sourcesOf(records: Records, ids: Iterable<string>) {
  return [...new Set(ids)].flatMap((id) => (records.sources[id] ? [{ id, ...records.sources[id] }] : []));
}

/** The pages that clients name as help: the makers' own on setting an account up, each with its programs, and the others. */
export function makersPages(records: Records) {
  const named = orderedClients(records).flatMap((client) =>
    sourcesOf(records, client.help).map((source) => ({ client, source })),
  );
  const setup = new Map<string, { source: (typeof named)[number]['source']; clients: ClientEntry[] }>();
  for (const { client, source } of named.filter(({ source }) => source.setup)) {
    const page = setup.get(source.id) ?? { source, clients: [] };
    page.clients.push(client);
    setup.set(source.id, page);
  }
  return { setup: [...setup.values()], others: named.filter(({ source }) => !source.setup) };
}

/** Newest change first; a rougher date sorts by its beginning. */
export function changesNewestFirst(records: Records) {
  return entries(records.changes).sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** Entries of a collection with their ids. */
export const entries = <T>(collection: Record<string, T>): (T & { id: string })[] =>
  Object.entries(collection).map(([id, data]) => ({ ...data, id }));

/** Those of `ids` that are there, in the order given. */
export const entriesOf = <T>(collection: Record<string, T>, ids: readonly string[]): (T & { id: string })[] =>
  ids.flatMap((id) => (collection[id] ? [{ ...collection[id], id }] : []));
