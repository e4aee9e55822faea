/** The real records, for the tests that do without the lookup: the pack takes thrice as long to make as they to read. */
import { readRecords } from '../src/data/check.ts';
import { readContent } from '../src/data/files.ts';

export const { records, articles } = readRecords(readContent().files);
