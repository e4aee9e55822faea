/** An entry of the timeline (Google, clients, rumours) or of this site's own update history. */
import { z } from 'astro/zod';
import { bilingual, day, evidence, id, roughDay, sameNumber } from './shared.ts';

export const changeSchema = z
  .strictObject({
    date: roughDay,
    kind: z.enum(['google', 'client', 'rumour', 'site']),
    title: bilingual,
    text: bilingual,
    /** Advice that ended with this change: what it was, until when it worked, what replaced it. */
    retires: z
      .strictObject({
        advice: bilingual,
        steps: z
          .strictObject({ ja: z.array(z.string()).min(1), en: z.array(z.string()).min(1) })
          .superRefine(sameNumber)
          .optional(),
        worked_until: roughDay,
        /** The sentence to print where sources differ about that day. */
        ended: bilingual.optional(),
        replaced_by: bilingual,
        fix: id.optional(),
      })
      .optional(),
    /** Clients that it concerns; it then stands in their history. */
    clients: z.array(id).default([]),
    /** For rumours: what is true instead. */
    truth: bilingual.optional(),
    sources: z.array(id).default([]),
    checked: day,
    method: evidence.method,
  })
  .superRefine((c, ctx) => {
    if (c.kind !== 'site' && c.sources.length === 0)
      ctx.addIssue({ code: 'custom', path: ['sources'], message: 'needs at least one id from src/content/sources/' });
    if (c.kind === 'site' && c.retires)
      ctx.addIssue({ code: 'custom', path: ['retires'], message: 'cannot stand in news of the site: choose google' });
    if (c.kind === 'rumour' && !c.truth)
      ctx.addIssue({ code: 'custom', path: ['truth'], message: 'is required for a rumour: say what is true' });
  });
