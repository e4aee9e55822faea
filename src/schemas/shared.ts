/** Pieces that every collection's schema is made of. Each message says how to repair the record. */
import { z } from 'astro/zod';

/** `lower-case-words`: an id is a file name, an address and an anchor at once, and never changes. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, like "smtp-534-app-password"');

/** A calendar day as a quoted string: a bare 2026-11-23 is read as a Date with a time zone (`src/data/files.ts`). */
export const day = z
  .string('must be a quoted day: write "2026-11-23" with the quotation marks')
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day like "2026-11-23"')
  .refine((text) => isRealDay(text), 'is no day of the calendar: check month and day');

/** A day, a month or a year, as exact as the source is. */
export const roughDay = z
  .string('must be quoted: write "2015", "2015-06" or "2015-06-11" with the quotation marks')
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be a year, month or day like "2015", "2015-06" or "2015-06-11"')
  .refine((text) => isRealDay(`${text}-01-01`.slice(0, 10)), 'is no date of the calendar: check month and day');

/** Whether `a` is certainly earlier than `b`: rough days are compared only as far as both are exact. */
export function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

const oneLanguage = (name: string) =>
  z
    .string(`must be text: write the ${name}`)
    .trim()
    .min(1, `must not be empty: write the ${name}`)
    .max(1200, 'is too long for a record (over 1,200 characters): move it into an article');

/** The same thing said in both languages; neither may be left out. */
export const bilingual = z.strictObject(
  { ja: oneLanguage('Japanese text'), en: oneLanguage('English text') },
  'must have both languages: "ja:" and "en:"',
);

/**
 * A web address a reader may be sent to: https, or http, as many old pages are cited and some were never served
 * otherwise. Nothing else, so that no record can smuggle a script or a file address in.
 */
export const webAddress = z
  .url({
    protocol: /^https?$/,
    error: 'must be a web address that begins with https://, or http:// for an old page that has no other',
  })
  .regex(
    /^\w+:\/\/[!-.0-~]+(?:\/\S*)?$/,
    'holds a space, or a letter beyond ASCII in its host: copy it from the address bar',
  )
  .refine((url) => leadsTo(url), 'must name a site of the web, without a user name: copy it from the address bar');

/** `https://known.example@other.example/` reads as one site and leads to another; `localhost` leads nowhere. */
function leadsTo(url: string): boolean {
  if (!URL.canParse(url)) return true; // said already
  const { username, password, hostname } = new URL(url);
  return !username && !password && /\.[a-z]/i.test(hostname);
}

/** How a fact was established. */
export const method = z.enum(['tested', 'vendor-doc', 'source-code', 'release-notes', 'user-report']);

/** What makes a statement a claim: who says so, when that was checked, and how. */
export const evidence = {
  sources: z
    .array(id, 'must be a list of ids from src/content/sources/')
    .min(1, 'needs at least one id from src/content/sources/'),
  checked: day,
  method,
};

export const platform = z.enum([
  'windows',
  'macos',
  'linux',
  'ios',
  'android',
  'web',
  'terminal',
  'device',
  'phone-other',
]);

export const protocol = z.enum(['imap', 'pop', 'smtp', 'oauth']);

/** A procedure has as many steps in one language as in the other. */
export function sameNumber({ ja, en }: { ja: readonly string[]; en: readonly string[] }, ctx: z.RefinementCtx): void {
  if (ja.length !== en.length)
    ctx.addIssue({
      code: 'custom',
      path: ['en'],
      message: `has ${en.length} steps in English and ${ja.length} in Japanese: say the same in both`,
    });
}

/** A record that was renamed: its old id keeps resolving. */
export const moved = z.strictObject({ moved: id });

/** A text of another shape is refused for that already. */
function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return true;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
