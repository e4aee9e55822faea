/** Verdicts are computed from the claims of a client record, for any day; nobody types them. */
import type { Claim, ClientRecord } from '../schemas/clients.ts';

export type Verdict = 'google-sign-in' | 'app-password' | 'cannot' | 'unknown';

/** From this day no personal account takes its own password from a mail program (see changes/2022-05-30-…). */
const PASSWORD_ENDED = '2022-05-30';

/** Whether the claim held on `day` (YYYY-MM-DD): after `since`, before `until`. Rough dates count from their start. */
export function heldOn(claim: Claim, day: string): boolean {
  if (claim.value !== 'yes' && claim.value !== 'partial') return false;
  const since = claim.since?.date;
  if (since && since > day) return false;
  return !(claim.until && claim.until <= day);
}

/**
 * What a person with this client could do with Gmail on `day` (default: today's claims, whatever their dates).
 * Google sign-in on the receiving side counts; `app-password` also covers the years in which the plain password worked.
 */
export function verdictOf(client: ClientRecord, day = '9999-12-31'): Verdict {
  const { cannot_connect: barrier } = client;
  if (barrier && (!barrier.since || barrier.since <= day)) return 'cannot';
  if (client.google_api) return 'google-sign-in';
  const { imap, pop, smtp } = client.sign_in;
  if ([imap, pop].some((claim) => heldOn(claim, day))) return 'google-sign-in';
  const receives = imap.value !== 'unknown' || pop.value !== 'unknown';
  if (heldOn(smtp, day) && !receives) return 'google-sign-in';
  if (smtp.value === 'yes' && imap.value === 'no' && pop.value === 'no' && heldOn(smtp, day)) return 'google-sign-in';
  if (heldOn(client.app_password, day)) return 'app-password';
  if (day < PASSWORD_ENDED && client.app_password.value !== 'no') return 'app-password';
  if ([imap, pop, smtp, client.app_password].every((claim) => claim.value === 'no')) return 'cannot';
  return 'unknown';
}

export type State = 'ended' | 'maintained' | 'quiet' | 'unknown';

/** A program whose last known release is older than this (days) is no longer called maintained. */
const MAINTAINED_FOR = 730;

/**
 * Whether the client is still looked after on `day` (YYYY-MM-DD): from the date it ended or of its last known release,
 * never typed. `quiet`: not ended, but no release known for two years.
 */
export function stateOf(client: ClientRecord, day: string): State {
  if (client.ended) return 'ended';
  if (!client.last_release) return 'unknown';
  const age = (Date.parse(day) - Date.parse(client.last_release.date)) / 86_400_000;
  return age <= MAINTAINED_FOR ? 'maintained' : 'quiet';
}
