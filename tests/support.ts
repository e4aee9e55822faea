/** What several tests share: the real records and the pack built from them. */
import { readRecords } from '../src/data/check.ts';
import { readContent } from '../src/data/files.ts';
import { packFrom } from '../src/data/pack.ts';

export const { records, articles } = readRecords(readContent().files);
export const pack = packFrom(records);
