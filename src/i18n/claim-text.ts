/** How dates and versions of claims read in a sentence, in both languages. */
import { dateText, type Lang } from './locales.ts';
import { matrixWords } from './matrix.ts';

type Since = { version?: string | undefined; date?: string | undefined; or_earlier?: boolean };

/** "38.0.1、2015年6月 から" / "since 38.0.1, June 2015"; with `or_earlier` that it was seen by then. */
export function sinceText(since: Since | undefined, lang: Lang): string {
  const parts = [since?.version, since?.date && dateText(since.date, lang)].filter(Boolean);
  if (parts.length === 0) return '';
  const words = matrixWords[lang];
  const what = parts.join(lang === 'ja' ? '、' : ', ');
  if (since?.or_earlier) return lang === 'ja' ? `${what} ${words.seenBy}` : `${words.seenBy.replace(',', ` ${what},`)}`;
  return lang === 'ja' ? `${what} ${words.since}` : `${words.since} ${what}`;
}

/** "2026年7月26日 まで" / "until 26 July 2026". */
export const untilText = (until: string, lang: Lang): string =>
  lang === 'ja'
    ? `${dateText(until, lang)} ${matrixWords.ja.until}`
    : `${matrixWords.en.until} ${dateText(until, lang)}`;
