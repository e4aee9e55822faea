/** The two languages, Japanese first, and the paths they live under. */
export const langs = ['ja', 'en'] as const;
export type Lang = (typeof langs)[number];
export type Bilingual = Record<Lang, string>;

export const otherLang = (lang: Lang): Lang => (lang === 'ja' ? 'en' : 'ja');
export const langName: Bilingual = { ja: '日本語', en: 'English' };

/**
 * An address inside the site, below the base path the site is served from.
 * `href('ja', 'fix', 'imap-disabled')` is `/ja/fix/imap-disabled/`; a last part beginning with # or ? is kept as it is.
 */
export function href(...parts: string[]): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const tail = /^[#?]/.test(parts.at(-1) ?? '') ? (parts.pop() ?? '') : '';
  return `${base}/${parts.map((part) => `${part}/`).join('')}${tail}`;
}

/**
 * The parts of an address below `base`: `/docs/ja/fix/imap-disabled/` under `/docs/` is `['ja', 'fix', 'imap-disabled']`.
 * The base goes first, because its own folders may be called `en` or `clients` too.
 */
export function partsBelow(path: string, base = import.meta.env.BASE_URL): string[] {
  const under = base.replace(/\/*$/, '/');
  return (path.startsWith(under) ? path.slice(under.length) : path).split('/').filter(Boolean);
}

/** The language of the page at this address, for components that articles use without saying it. */
export const langOf = (url: URL, base = import.meta.env.BASE_URL): Lang =>
  partsBelow(url.pathname, base)[0] === 'en' ? 'en' : 'ja';

/**
 * The `lang` of words quoted from elsewhere (wordings, titles of pages), by their script. Without it, kanji on an English
 * page may take Chinese shapes, and a screen reader the wrong voice.
 */
export const quotedLang = (text: string): Lang =>
  /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(text) ? 'ja' : 'en';

/** "2026-11-23", "2026-11" or "2026" as people write it in this language. */
export function dateText(date: string, lang: Lang): string {
  const [year = '', month, day] = date.split('-');
  if (lang === 'ja') return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
  const when = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const form: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month) form.month = 'long';
  if (day) form.day = 'numeric';
  return new Intl.DateTimeFormat('en-GB', form).format(when);
}

/** The shape of words in another language: the same keys, any text. A missing or a surplus one is a type error. */
export type WordsLike<T> = { [K in keyof T]: T[K] extends string ? string : WordsLike<T[K]> };
