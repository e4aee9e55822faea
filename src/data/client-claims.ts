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

/** The anchor of a cell on the client page: `sign_in.imap` → `sign-in-imap`. */
export const cellAnchor = (path: CellPath): string => path.replace(/[._]/g, '-');

export type Dated = { path: string; date: string; sources: string[]; checked?: string; exact: boolean };

/** Every date in a client record that a source must be able to know, with the evidence beside it. */
export function datedFacts(client: ClientRecord): Dated[] {
  const found: Dated[] = [];
  for (const path of cellPaths) {
    const claim = cellOf(client, path);
    const { since } = claim;
    if (since?.date) found.push({ ...claim, path: `${path}.since.date`, date: since.date, exact: !since.or_earlier });
    claim.earlier.forEach((was, i) => {
      const { since: began } = was;
      if (began?.date)
        found.push({ ...was, path: `${path}.earlier.${i}.since.date`, date: began.date, exact: !began.or_earlier });
    });
  }
  for (const path of ['first_release', 'last_release', 'maintained'] as const) {
    const fact = client[path];
    if (fact) found.push({ ...fact, path: `${path}.date`, exact: true });
  }
  client.history.forEach((fact, i) => {
    found.push({ ...fact, path: `history.${i}.date`, exact: true });
  });
  return found;
}
