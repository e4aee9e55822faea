/** What the reply composer and the short pages need of the records, as plain data. */
import { type Lang, langs } from '../i18n/locales.ts';
import { compose } from '../reply/compose.ts';
import type { Reply, ReplyCause, ReplyClient, ReplyForeign } from '../reply/types.ts';
import type { Procedure } from '../schemas/causes.ts';
import type { Records } from './collections.ts';
import { orderedClients } from './joins.ts';
import { formerIds, type Move, movedRecords } from './moves.ts';
import { isOutside } from './step-groups.ts';
import { verdictOf } from './verdict.ts';

/** Steps to make an app password for a program of which it is known that it needs one. Source: its cause record. */
export const makePasswordSteps = (records: Records, lang: Lang): string[] =>
  (records.causes['app-password-required']?.make_steps ?? []).map((step) => step[lang]);

export function replyCause(records: Records, id: string): ReplyCause | undefined {
  const cause = records.causes[id];
  if (!cause) return undefined;
  const { title, summary, first_steps, telling_sign, procedures } = cause;
  return { id, title, summary, first_steps, telling_sign, procedures };
}

export function replyClient(records: Records, id: string): ReplyClient | undefined {
  const client = records.clients[id];
  if (!client) return undefined;
  const steps: ReplyClient['steps'] = {};
  // Steps that need lines for a file are on the program's page, where they can be copied; a reply leads there.
  const onPage: Procedure[] = [];
  for (const name of ['google', 'app_password', 'settings'] as const) {
    const own = client.steps[name];
    if (own?.config) onPage.push(name);
    else if (own) steps[name] = { ja: own.ja, en: own.en };
  }
  return {
    id,
    name: client.name,
    verdict: verdictOf(client),
    steps,
    ...(onPage.length > 0 && { onPage }),
    ...(isOutside({ ...client, id }) && { outside: true }),
    ...(client.cannot_connect && { cannot: client.cannot_connect.why }),
    move_to: client.move_to.flatMap((to) => (records.clients[to] ? [{ id: to, name: records.clients[to].name }] : [])),
  };
}

/** The message `id` where it is no Gmail connection error; undefined where it has a cause of ours. */
export function replyForeign(records: Records, id: string): ReplyForeign | undefined {
  const error = records.errors[id];
  if (!error?.elsewhere || error.causes.length > 0) return undefined;
  return { id, title: error.title, meaning: error.meaning, elsewhere: error.elsewhere };
}

/** All messages that are no Gmail connection errors. */
export const replyForeigners = (records: Records): ReplyForeign[] =>
  Object.keys(records.errors).flatMap((id) => replyForeign(records, id) ?? []);

/** Every client as the composer needs it, the most asked-for first. */
export const replyClients = (records: Records): ReplyClient[] =>
  orderedClients(records).flatMap(({ id }) => replyClient(records, id) ?? []);

/**
 * A reply that stands as a file: for a cause (none: the questions to ask), for one program or for any; or for an
 * `error` that is no Gmail connection error.
 */
export type ReplyFile = { lang: Lang; cause?: string; client?: string; error?: string };

/**
 * All replies that stand as files: for every cause alone and with every program, so that a macro can put both names
 * into an address. A program without steps of its own has the general text, with a link that leads with it.
 */
export function replyFiles(records: Records): ReplyFile[] {
  const clients = replyClients(records);
  return langs.flatMap((lang): ReplyFile[] => [
    { lang },
    ...Object.keys(records.causes).flatMap((cause): ReplyFile[] => [
      { lang, cause },
      ...clients.map(({ id }) => ({ lang, cause, client: id })),
    ]),
    ...replyForeigners(records).map(({ id }) => ({ lang, error: id })),
  ]);
}

/** The reply of a file, in its fixed form: a personal or other account, formal. `site` as in `Request`. */
export function replyOf(records: Records, file: ReplyFile, site: string): Reply {
  const cause = file.cause ? replyCause(records, file.cause) : undefined;
  const client = file.client ? replyClient(records, file.client) : undefined;
  const foreign = file.error ? replyForeign(records, file.error) : undefined;
  return compose({
    ...(foreign && { foreign }),
    ...(cause && { cause }),
    ...(client && { client }),
    account: 'unknown',
    tone: 'formal',
    lang: file.lang,
    site,
    makePassword: makePasswordSteps(records, file.lang),
  });
}

/** `ja/app-password-required/becky`, `ja/app-password-required`, `ja/ask`, `ja/elsewhere/android-adb`. */
export const replyPath = ({ lang, cause, client, error }: ReplyFile): string =>
  error ? `${lang}/elsewhere/${error}` : [lang, cause ?? 'ask', ...(client ? [client] : [])].join('/');

/** The path of a reply and those it had before its cause or program was renamed. */
export function replyPaths(file: ReplyFile, moves: Move[] = movedRecords()): string[] {
  const { lang, cause, client, error } = file;
  if (error) return [error, ...formerIds('errors', error, moves)].map((one) => replyPath({ lang, error: one }));
  const causes = cause ? [cause, ...formerIds('causes', cause, moves)] : [undefined];
  const clients = client ? [client, ...formerIds('clients', client, moves)] : [undefined];
  return causes.flatMap((one) =>
    clients.map((other) => replyPath({ lang, ...(one && { cause: one }), ...(other && { client: other }) })),
  );
}
