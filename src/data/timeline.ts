/** How a value changed over time, as the few days on which it did: for the matrix "as of" any day. */
import type { Claim, ClientRecord } from '../schemas/clients.ts';
import { dayAfter, knownFrom, MAINTAINED_FOR, type State, signsOfLife, stateOf } from './state.ts';
import { type AsOf, firstSeen, type PastVerdict, type Value, valueOn, verdictOf } from './verdict.ts';

/** `[day, value]`, oldest first; the first entry counts from the beginning of time. */
export type Timeline<T> = [from: string, value: T][];
type Dates = (string | undefined)[];

/** The value of a timeline on a day. */
export function valueAt<T>(timeline: Timeline<T>, on: string): T {
  const reached = timeline.filter(([from]) => from <= on);
  return (reached.at(-1) ?? (timeline[0] as [string, T]))[1];
}

/** The verdict over time for the kind of account in `at`. */
export function verdictTimeline(client: ClientRecord, at: AsOf): Timeline<PastVerdict> {
  const claims = [...Object.values(client.sign_in), client.app_password];
  const own = [client.first_release?.date, client.cannot_connect?.since, at.rules.passwordEnds[at.account]];
  const dates = [...own, ...claims.flatMap((claim) => [firstSeen(claim, at.sources), ...datesOf(claim)])];
  return collapse(dates, (day) => verdictOf(client, { ...at, day }));
}

/** One claim over time. `seen` is the oldest evidence for it, where it counts only from then on. */
export function claimTimeline(claim: Claim, seen?: string): Timeline<Value> {
  return collapse([seen, ...datesOf(claim)], (day) => valueOn(claim, day, seen));
}

/** Whether it was looked after, over time. */
export function stateTimeline(client: ClientRecord): Timeline<State> {
  const { ended, first_release: first } = client;
  const signs = signsOfLife(client);
  const quiet = signs.map((date) => dayAfter(date, MAINTAINED_FOR + 1));
  return collapse([first?.date, knownFrom(client), ended?.date, ended?.checked, ...signs, ...quiet], (day) =>
    stateOf(client, day),
  );
}

const datesOf = (claim: Claim): Dates => [
  claim.since?.date,
  claim.until,
  ...claim.earlier.flatMap((was) => [was.since?.date, was.until]),
];

function collapse<T>(dates: Dates, at: (day: string) => T): Timeline<T> {
  const days = ['0000-01-01', ...dates.flatMap((date) => (date ? firstDay(date) : []))];
  const steps: Timeline<T> = [];
  for (const from of [...new Set(days)].sort()) {
    const value = at(from);
    if (steps.length === 0 || steps.at(-1)?.[1] !== value) steps.push([from, value]);
  }
  return steps;
}

/** The first day of a rough date: "2015" → "2015-01-01". */
const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);
