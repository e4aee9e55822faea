/** A cited page. Addresses of vendors' help pages move, so they stand here and nowhere else. */
import { z } from 'astro/zod';
import { bilingual, day, roughDay, webAddress } from './shared.ts';

export const sourceSchema = z
  .strictObject({
    title: z.string().min(2),
    publisher: z.string().min(2),
    url: webAddress,
    lang: z.enum(['ja', 'en', 'both']),
    kind: z.enum(['vendor-doc', 'source-code', 'release-notes', 'user-report', 'standard']),
    /** The maker's own page on setting an account up; these come first under "Official setup pages". */
    setup: z.literal(true).optional(),
    /** The date the page speaks of, if it has one. */
    date: roughDay.optional(),
    /** The day somebody here read it. */
    read: day,
    /** How it was read, where not directly (a quotation, a copy). */
    note: bilingual.optional(),
  })
  .refine((s) => !s.date || s.read.slice(0, s.date.length) >= s.date, {
    path: ['read'],
    message: 'is earlier than the date the source speaks of: correct one of the two',
  });
