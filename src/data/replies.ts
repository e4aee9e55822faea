/** What the reply composer and the short pages need of the records, as plain data. */
import type { ReplyCause, ReplyClient } from '../reply/types.ts';
import type { Records } from './collections.ts';
import { orderedClients } from './joins.ts';

/** Steps to make an app password, without the last one, which enters it somewhere. Source: its cause record. */
export function makePasswordSteps(records: Records, lang: 'ja' | 'en'): string[] {
  const steps = records.causes['app-password-required']?.first_steps ?? [];
  return steps.slice(0, -1).map((step) => step[lang]);
}

export function replyCause(records: Records, id: string): ReplyCause | undefined {
  const cause = records.causes[id];
  if (!cause) return undefined;
  const { title, summary, first_steps, telling_sign, procedures } = cause;
  return { id, title, summary, first_steps, telling_sign, procedures };
}

export function replyClient(records: Records, id: string): ReplyClient | undefined {
  const client = records.clients[id];
  if (!client) return undefined;
  const { google, app_password, settings } = client.steps;
  const bare = (steps?: { ja: string[]; en: string[] }) => steps && { ja: steps.ja, en: steps.en };
  return {
    id,
    name: client.name,
    steps: {
      ...(google && { google: bare(google) }),
      ...(app_password && { app_password: bare(app_password) }),
      ...(settings && { settings: bare(settings) }),
    },
    ...(client.cannot_connect && { cannot: client.cannot_connect.why }),
    move_to: client.move_to.flatMap((to) => (records.clients[to] ? [{ id: to, name: records.clients[to].name }] : [])),
  };
}

/** Every client as the composer needs it, the most asked-for first. */
export const replyClients = (records: Records): ReplyClient[] =>
  orderedClients(records).flatMap(({ id }) => replyClient(records, id) ?? []);
