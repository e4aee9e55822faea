/** Whether a client is still looked after, from dates alone; nobody types it. */
import type { ClientRecord } from '../schemas/clients.ts';
import { cellOf, cellPaths } from './client-claims.ts';

/** `quiet`: not ended, but nothing new known for two years. `none`: stands for many programs. */
export type State = 'ended' | 'maintained' | 'quiet' | 'unknown' | 'not-yet' | 'none';

/** A program whose last sign of life is older than this (days) is no longer called maintained. */
export const MAINTAINED_FOR = 730;

/** State of the client on `day` (YYYY-MM-DD). */
export function stateOf(client: ClientRecord, day: string): State {
  const { ended, first_release: first, generic } = client;
  if (generic) return 'none';
  if (first && first.date > day) return 'not-yet';
  if (ended && (ended.date ?? ended.checked) <= day) return 'ended';
  const signs = signsOfLife(client);
  const known = signs.filter((date) => date <= day).at(-1);
  // What was there before the day and showed itself after it was looked after in between.
  const from = knownFrom(client);
  const there = from !== undefined && from <= day;
  if (there && signs.some((date) => date > day)) return 'maintained';
  // An end announced for later means support until then; before the announcement was read it proves nothing.
  if (ended?.date && (there || ended.checked <= day)) return 'maintained';
  if (!known) return 'unknown';
  return daysBetween(known, day) <= MAINTAINED_FOR ? 'maintained' : 'quiet';
}

/** Dates on which it was seen alive, oldest first. */
export function signsOfLife(client: ClientRecord): string[] {
  const dates = [client.first_release?.date, client.last_release?.date, client.maintained?.date];
  return dates.filter((date) => date !== undefined).sort();
}

/** The oldest date on which the record knows it to be there: a release, an ability, a turning point. */
export function knownFrom(client: ClientRecord): string | undefined {
  const claims = cellPaths.map((path) => cellOf(client, path));
  const able = claims.flatMap((claim) => [claim.since?.date, ...claim.earlier.map((was) => was.since?.date)]);
  const dates = [...signsOfLife(client), ...client.history.map(({ date }) => date), ...able];
  return dates.filter((date) => date !== undefined).sort()[0];
}

/** The date that the state rests on: its end, or the newest sign of life. */
export function stateDate(client: ClientRecord, day: string): string | undefined {
  const { ended } = client;
  if (ended && (ended.date ?? ended.checked) <= day) return ended.date;
  return (
    signsOfLife(client)
      .filter((date) => date <= day)
      .at(-1) ?? ended?.date
  );
}

/** Whole days from one date to another; rough dates count from their start. */
export const daysBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The day `days` after a date, as YYYY-MM-DD. */
export const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
