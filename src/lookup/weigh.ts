/** Weigh: how much each clue says, and for which causes. */
import type { Found } from './clues.ts';
import type { Pack } from './types.ts';

/** Evidence of a clue by how much its record settles (weak, strong, decisive). Set by hand. */
const TIER_WEIGHT = [1.2, 4, 10] as const;
/** By voice (see types.ts): the server's own words outweigh the sentence a program puts in front of them. */
const VOICE_FACTOR = [1, 1, 1.1, 1.3] as const;
/** Where Gmail's own words stand in the text, a program's sentence counts this much; likewise a reader's words beside a program's. */
const ECHO_FACTOR = 0.3;
/** A further clue for the same record adds little: it is usually the same refusal, printed twice. */
const REPEAT_FACTOR = 0.15;
/** What a further record for the same cause adds, against the one before it. */
const FURTHER_FACTOR = 0.25;
/** How the evidence for a record is spread over its causes, likeliest first. */
const SPREAD = [[1], [0.72, 0.28], [0.62, 0.24, 0.14], [0.55, 0.22, 0.14, 0.09]] as const;

export type Weighed = Found & { weight: number };
/** `foreign` and `strongest`: weight of the strongest record that is not ours, and of the strongest that is. */
export type Tally = {
  score: Map<number, number>;
  foreign: number;
  strongest: number;
  total: number;
  weighed: Weighed[];
};

/** Weighs all clues that are not part of a longer one, and tallies them per cause and for "not ours". */
export function weigh(pack: Pack, clues: Found[]): Tally {
  const kept = withoutContained(clues);
  const loudest = kept.reduce((voice, clue) => {
    const error = pack.errors[clue.error];
    return error && error.tier > 0 && error.causes.length > 0 ? Math.max(voice, error.voice) : voice;
  }, 0);
  const weighed = kept.map((clue) => {
    const voice = pack.errors[clue.error]?.voice ?? 3;
    const echo = (loudest === 3 && voice < 2) || (loudest > 0 && voice === 0);
    return { ...clue, weight: weightOf(pack, clue) * (echo ? ECHO_FACTOR : 1) };
  });
  const byError = new Map<number, { best: number; rest: number }>();
  for (const clue of weighed) {
    if (clue.error < 0) continue;
    const sum = byError.get(clue.error) ?? { best: 0, rest: 0 };
    byError.set(clue.error, {
      best: Math.max(sum.best, clue.weight),
      rest: sum.rest + Math.min(sum.best, clue.weight),
    });
  }
  const support = new Map<number, number[]>();
  let foreign = 0;
  let strongest = 0;
  for (const [index, { best, rest }] of byError) {
    const causes = pack.errors[index]?.causes ?? [];
    const weight = best + REPEAT_FACTOR * Math.min(rest, best * 2);
    if (causes.length === 0) foreign = Math.max(foreign, weight);
    else strongest = Math.max(strongest, weight);
    const spread = spreadOf(causes.length);
    causes.forEach((cause, rank) => {
      support.set(cause, [...(support.get(cause) ?? []), weight * (spread[rank] ?? 0)]);
    });
  }
  const score = new Map([...support].map(([cause, weights]) => [cause, combined(weights)]));
  const total = [...score.values()].reduce((sum, one) => sum + one, 0);
  return { score, foreign, strongest, total, weighed };
}

/** The best support counts whole, each further one a quarter of the one before: many vague hints make no certainty. */
function combined(weights: number[]): number {
  return weights.sort((a, b) => b - a).reduce((sum, weight, i) => sum + weight * FURTHER_FACTOR ** i, 0);
}

/** Shares of `count` causes, likeliest first, adding up to 1. */
export function spreadOf(count: number): readonly number[] {
  const known = SPREAD[count - 1];
  if (known) return known;
  const rest = Array.from({ length: Math.max(0, count - 3) }, () => 0.23 / Math.max(1, count - 3));
  return count === 0 ? [] : [0.55, 0.22, ...rest.map((share) => share), 0].slice(0, count);
}

function weightOf(pack: Pack, clue: Found): number {
  const error = pack.errors[clue.error];
  if (!error) return 0;
  const certainty = clue.likeness * clue.likeness;
  const length = clue.kind === 'wording' ? Math.min(1, 0.5 + clue.size / 32) : 1;
  // A combination of words points to a cause; it never settles it as a whole sentence does.
  const tier = clue.kind === 'words' ? Math.min(error.tier, 1) : error.tier;
  return (TIER_WEIGHT[tier] ?? 0) * VOICE_FACTOR[error.voice] * certainty * length;
}

/** Drops clues that lie inside a clearly longer clue: "authentication failed" inside a whole known sentence. */
function withoutContained(clues: Found[]): Found[] {
  const wordings = clues.filter((clue) => clue.kind === 'wording');
  return clues.filter(
    (clue) =>
      clue.kind !== 'wording' ||
      !wordings.some(
        (other) =>
          other !== clue &&
          other.error !== clue.error &&
          other.start <= clue.start &&
          other.end >= clue.end &&
          other.size * other.likeness > clue.size * 1.15,
      ),
  );
}
