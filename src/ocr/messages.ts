/** What the page and the reading worker say to each other. */
import type { Pixels } from './gray.ts';

/** A file of the reading program: `simd` and `plain` are the program for newer and older browsers, the rest its data. */
export type Asset = { name: 'simd' | 'plain' | 'jpn'; file: string; bytes: number };

/** `folder` is the address the files lie below, with a slash at its end. */
export type Order = { folder: string; assets: Asset[]; pixels: Pixels };

export type Answer =
  | { type: 'fetching'; loaded: number; total: number }
  | { type: 'reading'; share: number }
  | { type: 'text'; text: string; letters: number }
  | { type: 'failed'; at: 'fetching' | 'reading' };
