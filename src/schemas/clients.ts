/** One mail program line and what it can do with Gmail. Verdicts are computed from these claims, never typed. */
import { z } from 'astro/zod';
import { bilingual, day, evidence, id, isBefore, method, platform, roughDay, sameNumber } from './shared.ts';

/** From when: a version, a date, or both. `or_earlier`: first seen then, but it may have been so before. */
const since = z.strictObject({
  version: z
    .string()
    .min(1)
    .regex(/^(?!.*(?:earlier|以前))/, 'is a version alone: say "or_earlier: true" beside the date')
    .optional(),
  date: roughDay.optional(),
  or_earlier: z.boolean().default(false),
});

/** What was so before `since`, where it was not simply the opposite: sign-in that a later version took away. */
const earlier = z.strictObject({
  value: z.enum(['yes', 'no', 'partial']),
  since: since.optional(),
  until: roughDay,
  note: bilingual.optional(),
  ...evidence,
});

/**
 * One statement about a client. `yes`, `no`, `partial` and `unknown` speak of the client as it is now or was at its
 * end; `since` says from when. `partial` must say in `note` what is missing; all but `unknown` must name sources.
 */
export const claim = z
  .strictObject({
    value: z.enum(['yes', 'no', 'partial', 'unknown']),
    since: since.optional(),
    until: roughDay.optional(),
    earlier: z.array(earlier).default([]),
    note: bilingual.optional(),
    /** Where sources contradict each other: what the other ones say. */
    disputed: z.strictObject({ note: bilingual, sources: evidence.sources }).optional(),
    sources: z.array(id).default([]),
    checked: day.optional(),
    method: method.optional(),
  })
  .superRefine((c, ctx) => {
    const problem = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: path.split('.'), message });
    if (c.value === 'partial' && !c.note)
      problem('note', 'is required with "partial": say what works and what does not');
    if (c.value !== 'unknown' && c.sources.length === 0)
      problem('sources', 'needs a source id, or set value to unknown');
    if (c.value !== 'unknown' && !c.checked) problem('checked', 'needs the day the source was read, like "2026-11-23"');
    if (c.value !== 'unknown' && !c.method) problem('method', 'needs to say how it was established');
    for (const field of ['since', 'until'] as const)
      if (c.value === 'unknown' && c[field]) problem(field, 'cannot stand on an unknown claim: remove it');
    if (c.until && c.since?.date && c.until < c.since.date)
      problem('until', 'is before "since": correct one of the two');
    if (c.since?.or_earlier && !c.since.date) problem('since.or_earlier', 'needs a date that it speaks of');
    c.earlier.forEach((entry, i) => {
      if (entry.value === 'partial' && !entry.note)
        problem(`earlier.${i}.note`, 'is required with "partial": say what worked and what did not');
      if (entry.since?.date && entry.until < entry.since.date)
        problem(`earlier.${i}.until`, 'is before "since": correct one of the two');
      if (c.since?.date && isBefore(c.since.date, entry.until))
        problem(`earlier.${i}.until`, 'is after the "since" of what came then: correct one of the two');
    });
  });

const stepsIn = z.array(z.string().min(2)).min(1, 'needs at least one step').max(14, 'has over 14 steps: split it');

/** One action a step, menu names as on screen (「」 in Japanese, quotation marks in English). */
export const steps = z
  .strictObject({
    /** Which version or system the menu names were taken from. */
    for: bilingual.optional(),
    ja: stepsIn,
    en: stepsIn,
    /** Lines for the files of a program that is set up in files: names of options as documented, values to fill in in capitals. */
    config: z.array(z.strictObject({ file: z.string().min(2), lines: z.string().min(2) })).optional(),
    /** False where the labels could not be checked on a current version; shown to the reader. */
    labels_checked: z.boolean().default(true),
    ...evidence,
  })
  .superRefine(sameNumber);

/** Why a record has no steps, no settings place or no vendor's page, and what was looked through to find that out. */
const lack = z.strictObject({ why: bilingual, ...evidence });

export const clientSchema = z.strictObject({
  name: bilingual,
  vendor: z.string().min(1),
  kind: z.enum(['desktop', 'phone', 'terminal', 'web', 'device', 'helper']),
  platforms: z.array(platform).min(1, 'needs at least one platform'),
  /** Spellings by which the lookup knows this client in a text, besides its names. */
  aliases: z.array(z.string().min(2)).default([]),
  /** Names of its device: a text that holds one and names no other program is taken to speak of this one. */
  devices: z.array(z.string().min(2)).default([]),
  /** Its name is an everyday word ("Nine"): only its aliases tell it. */
  everyday_name: z.boolean().default(false),
  /** Stands for many programs ("scripts", "another program"): it has no vendor's dates, and no state. */
  generic: z.boolean().default(false),
  /** First release to everyone. Before this day it did not exist. */
  first_release: z.strictObject({ version: z.string().optional(), date: roughDay, ...evidence }).optional(),
  /** The day on which the vendor ended it, or has said that it will. Whether it is "maintained" is computed. */
  ended: z.strictObject({ date: roughDay.optional(), note: bilingual.optional(), ...evidence }).optional(),
  /** Newest release known; for a program that is part of a system, the system's. `note`: what the date is of, where it is not the day of release. */
  last_release: z
    .strictObject({ version: z.string(), date: roughDay, note: bilingual.optional(), ...evidence })
    .optional(),
  /** A page of `date` that shows it offered, supported or changed, where there is no release to name. */
  maintained: z.strictObject({ date: roughDay, note: bilingual.optional(), ...evidence }).optional(),
  /** Turning points that no claim holds: what changed in it about Gmail, and when. */
  history: z.array(z.strictObject({ date: roughDay, what: bilingual, ...evidence })).default([]),
  sign_in: z.strictObject({ imap: claim, pop: claim, smtp: claim }),
  app_password: claim,
  tls12: claim,
  ports: z.strictObject({ imap_993: claim, pop_995: claim, smtp_465: claim, smtp_587: claim }),
  /** Set where Gmail cannot be used with it at all, whatever the claims say of protocols. */
  cannot_connect: z.strictObject({ since: roughDay.optional(), why: bilingual, ...evidence }).optional(),
  /** Uses Google's own interface instead of IMAP, so that protocols say nothing about it. */
  google_api: z.boolean().default(false),
  menu: z
    .strictObject({ ja: z.string().min(2), en: z.string().min(2), checked: z.boolean().default(false) })
    .optional(),
  steps: z
    .strictObject({ google: steps.optional(), app_password: steps.optional(), settings: steps.optional() })
    .default({}),
  /** What its own dialog calls the settings, for the settings sheet. */
  dialog_words: z
    .partialRecord(
      z.enum(['server', 'port', 'encryption_tls', 'encryption_starttls', 'user', 'password', 'auth']),
      bilingual,
    )
    .optional(),
  help: z.array(id).default([]),
  /** What is known to be missing from this record, so that nobody takes a gap for an oversight. */
  lacking: z.partialRecord(z.enum(['google', 'app_password', 'menu', 'help']), lack).default({}),
  traps: z.array(bilingual).default([]),
  /** Where a reader of an ended client goes: client ids. */
  move_to: z.array(id).default([]),
  open_questions: z.string().optional(),
});

export type ClientRecord = z.infer<typeof clientSchema>;
export type Claim = z.infer<typeof claim>;
export type Steps = z.infer<typeof steps>;
