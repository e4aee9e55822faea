/** The rows of the matrix on one day: the verdict, the cells and the state of every client, and how they changed. */
import { type SignInNote, signInNote } from '../i18n/sign-in-note.ts';
import { type CellPath, cellOf } from './client-claims.ts';
import type { Records } from './collections.ts';
import { type ClientEntry, orderedClients } from './joins.ts';
import { type State, stateDate, stateOf } from './state.ts';
import { claimTimeline, stateTimeline, type Timeline, verdictTimeline } from './timeline.ts';
import { type AsOf, firstSeen, type PastVerdict, type Value, valueOn, verdictOf } from './verdict.ts';

/** The cells that are columns of the matrix; ports stand on the client pages. */
export const columns = ['sign_in.imap', 'sign_in.pop', 'sign_in.smtp', 'app_password', 'tls12'] as const;
export type Column = (typeof columns)[number];

export type MatrixCell = { path: Column; claim: ReturnType<typeof cellOf>; value: Value; timeline: Timeline<Value> };
export type MatrixRow = {
  client: ClientEntry;
  verdict: PastVerdict;
  /** What the verdict leaves open about sign-in with Google. */
  note: SignInNote | undefined;
  timeline: Timeline<PastVerdict>;
  cells: MatrixCell[];
  state: State;
  stateDate: string | undefined;
  stateTimeline: Timeline<State>;
  /** Protocols over which it can sign in with Google on that day. */
  protocols: string[];
};

/** All rows on the day of `at`, the clients most asked about first; `today` means the claims as they stand. */
export function matrixRows(records: Records, at: AsOf, today: boolean): MatrixRow[] {
  return orderedClients(records).map((client) => {
    const cells = columns.map((path) => cellOn(client, path, at, today));
    const verdict = today ? verdictOf(client) : verdictOf(client, at);
    const signIn = cells.filter(({ path }) => path.startsWith('sign_in.'));
    const protocols = signIn.filter(({ value }) => /yes|partial/.test(value));
    return {
      client,
      verdict,
      note: signInNote(
        verdict,
        signIn.map(({ value }) => value),
      ),
      timeline: verdictTimeline(client, at),
      cells,
      state: stateOf(client, at.day),
      stateDate: stateDate(client, at.day),
      stateTimeline: stateTimeline(client),
      protocols: protocols.map(({ path }) => path.replace('sign_in.', '')),
    };
  });
}

function cellOn(client: ClientEntry, path: CellPath & Column, at: AsOf, today: boolean): MatrixCell {
  const claim = cellOf(client, path);
  // A box for a password was always there; any other ability is known only from its oldest evidence on.
  const seen = path === 'app_password' ? undefined : firstSeen(claim, at.sources);
  const value = today ? claim.value : valueOn(claim, at.day, seen);
  return { path, claim, value, timeline: claimTimeline(claim, seen) };
}
