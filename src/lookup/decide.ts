/** Decide: which causes to answer with, how sure to be, and when to say "not known". */
import type { CauseId } from './causes.ts';
import { type Heard, softmax } from './hints.ts';
import type { Sent } from './mechanism.ts';
import type { Topic } from './topic.ts';
import type { Pack } from './types.ts';
import { DECISIVE, STRONG, type Tally, WEAK, type Weighed } from './weigh.ts';

/** `by`: the causes whose signs speak for this one, itself first. */
export type Ranked = { cause: number; share: number; swayed: boolean; by: number[] };

/** How much a point of evidence from signs says, against what the hints say (both as exponents). */
const SIGNS = 1.1;
const HINTS = 0.7;
/** How much the hints of readers' own words say, as far as the text is one's own words. */
const READERS = 1.5;
/** Beside a code, the one word by which a program names an error, or a sentence of its own, they are so much less a reader's. */
const BESIDE_A_MESSAGE = 0.4;
/** In letters. */
const LEAST_SENTENCE = 22;
const isMessage = ({ kind, words, letters }: Weighed): boolean =>
  kind === 'code' || words === 1 || (kind === 'wording' && letters >= LEAST_SENTENCE);
/** A share of the hints never counts as less than this: single words exclude nothing. */
const LEAST_HINT = 0.01;
/** Without a sign one cause must stand out among the hints, the further the fewer hints there are. */
const LEAST_ALONE = 1.8;
/** A text that may well be a reader's own words needs less, by the hints of such words. */
const LEAST_OWN_SHARE = 0.3;
const LEAST_ALONE_IN_OWN_WORDS = 0.12;
/** "None of these" wins above this logit, plus what the signs say for us; and earlier where there is no sign. */
const NONE = 1.9;
const NONE_WITHOUT_SIGN = -1.1;
/** The hints never say less for "none of these" than this: our words in a text do not tell whose it is. */
const LEAST_NONE = -2;
/**
 * A weak sign in more words than this, none of which is about mail, says less with each doubling: of so many words a few
 * are anybody's.
 */
const FEW_WORDS = 30;
const THINNED = 2;
/** How much a point of evidence for somebody else's error says for "none of these", and one for ours against it. */
const FOREIGN = 0.95;
const OWN = 0.25;
/** Beside a name or number of that kind (see topic.ts) another service's or program's name says so much less. */
const GMAILS = 4;
/** What the reader's program says: one that cannot sign in with Google has sent a password, one that can, a token. */
const SWAY = 0.4;
const sways: { [cause in CauseId]?: number } = { 'password-sign-in-blocked': -SWAY, 'oauth-token-expired': SWAY };
/** Where a token was sent, what says that a password was refused says so of the token; and the other way round. */
const handedOver: Record<Sent['what'], { to: CauseId; from: CauseId[] }> = {
  token: { to: 'oauth-token-expired', from: ['password-sign-in-blocked', 'invalid-credentials'] },
  password: { to: 'password-sign-in-blocked', from: ['oauth-token-expired'] },
};
/** So much of it still says what it said. */
const STILL = 0.7;

/** A program that was refused may go on without signing in, and is then asked to: that counts less. */
const ASKED_AFTERWARDS = 0.3;
/** Evidence of this much is a server's own refusal. */
const REFUSED = 5;

/** What is known of the program: whether it signs in with Google, and what it says that it sent (see mechanism.ts). */
export type Program = { google: boolean | undefined; sent: Sent['what'] | undefined };

/**
 * What the hints say, of any text and as a reader's own words; `count`: how many there are, in so many `words`; `topic`:
 * what the text speaks of.
 */
export type Hearing = { hints: Heard; readers: Heard | undefined; count: number; words: number; topic: Topic };

/** The causes, best first; empty where the text is not known or is somebody else's error. */
export function decide(pack: Pack, tally: Tally, hearing: Hearing, { google, sent }: Program, limit: number): Ranked[] {
  const { hints } = hearing;
  const said = tally.weighed.some((sign) => sign.voice > 0 && sign.weight >= STRONG && isMessage(sign));
  const damped = said ? BESIDE_A_MESSAGE : 1;
  const readers = hearing.readers && { ...hearing.readers, own: damped * hearing.readers.own };
  if (!isOurs({ ...hearing, readers }, tally)) return [];
  const { found, heir, givers } = evidenceOf(pack, tally, sent);
  const sway = pack.causes.map((cause) =>
    google === undefined ? 0 : (sways[cause as CauseId] ?? 0) * (google ? 1 : -1),
  );
  const scores = found.map(
    (evidence, cause) =>
      SIGNS * evidence +
      HINTS * logOf(hints, cause) +
      (readers ? READERS * readers.own ** 2 * logOf(readers, cause) : 0) +
      (sway[cause] ?? 0),
  );
  softmax(scores);
  return [...scores]
    .map((share, cause) => {
      return { cause, share, swayed: (sway[cause] ?? 0) > 0, by: cause === heir ? [cause, ...givers] : [cause] };
    })
    .sort((a, b) => b.share - a.share)
    .slice(0, limit);
}

const logOf = ({ shares }: Heard, cause: number): number => Math.log((shares[cause] as number) + LEAST_HINT);

/** Whether the text is about reaching Gmail at all. */
function isOurs({ hints, readers, count, words, topic }: Hearing, tally: Tally): boolean {
  const { best, ours } = tally;
  // A name is no error: beside words about mail and a sign of ours it counts as a strong sign at most; beside Gmail's name
  // as a weak one ("Gmail in the Yahoo! app").
  const named = topic.mail && best > 0 ? Math.min(tally.named, topic.told ? WEAK : STRONG) : tally.named;
  const foreign = Math.max(tally.foreign, named, topic.web ? DECISIVE : 0);
  const asked = readers && readers.own > LEAST_OWN_SHARE && readers.loudest > LEAST_ALONE_IN_OWN_WORDS;
  // One word is what a text is about, and says nothing of what is wrong.
  if (best === 0 && (words < 2 || (!asked && hints.loudest < LEAST_ALONE / (count + 1)))) return false;
  const others = Math.max(hints.none, LEAST_NONE) + (readers ? readers.own * readers.none : 0) + FOREIGN * foreign;
  const thin = best < STRONG && !topic.mail ? THINNED * Math.log2(Math.max(words / FEW_WORDS, 1)) : 0;
  return others <= (best > 0 ? NONE + ours + OWN * best + (topic.gmail ? GMAILS : 0) - thin : NONE_WITHOUT_SIGN);
}

/** What the signs say for each cause, after what was sent and what came first; `heir` has what `givers` had. */
function evidenceOf({ causes }: Pack, { score }: Tally, sent: Program['sent']) {
  const found = Float64Array.from(causes, (_, cause) => score.get(cause) ?? 0);
  const heir = sent ? causes.indexOf(handedOver[sent].to) : -1;
  const givers = sent ? handedOver[sent].from.map((name) => causes.indexOf(name)) : [];
  for (const cause of givers) {
    found[heir] = Math.max(found[heir] ?? 0, found[cause] ?? 0);
    found[cause] = STILL * (found[cause] ?? 0);
  }
  const asked = causes.indexOf('smtp-auth-required' satisfies CauseId);
  if (found.some((evidence, cause) => cause !== asked && evidence > REFUSED))
    found[asked] = ASKED_AFTERWARDS * (found[asked] ?? 0);
  return { found, heir, givers };
}
