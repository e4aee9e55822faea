/** How people put the trouble of one cause (the file’s name) in a search box or a sentence: what the lookup learns from. */
import { z } from 'astro/zod';
import { LONGEST_PROSE } from '../lookup/clues.ts';
import { id } from './shared.ts';

const text = z
  .string()
  .trim()
  .min(3, 'is too short to say anything')
  .max(LONGEST_PROSE, `is over ${LONGEST_PROSE} characters, and so not read as a reader’s own words: shorten it`);

export const querySchema = z.strictObject({
  said: z
    .array(
      z
        .strictObject({
          /** Further causes that an expert would accept for these, likeliest first. */
          also: z.array(id).default([]),
          ja: z.array(text).default([]),
          en: z.array(text).default([]),
        })
        .refine(({ ja, en }) => ja.length + en.length > 0, 'holds no query: add one under "ja:" or "en:"'),
    )
    .min(1, 'is empty: give at least one query'),
});
