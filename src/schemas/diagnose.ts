/**
 * One question of the guided checks. Its file name is its address; `start` is the first. An answer leads to another
 * question or ends at a cause, with the reason. What the reasons rest on are the sources of the cause's own record.
 */
import { z } from 'astro/zod';
import { bilingual, id } from './shared.ts';

const answer = z
  .strictObject({
    label: bilingual,
    /** The next question. */
    to: id.optional(),
    /** Or the cause it ends at, and why these answers point to it. */
    cause: id.optional(),
    reason: bilingual.optional(),
  })
  .superRefine((a, ctx) => {
    const problem = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    if (a.to && a.cause) problem('to', 'leads on and ends at once: keep either "to" or "cause"');
    if (!a.to && !a.cause) problem('to', 'leads nowhere: name the next question in "to", or a "cause"');
    if (a.cause && !a.reason) problem('reason', 'is required with "cause": say why these answers point to it');
    if (a.to && a.reason) problem('reason', 'belongs to an answer that ends at a cause: remove it');
  });

export const questionSchema = z.strictObject({
  question: bilingual,
  hint: bilingual.optional(),
  answers: z.array(answer).min(2, 'needs at least two answers').max(6, 'has room for six answers at most'),
});
