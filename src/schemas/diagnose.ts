/**
 * One question of the guided checks. Its file name is its address; `start` is the first. An answer leads to another
 * question, ends at a cause, with the reason, or goes to a section of the guide where no cause would be true. What the reasons rest on are the sources of the cause's own record.
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
    /** Or a guide article and, after #, its section, for what is no fault of the connection. */
    guide: z
      .string()
      .regex(/^[a-z0-9-]+(?:#[a-z0-9-]+)?$/, 'must be a guide article, with #section where it helps')
      .optional(),
  })
  .superRefine((a, ctx) => {
    const problem = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    const ways = [a.to, a.cause, a.guide].filter(Boolean).length;
    if (ways > 1) problem('to', 'leads on and ends at once: keep one of "to", "cause" and "guide"');
    if (ways === 0) problem('to', 'leads nowhere: name the next question in "to", or a "cause" or "guide"');
    if (a.cause && !a.reason) problem('reason', 'is required with "cause": say why these answers point to it');
    if (!a.cause && a.reason) problem('reason', 'belongs to an answer that ends at a cause: remove it');
  });

export const questionSchema = z.strictObject({
  question: bilingual,
  hint: bilingual.optional(),
  answers: z.array(answer).min(2, 'needs at least two answers').max(7, 'has room for seven answers at most'),
});
