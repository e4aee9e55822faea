/** Frontmatter of the MDX articles. What the records know (title, answer, examples, steps) is not typed again here. */
import { z } from 'astro/zod';
import { day, id } from './shared.ts';

const common = {
  description: z.string().min(40, 'must be a sentence or two (40 characters at least)').max(320),
  checked: day,
  sources: z.array(id).min(1, 'needs at least one id from src/content/sources/'),
};

export const fixSchema = z.strictObject({ ...common });

export const guideSchema = z.strictObject({
  title: z.string().min(4),
  /** Place in the list of the guide. */
  order: z.int().min(1),
  ...common,
});

export type FixFrontmatter = z.infer<typeof fixSchema>;
export type GuideFrontmatter = z.infer<typeof guideSchema>;
