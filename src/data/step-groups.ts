/** Which programs every fix article has steps for, in which groups, and what it shows for each of them. */
import { nearerFirst } from '../reply/guide.ts';
import type { Procedure } from '../schemas/causes.ts';
import type { Records } from './collections.ts';
import { type ClientEntry, clientsWithSteps, entriesOf } from './joins.ts';
import { verdictOf } from './verdict.ts';

/**
 * The programs that no fix article may leave out, in the order of the page. The group's id is an anchor.
 * The last entry, `any-other-program`, holds what is left to do when a program is in no list.
 */
export const stepGroups = [
  { id: 'steps-apple', clients: ['apple-mail-ios', 'apple-mail-macos'] },
  { id: 'steps-outlook', clients: ['outlook-new', 'outlook-365-classic', 'outlook-2013', 'outlook-2010'] },
  { id: 'steps-android', clients: ['gmail-app', 'samsung-email', 'thunderbird-android'] },
  {
    id: 'steps-computer',
    clients: ['thunderbird', 'becky', 'hidemaru-mail', 'em-client', 'windows-live-mail-2012', 'windows-mail-10'],
  },
  { id: 'steps-devices', clients: ['mfp-scan-to-mail', 'qnap-nas', 'scripts'] },
  { id: 'steps-other', clients: ['any-other-program'] },
] as const;

export const requiredClients: readonly string[] = stepGroups.flatMap((group) => group.clients);

/** Programs whose screens are like those of a listed one: where they have no steps of their own, its fold is theirs. */
export const alike: Record<string, readonly string[]> = {
  'apple-mail-ios': ['ios-7-mail', 'ios-6-mail'],
  'apple-mail-macos': ['apple-mail-osx-old'],
  'outlook-365-classic': ['outlook-2024', 'outlook-2021', 'outlook-2019', 'outlook-2016', 'outlook-2016-volume'],
  'samsung-email': ['android-email', 'xperia-email'],
  'thunderbird-android': ['k9-mail'],
  thunderbird: ['betterbird', 'seamonkey', 'postbox'],
  'windows-live-mail-2012': ['windows-live-mail-2011'],
  'mfp-scan-to-mail': ['sharp-mfp', 'muratec-mfp', 'fujifilm-beat'],
  'qnap-nas': ['synology-nas'],
};

/** The programs that a fold speaks for besides its own; `further` are those that the page leads to themselves. */
export const alsoIn = (records: Records, fold: string, further: readonly { client: { id: string } }[]): string[] =>
  (alike[fold] ?? []).filter((id) => records.clients[id] && !further.some(({ client }) => client.id === id));

/** Why a program shows another procedure than the article's: said to the reader above the steps. */
export type StepNote = 'noOwnSteps' | 'noSettings' | 'cannotEnterPassword' | 'cannotSignIn';
export type ClientStepsEntry = { client: ClientEntry; from: ClientEntry; procedures: Procedure[]; note?: StepNote };

/**
 * What to show for one program: its own steps where it has them, the nearer way first; else the other way in that it does have;
 * else the steps that hold for any program.
 */
export function stepsFor(records: Records, id: string, wanted: readonly Procedure[]): ClientStepsEntry | undefined {
  const [client] = entriesOf(records.clients, [id]);
  if (!client) return undefined;
  const verdict = verdictOf(client);
  const every = nearerFirst(wanted, verdict).filter((name) => client.steps[name]);
  // Where an app password is the nearer way, Google's stands on the program's page alone.
  const own = every.filter(
    (name) => name !== 'google' || verdict !== 'app-password' || !every.includes('app_password'),
  );
  if (own.length > 0 || client.cannot_connect || wanted.length === 0) return { client, from: client, procedures: own };
  if (client.steps.google)
    return {
      client,
      from: client,
      procedures: ['google'],
      note: wanted.includes('settings') ? 'noSettings' : 'cannotEnterPassword',
    };
  if (client.steps.app_password && wanted.includes('google'))
    return { client, from: client, procedures: ['app_password'], note: 'cannotSignIn' };
  const [any] = entriesOf(records.clients, ['any-other-program']);
  if (!any) return undefined;
  return { client, from: any, procedures: wanted.filter((name) => any.steps[name]), note: 'noOwnSteps' };
}

/** What is set up in files or by an administrator: every article stays lighter, and answers lead to its page. */
const setUpElsewhere: readonly string[] = ['terminal', 'web', 'helper'];

/**
 * Whether no article has a place for the program, so that links to one do not name it either. One that has ended still has
 * readers who come with its message.
 */
export const isOutside = ({ id, kind, cannot_connect }: ClientEntry): boolean =>
  setUpElsewhere.includes(kind) && !cannot_connect && !requiredClients.includes(id);

/** Whether an article with these procedures has a place of its own (`#id`) for the program. */
export const hasPlace = (client: ClientEntry, wanted: readonly Procedure[]): boolean => {
  const own = client.cannot_connect !== undefined || wanted.some((name) => client.steps[name]);
  const listed = [...requiredClients, ...Object.values(alike).flat()].includes(client.id);
  return wanted.length > 0 && (listed || own) && !isOutside(client);
};

/** Programs with windows outside the groups that have steps of their own for this cause, in the usual order. */
export function furtherClients(records: Records, wanted: Procedure[]): ClientStepsEntry[] {
  return clientsWithSteps(records, wanted)
    .filter(({ client }) => !requiredClients.includes(client.id) && !isOutside(client))
    .map(({ client, procedures }) => ({ client, from: client, procedures }));
}
