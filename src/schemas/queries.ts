/** How people put the trouble of one cause (the file’s name) in a search box or a sentence: what the lookup learns from. */
import { z } from 'astro/zod';
import { id } from './shared.ts';

/** Longer texts are not read as a reader's own words (LONGEST_PROSE in src/lookup/clues.ts). */
const text = z.string().trim().min(3, 'is too short to say anything').max(200, 'is over 200 characters: shorten it');

export const querySchema = z.strictObject({
  said: z
    .array(
      z.strictObject({
        /** Further causes that an expert would accept for these, likeliest first. */
        also: z.array(id).default([]),
        ja: z.array(text).default([]),
        en: z.array(text).default([]),
      }),
    )
    .min(1, 'is empty: give at least one query'),
});
