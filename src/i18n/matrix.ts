/** Words of the compatibility matrix, the client pages and the comparison, put together from one file per part. */
import { beforeParticle } from '../reply/names.ts';
import type { Lang, WordsLike } from './locales.ts';
import * as client from './matrix/client.ts';
import * as compare from './matrix/compare.ts';
import * as records from './matrix/records.ts';
import * as table from './matrix/table.ts';

const ja = { ...records.ja, ...table.ja, ...client.ja, ...compare.ja };
export type MatrixWords = WordsLike<typeof ja>;
const en: MatrixWords = { ...records.en, ...table.en, ...client.en, ...compare.en };

export const matrixWords: Record<Lang, MatrixWords> = { ja, en };

/** Puts values into the `{…}` of a sentence. A space behind one stays only where the value does not end in Japanese. */
export const fill = (sentence: string, values: Record<string, string>): string =>
  sentence.replace(/\{(\w+)\}( ?)/g, (whole, key: string, space: string) => {
    const value = values[key];
    return value === undefined ? whole : space ? beforeParticle(value) : value;
  });

/** Two programs that are compared. Names hold "and" and "と" themselves: what stands between is another word or close. */
export const pairText = ([a = '', b = '']: string[], lang: Lang): string =>
  lang === 'en' ? `${a} vs ${b}` : `${beforeParticle(a)}と${/^[!-~]/.test(b) ? ' ' : ''}${b}`;
