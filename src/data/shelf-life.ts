/** How long a checked fact may be relied on, per kind. Past that it is shown as old and listed by `npm run stale`. */
import { cellOf, cellPaths } from './client-claims.ts';
import type { Records } from './collections.ts';
import { daysBetween, stateOf } from './state.ts';

type Client = Records['clients'][string];

/** Days. What vendors change often is short; what only a new version can change is long. */
export const shelfLife = {
  sign_in: 365,
  app_password: 365,
  tls12: 1095,
  ports: 730,
  steps: 365,
  state: 365,
  server: 180,
  /** Any fact about a client that no longer changes, because it has ended. */
  ended_client: 1825,
} as const;
export type FactKind = keyof typeof shelfLife;

/** Whether a fact of this kind, checked on `checked`, is past its shelf life on `today`. */
export const isStale = (kind: FactKind, checked: string | undefined, today: string): boolean =>
  checked !== undefined && daysBetween(checked, today) > shelfLife[kind];

export type StaleFact = { file: string; field: string; checked: string; days: number };

/** What kind of shelf life the facts of this client have on `today`. */
export const kindFor = (client: Client, kind: FactKind, today: string): FactKind =>
  stateOf(client, today) === 'ended' ? 'ended_client' : kind;

/** Every fact past its shelf life on `today` (YYYY-MM-DD), the oldest first. */
export function staleFacts(records: Pick<Records, 'clients' | 'servers'>, today: string): StaleFact[] {
  const found: StaleFact[] = [];
  const look = (file: string, field: string, kind: FactKind, checked?: string) => {
    if (checked && isStale(kind, checked, today))
      found.push({ file, field, checked, days: daysBetween(checked, today) - shelfLife[kind] });
  };
  for (const [id, server] of Object.entries(records.servers))
    look(`servers/${id}.yaml`, 'checked', 'server', server.checked);
  for (const [id, client] of Object.entries(records.clients)) {
    const file = `clients/${id}.yaml`;
    for (const path of cellPaths) {
      const kind = kindFor(client, path.split('.')[0] as FactKind, today);
      look(file, path, kind, cellOf(client, path).checked);
    }
    for (const [name, steps] of Object.entries(client.steps))
      look(file, `steps.${name}`, kindFor(client, 'steps', today), steps?.checked);
    for (const [name, lack] of Object.entries(client.lacking))
      look(file, `lacking.${name}`, kindFor(client, 'steps', today), lack?.checked);
    if (stateOf(client, today) === 'maintained')
      for (const field of ['last_release', 'maintained'] as const) look(file, field, 'state', client[field]?.checked);
  }
  return found.sort((a, b) => (a.checked < b.checked ? -1 : a.checked > b.checked ? 1 : 0));
}
