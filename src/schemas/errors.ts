/** One observed message family: what a server, a program or a library prints, and what it means for Gmail. */
import { z } from 'astro/zod';
import { bilingual, evidence, id, protocol } from './shared.ts';

/**
 * A piece of wording the lookup searches for. `{…}` marks a part that varies (`Could not connect to {host}`).
 * Three characters besides those at least; names and numbers that stand in no other text may be so short.
 */
const wording = z
  .string('must be text')
  .min(3, 'is too short to search for: quote more of the message')
  .max(200, 'is too long: quote the part that never changes, up to 200 characters')
  .refine(
    (text) => (text.replace(/\{[^}]*\}/g, '').match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 3,
    'has too little beside {…} to search for: quote more of the message',
  )
  .refine((text) => !/\{[a-z]+ [^{}]*$/i.test(text), 'opens a { that never closes: write {…} around what varies');

const example = z.strictObject({
  text: z.string().min(3, 'must quote the message').max(4000, 'is too long: quote up to 4,000 characters'),
  lang: z.enum(['ja', 'en']),
  client: id.optional(),
  program: z.string().min(1).optional(),
  title: z.string().min(1).optional(),
});

export const errorSchema = z.strictObject({
  title: bilingual,
  meaning: bilingual,
  said_by: z.enum(
    ['gmail', 'server', 'client', 'library', 'reader'],
    'must be gmail, server (another mail server), client, library or reader (words people use)',
  ),
  protocols: z.array(protocol).default([]),
  /** Likeliest first. Empty: this is no Gmail connection error, and `elsewhere` says where to go. */
  causes: z.array(id, 'must be a list of cause ids, likeliest first'),
  elsewhere: bilingual.optional(),
  /** How much the wording settles: `decisive` names the cause, `strong` points to it, `weak` only hints. */
  evidence: z.enum(['decisive', 'strong', 'weak']),
  /** Its wordings are names, not errors: whoever names something need not speak of its error, least of all beside mail. */
  name_alone: z.boolean().default(false),
  codes: z
    .array(
      z
        .string('must be a quoted string, like "5.7.8"')
        .min(3, 'is too short: give the whole code')
        .refine((code) => !/^[245]\d\d$/.test(code), 'is a reply code that many errors share: put its text in matches'),
    )
    .default([]),
  matches: z.array(wording).default([]),
  /** Words that readers combine, all needed: "thunderbird + {google} + again|twice"; families in src/lookup/families.json. */
  words: z.array(z.string().min(3)).default([]),
  examples: z.array(example).min(1, 'needs at least one literal example'),
  /** Of readers' own words: what to do first, where the steps of the first cause are not for whoever says so. */
  first_steps: z.array(bilingual).min(2, 'needs at least two steps').max(3, 'has room for three steps').optional(),
  /** Beside it: the section of that cause's article to go on with (a heading id). */
  section: id.optional(),
  followed_by: z.array(id).default([]),
  seen: z.string().optional(),
  ...evidence,
});
