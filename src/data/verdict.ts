/** Verdicts are computed from the claims of a client record, for any day; nobody types them. */
import { type SignInNote, signInNote } from '../i18n/sign-in-note.ts';
import type { Claim, ClientRecord } from '../schemas/clients.ts';
import type { Records } from './collections.ts';
import { type Account, type GoogleRules, googleRules } from './rules.ts';

export type Verdict = 'google-sign-in' | 'app-password' | 'cannot' | 'unknown';
/** `password`: in the years when Google still took the account's own password. `not-yet`: before its first release. */
export type PastVerdict = Verdict | 'password' | 'not-yet';
export type Value = Claim['value'];

/** A day to look at the records from, with what is needed to know how things stood then. */
export type AsOf = { day: string; account: Account; rules: GoogleRules; sources: Records['sources'] };

/** The view of these records on `day` (YYYY-MM-DD). @throws if the changes that hold Google's dates are missing. */
export function asOf(records: Pick<Records, 'changes' | 'sources'>, day: string, account: Account = 'personal'): AsOf {
  return { day, account, rules: googleRules(records.changes), sources: records.sources };
}

/** Rough dates count from their start: "2015-06" begins on 2015-06-01. */
const begunBy = (date: string | undefined, day: string): boolean => date === undefined || date <= day;

/** The oldest date for which the claim has evidence: what its sources speak of, or else the day it was checked. */
export function firstSeen(claim: Claim, sources: Records['sources']): string | undefined {
  const dates = claim.sources.flatMap((id) => sources[id]?.date ?? []);
  return dates.sort()[0] ?? claim.checked;
}

/**
 * What the claim said on `day`. Before `since` the opposite held, unless `earlier` says otherwise or the date is only
 * that of the oldest report (`or_earlier`). A "no" without a date has always been so; a "yes" without one is known
 * from `seen` on (its oldest evidence), and unknown before.
 */
export function valueOn(claim: Claim, day: string, seen?: string): Value {
  if (claim.value === 'unknown') return 'unknown';
  if (claim.until && begunBy(claim.until, day)) return claim.value === 'no' ? 'unknown' : 'no';
  const from = claim.since?.date;
  if (from ? begunBy(from, day) : claim.value === 'no' || begunBy(seen, day)) return claim.value;
  const past = claim.earlier.find((was) => !begunBy(was.until, day) && begunBy(was.since?.date, day));
  if (past) return past.value;
  return !from || claim.since?.or_earlier || claim.value === 'no' ? 'unknown' : 'no';
}

const works = (value: Value): boolean => value === 'yes' || value === 'partial';

/**
 * How far sign-in with Google goes: on the receiving side, or on sending alone for what only sends. Over one protocol
 * without reserve is enough for "yes".
 */
function signInOf(imap: Value, pop: Value, smtp: Value): 'yes' | 'partial' | undefined {
  const received = works(imap) || works(pop);
  const counted = received || imap === pop ? [imap, pop, smtp] : [];
  return counted.includes('yes') ? 'yes' : counted.includes('partial') ? 'partial' : undefined;
}

/**
 * What a person with this client can do with Gmail: today, or as things stood at `at`. Where sign-in with Google takes
 * preparation (a client id of one's own, mostly) and a password can be entered, the password is the nearer way; where
 * sign-in is unknown, `app-password` is the least that holds (`signInNote` tells these apart).
 */
export function verdictOf(client: ClientRecord): Verdict;
export function verdictOf(client: ClientRecord, at: AsOf): PastVerdict;
export function verdictOf(client: ClientRecord, at?: AsOf): PastVerdict {
  const day = at?.day ?? '9999-12-31';
  if (client.first_release && !begunBy(client.first_release.date, day)) return 'not-yet';
  const { cannot_connect: barrier } = client;
  if (barrier && begunBy(barrier.since, day)) return 'cannot';
  const { imap, pop, smtp } = client.sign_in;
  const on = (claim: Claim) => valueOn(claim, day, at && firstSeen(claim, at.sources));
  if (client.google_api) return at && !apiSeenBy(client, at) ? 'unknown' : 'google-sign-in';
  const values = [on(imap), on(pop), on(smtp)] as const;
  const signIn = signInOf(...values);
  if (signIn === 'yes') return 'google-sign-in';
  // A program that takes an app password has a box for any password, and always had one.
  const typed = valueOn(client.app_password, day);
  if (works(typed)) return at && day < at.rules.passwordEnds[at.account] ? 'password' : 'app-password';
  if (signIn === 'partial') return 'google-sign-in';
  return [...values, typed].every((value) => value === 'no') ? 'cannot' : 'unknown';
}

/** A client of Google's own interface signs in with Google from its first release, or the oldest report of it. */
function apiSeenBy(client: ClientRecord, at: AsOf): boolean {
  if (client.first_release) return true;
  const dates = Object.values(client.sign_in).flatMap((claim) => firstSeen(claim, at.sources) ?? []);
  return begunBy(dates.sort()[0], at.day);
}

/**
 * Whether it signs in with Google, where that decides what to do: nothing is said of what cannot connect at all;
 * `partial` where that takes preparation and an app password is the nearer way.
 */
export function googleSignIn(client: ClientRecord): 'yes' | 'no' | 'partial' | 'unknown' | undefined {
  const verdict = verdictOf(client);
  if (verdict === 'cannot') return undefined;
  if (verdict === 'google-sign-in') return 'yes';
  const values = signIns(client);
  if (verdict === 'app-password' && values.includes('partial')) return 'partial';
  return values.every((value) => value === 'no') ? 'no' : 'unknown';
}

/** What is on record about sign-in with Google, over each protocol. */
export const signIns = (client: ClientRecord): Value[] => Object.values(client.sign_in).map(({ value }) => value);

/** What a verdict leaves open about sign-in with Google today (see `signInNote`). */
export const noteOf = (client: ClientRecord): SignInNote | undefined => signInNote(verdictOf(client), signIns(client));
