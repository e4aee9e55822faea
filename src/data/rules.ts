/** Google's own rules by date. The dates stand in `changes/*.yaml` and are taken from there, never typed twice. */
import type { Records } from './collections.ts';

export type Account = 'personal' | 'work';

/** `passwordEnds`: from this day on an account of this kind no longer takes its own password from a mail program. */
export type GoogleRules = { passwordEnds: Record<Account, string> };

/** The changes that each rule is read from: the day on which the advice they retire stopped working. */
export const ruleChanges = {
  personal: '2022-05-30-personal-passwords-end',
  work: '2025-05-01-workspace-passwords-end',
} as const satisfies Record<Account, string>;

/**
 * Reads the rules from the change records.
 * @throws if a change is gone or retires nothing, naming the record.
 */
export function googleRules(changes: Records['changes']): GoogleRules {
  const dayOf = (id: string): string => {
    const day = changes[id]?.retires?.worked_until;
    if (!day) throw new Error(`changes/${id}.yaml must say retires.worked_until: verdicts by date are read from it`);
    return day;
  };
  return { passwordEnds: { personal: dayOf(ruleChanges.personal), work: dayOf(ruleChanges.work) } };
}
