/** What tests of the lookup share: the real records and the pack built from them. */
import { packFrom } from '../src/data/pack.ts';
import { articles, records } from './records.ts';

export { articles, records };
export const pack = packFrom(records);
