/** Words of the compatibility matrix, the client pages and the comparison, put together from one file per part. */
import { beforeParticle } from '../reply/fill.ts';
import type { Lang, WordsLike } from './locales.ts';
import * as client from './matrix/client.ts';
import * as compare from './matrix/compare.ts';
import * as records from './matrix/records.ts';
import * as table from './matrix/table.ts';

export { fill } from '../reply/fill.ts';

const ja = { ...records.ja, ...table.ja, ...client.ja, ...compare.ja };
export type MatrixWords = WordsLike<typeof ja>;
const en: MatrixWords = { ...records.en, ...table.en, ...client.en, ...compare.en };

export const matrixWords: Record<Lang, MatrixWords> = { ja, en };

/** Two programs that are compared. Names hold "and" and "と" themselves: what stands between is another word or close. */
export const pairText = ([a = '', b = '']: string[], lang: Lang): string =>
  lang === 'en' ? `${a} vs ${b}` : `${beforeParticle(a)}と${/^[!-~]/.test(b) ? ' ' : ''}${b}`;
