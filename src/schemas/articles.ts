/** Frontmatter of the MDX articles. What the records know (title, answer, examples, steps) is not typed again here. */
import { z } from 'astro/zod';
import { day, id } from './shared.ts';

const common = {
  description: z.string().min(40, 'must be a sentence or two (40 characters at least)').max(320),
  checked: day,
  sources: z.array(id).min(1, 'needs at least one id from src/content/sources/'),
};

/** The quick test of a fix article: one question, and for each answer where it leads (no `cause`: this very page). */
const quickTest = z
  .strictObject({
    ask: z.string().min(10, 'must be one thing to try, as a sentence'),
    answers: z
      .array(z.strictObject({ see: z.string().min(2), cause: id.optional() }))
      .min(2, 'needs at least two answers')
      .max(4, 'has room for four answers'),
  })
  .refine((test) => test.answers.filter((answer) => !answer.cause).length === 1, {
    path: ['answers'],
    message: 'must have exactly one answer without "cause": the one that keeps the reader on this page',
  });

export const fixSchema = z.strictObject({ ...common, test: quickTest });

/** Where a reader goes who is in the wrong place: a fix article (`cause`), another article of the guide, or a page of the site. */
const elsewhere = z
  .strictObject({
    when: z.string().min(4, 'must say what the reader sees or wants'),
    cause: id.optional(),
    guide: id.optional(),
    page: z.enum(['start', 'support', 'clients', 'settings', 'changes']).optional(),
  })
  .refine(
    (way) => [way.cause, way.guide, way.page].filter(Boolean).length === 1,
    'must name one of "cause", "guide" and "page"',
  );

export const guideSchema = z.strictObject({
  title: z.string().min(4),
  /** Place in the list of the guide. */
  order: z.int().min(1),
  /** What the article says, in two sentences. */
  answer: z.string().min(40, 'must answer in about two sentences').max(420, 'is too long for an answer: two sentences'),
  /** Who it is written for, so that a reader knows within the first screen. */
  for_whom: z.string().min(10, 'must say whom the article is for'),
  elsewhere: z.array(elsewhere).min(2, 'needs at least two ways on for readers in the wrong place').max(5),
  ...common,
});

export type QuickTest = z.infer<typeof quickTest>;
export type FixFrontmatter = z.infer<typeof fixSchema>;
export type GuideFrontmatter = z.infer<typeof guideSchema>;
