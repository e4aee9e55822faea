/** The claims of a client record by the path at which they stand, for whoever walks over all of them. */
import type { Claim, ClientRecord } from '../schemas/clients.ts';

/** The nine cells of the matrix and the client page. */
export const cellPaths = [
  'sign_in.imap',
  'sign_in.pop',
  'sign_in.smtp',
  'app_password',
  'tls12',
  'ports.imap_993',
  'ports.pop_995',
  'ports.smtp_465',
  'ports.smtp_587',
] as const;
export type CellPath = (typeof cellPaths)[number];

/** The claim in one cell. */
export function cellOf(client: ClientRecord, path: CellPath): Claim {
  const { sign_in, ports, app_password, tls12 } = client;
  const cells: Record<CellPath, Claim> = {
    'sign_in.imap': sign_in.imap,
    'sign_in.pop': sign_in.pop,
    'sign_in.smtp': sign_in.smtp,
    app_password,
    tls12,
    'ports.imap_993': ports.imap_993,
    'ports.pop_995': ports.pop_995,
    'ports.smtp_465': ports.smtp_465,
    'ports.smtp_587': ports.smtp_587,
  };
  return cells[path];
}

/** What a cell shows: what a client of Google's own interface cannot do, it has no need of. */
export const shownIn = ({ google_api }: ClientRecord, value: Claim['value']): Claim['value'] | 'none' =>
  google_api && value === 'no' ? 'none' : value;

/** Whether nothing at all is on record of what it can do. */
export const isUnexplored = (client: ClientRecord): boolean =>
  cellPaths.every((path) => cellOf(client, path).value === 'unknown') && Object.keys(client.steps).length === 0;

/** The anchor of a cell on the client page: `sign_in.imap` → `sign-in-imap`. */
export const cellAnchor = (path: CellPath): string => path.replace(/[._]/g, '-');

/** `exact`: its sources must be able to know it, so that one of them is not older than it. */
export type Dated = { path: string; date: string; sources: string[]; checked?: string; exact: boolean };

/**
 * Every date in a client record with the evidence beside it, but for `ended`, which may be announced for later. An `until`
 * and the end of all connections may be announced as well: their sources can be older.
 */
export function datedFacts(client: ClientRecord): Dated[] {
  const found: Dated[] = [];
  for (const path of cellPaths) {
    const claim = cellOf(client, path);
    const { since } = claim;
    if (since?.date) found.push({ ...claim, path: `${path}.since.date`, date: since.date, exact: !since.or_earlier });
    if (claim.until) found.push({ ...claim, path: `${path}.until`, date: claim.until, exact: false });
    claim.earlier.forEach((was, i) => {
      const { since: began } = was;
      found.push({ ...was, path: `${path}.earlier.${i}.until`, date: was.until, exact: false });
      if (began?.date)
        found.push({ ...was, path: `${path}.earlier.${i}.since.date`, date: began.date, exact: !began.or_earlier });
    });
  }
  const { cannot_connect: cannot } = client;
  if (cannot?.since) found.push({ ...cannot, path: 'cannot_connect.since', date: cannot.since, exact: false });
  for (const path of ['first_release', 'last_release', 'maintained'] as const) {
    const fact = client[path];
    if (fact) found.push({ ...fact, path: `${path}.date`, exact: true });
  }
  client.history.forEach((fact, i) => {
    found.push({ ...fact, path: `history.${i}.date`, exact: true });
  });
  return found;
}
