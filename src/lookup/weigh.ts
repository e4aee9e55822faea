/** Weigh: how much each sign says, and for which causes. */
import type { Found } from './clues.ts';
import type { PackError } from './types.ts';

/** Evidence of a sign by how much its record settles (weak, strong, decisive). Set by hand. */
const TIER_WEIGHT = [1.2, 4, 10] as const;
/** Evidence of this weight hints; is a whole phrase or a name that somebody is known to say; settles the cause. */
export const [WEAK, STRONG, DECISIVE] = TIER_WEIGHT;
/** By voice (see types.ts): the server's own words outweigh the sentence a program puts in front of them. */
const VOICE_FACTOR = [1, 1, 1.1, 1.3] as const;
/** How surely a sign says that the text is about reaching mail, by voice: "connection refused" is said of anything. */
const OURS = [0.1, 0.25, 0.4, 1] as const;
/** Where Gmail's own words stand in the text, a program's sentence counts this much; likewise a reader's beside a program's. */
const ECHO_FACTOR = 0.3;
/** "Could not connect", "wrong password" and "no TLS" may say only that it failed: beside a sign that says why, they count this much. */
const WRAPPER_FACTOR = 0.5;
/** Tier and voice of a sign that says why: a server's words do, a program's if they are more than vague. */
const LEAST_REASON = 2;
/** One of our signs of fewer letters may stand in other messages too (a foreign one is a name). */
const SHORT_SIGN = 15;
/** A wording of so many letters (or half as many kana and kanji) tells who says it; fewer may be anybody's, at most a program's, and so may a combination. */
export const LEAST_OWN_LETTERS = 20;
/** What a further record for the same cause adds, against the one before it. */
const FURTHER_FACTOR = 0.25;
/** How the evidence for a record, and its lesson, is spread over its causes, likeliest first. */
export const SPREAD = [[1], [0.72, 0.28], [0.62, 0.24, 0.14], [0.55, 0.22, 0.14, 0.09]] as const;

/** `weight`: what it says here; `alone`: what it would say if it stood alone. */
export type Weighed = Found & { error: PackError; voice: PackError['voice']; weight: number; alone: number };
/**
 * What counts of one record: its loudest sign; `said`: whether one is more than a combination of a reader's words, and
 * stands in a line that has a sign of ours, if any has: what other lines of a log name ran beside it.
 */
type Loud = Weighed & { said: boolean };
/**
 * `score` by cause; `best`: weight of the strongest record that is ours; `ours`: how surely one of ours says that the
 * text is about reaching mail; `foreign`: weight of the strongest that is not ours; `named`: of the strongest that is only a
 * name, or a combination of a reader's words.
 */
export type Tally = {
  score: Map<number, number>;
  best: number;
  ours: number;
  foreign: number;
  named: number;
  weighed: Weighed[];
};

/** Weighs all signs (see `weighed`) and tallies them per cause and for "not ours". */
export function weigh(
  errors: readonly PackError[],
  found: readonly Found[],
  depths: readonly number[],
  own?: number,
): Tally {
  const signs = weighed(errors, found, depths, own);
  const support = new Map<number, number[]>();
  const tally: Tally = { score: new Map(), best: 0, ours: 0, foreign: 0, named: 0, weighed: signs };
  for (const { error, weight, voice, said } of loudestOf(signs).values()) {
    const { causes } = error;
    if (causes.length === 0) {
      const what = said && error.voice > 0 ? 'foreign' : 'named';
      tally[what] = Math.max(tally[what], weight);
    } else {
      tally.best = Math.max(tally.best, weight);
      tally.ours = Math.max(tally.ours, weight * OURS[voice]);
    }
    const spread = SPREAD[Math.min(causes.length, SPREAD.length) - 1] ?? [];
    causes.forEach((cause, rank) => {
      const weights = support.get(cause) ?? [];
      weights.push(weight * (spread[rank] ?? 0.05));
      support.set(cause, weights);
    });
  }
  for (const [cause, weights] of support) tally.score.set(cause, combined(weights));
  return tally;
}

/**
 * What each sign says beside the others. `depths`: how much each cause says: programs name the shallow ones when they do
 * not know better. `own`: how likely it is that the words are a reader's own, as which alone their combinations count.
 */
export function weighed(
  errors: readonly PackError[],
  found: readonly Found[],
  depths: readonly number[] = [],
  own = 1,
): Weighed[] {
  let loudest = 0;
  let deepest = 0;
  const signs = found.flatMap((sign) => {
    if (sign.kind === 'client' || sign.kind === 'device') return [];
    const error = errors[sign.of] as PackError;
    const { tier, causes } = error;
    const few =
      sign.kind === 'words' || (sign.kind === 'wording' && Math.max(sign.letters, 2 * sign.words) < LEAST_OWN_LETTERS);
    const voice = few ? (Math.min(error.voice, 1) as PackError['voice']) : error.voice;
    const depth = depths[causes[0] ?? -1] ?? Infinity;
    if (tier > 0 && causes.length > 0) loudest = Math.max(loudest, voice);
    if (error.voice > 0 && tier + error.voice >= LEAST_REASON && causes.length > 0) deepest = Math.max(deepest, depth);
    return { ...sign, error, voice, depth, alone: weightOf(error, sign, voice) };
  });
  return signs.map((sign) => {
    const { error, voice, depth, alone, kind } = sign;
    const wrapper = voice < 2 && error.tier < 2 && depth < deepest ? WRAPPER_FACTOR : 1;
    const readers = error.voice === 0 && kind === 'words' ? own : 1;
    return { ...sign, weight: alone * echoOf(error, voice, loudest) * wrapper * readers };
  });
}

/** By record: a further sign of the same one adds nothing, as it is usually the same refusal, printed twice. */
function loudestOf(signs: Weighed[]): Map<number, Loud> {
  const ours = signs.filter(({ kind, error }) => kind !== 'words' && error.causes.length > 0);
  const lines = new Set(ours.map(({ line }) => line));
  const loud = new Map<number, Loud>();
  for (const sign of signs) {
    const before = loud.get(sign.of) ?? { ...sign, said: false };
    loud.set(sign.of, {
      ...sign,
      said: before.said || (sign.kind !== 'words' && (lines.size === 0 || lines.has(sign.line))),
      weight: Math.max(sign.weight, before.weight),
      voice: Math.max(sign.voice, before.voice) as Weighed['voice'],
    });
  }
  return loud;
}

/** The best support counts whole, each further one a quarter of the one before: many vague hints make no certainty. */
function combined(weights: number[]): number {
  return weights.sort((a, b) => b - a).reduce((sum, weight, i) => sum + weight * FURTHER_FACTOR ** i, 0);
}

/** What a sign counts beside the loudest voice in the text. */
function echoOf({ causes }: PackError, voice: PackError['voice'], loudest: number): number {
  const name = causes.length === 0 && voice === 0;
  return !name && ((loudest === 3 && voice < 2) || (loudest > 0 && voice === 0)) ? ECHO_FACTOR : 1;
}

/** What a sign says by itself. */
function weightOf({ tier, causes }: PackError, { kind, letters }: Found, voice: PackError['voice']): number {
  // A combination of words, or a word or two, points to a cause; it never settles it as a whole sentence does.
  const vague = kind === 'words' || (kind === 'wording' && causes.length > 0 && letters < SHORT_SIGN);
  const bare = kind === 'code' && causes.length > 0 && letters < 7;
  return (TIER_WEIGHT[Math.min(tier, bare ? 0 : vague ? 1 : 2)] ?? 0) * VOICE_FACTOR[voice];
}
