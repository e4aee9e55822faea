/** Why it fails: the reader's problem. One fix article each, in both languages. */
import { z } from 'astro/zod';
import { bilingual, evidence, id, sameNumber } from './shared.ts';

/** The step-by-step procedures that a client record can describe and a fix article can show. */
export const procedure = z.enum(
  ['google', 'app_password', 'settings'],
  'must be google (sign in with Google), app_password (enter one) or settings (server, port, encryption)',
);

export const causeSchema = z.strictObject({
  /** What is wrong, as an answer: 「アプリ パスワードが必要です」. */
  title: bilingual,
  /** What to do, as the article's heading: 「アプリ パスワードを作って入れ直す」. */
  fix_title: bilingual,
  kind: z.enum(['sign-in', 'account', 'limits', 'connection', 'encryption', 'sending']),
  /** The answer in two sentences. */
  summary: bilingual,
  /** Two to four first steps that hold for any program. */
  first_steps: z.array(bilingual).min(2, 'needs at least two steps').max(4, 'has room for four steps at most'),
  /** For "app-password-required" alone: how to make one, for a program of which it is known that it needs one. */
  make_steps: z.array(bilingual).min(2, 'needs at least two steps').optional(),
  /** The sign that tells this cause from its neighbours. */
  telling_sign: bilingual,
  neighbours: z.array(z.strictObject({ cause: id, when: bilingual })).min(1, 'needs at least one neighbouring cause'),
  /** Which procedures of the client records the article shows, in this order. */
  procedures: z.array(procedure).default([]),
  /**
   * What to do in some programs for this cause alone, where the procedures of the client records do not fit
   * (sending a waiting message again, say). Shown in each program's fold, before its procedures.
   */
  by_client: z
    .array(
      z
        .strictObject({
          clients: z.array(id).min(1, 'needs at least one program'),
          title: bilingual,
          ja: z.array(z.string().min(4)).min(1).max(8),
          en: z.array(z.string().min(4)).min(1).max(8),
          ...evidence,
        })
        .superRefine(sameNumber),
    )
    .default([]),
  /** Place among the common causes on the start page (1 = first); leave out for the others. */
  common: z.int('must be a number, like 3').min(1, 'begins with 1').max(9, 'has room for nine: 1 to 9').optional(),
  ...evidence,
});

export type CauseRecord = z.infer<typeof causeSchema>;
export type Procedure = z.infer<typeof procedure>;
