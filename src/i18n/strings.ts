/** The words that pages share, in both languages, from the files in words/; a missing translation is a type error there. */
import type { Lang } from './locales.ts';
import { changes } from './words/changes.ts';
import { clients } from './words/clients.ts';
import { errors } from './words/errors.ts';
import { fix } from './words/fix.ts';
import { frame } from './words/frame.ts';
import { lookup } from './words/lookup.ts';
import { settings } from './words/settings.ts';

const inLanguage = (lang: Lang) => ({
  ...frame[lang],
  ...lookup[lang],
  ...fix[lang],
  ...errors[lang],
  ...clients[lang],
  ...settings[lang],
  ...changes[lang],
});
export type Strings = ReturnType<typeof inLanguage>;

export const strings: Record<Lang, Strings> = { ja: inLanguage('ja'), en: inLanguage('en') };
