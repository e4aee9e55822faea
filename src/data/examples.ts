/** Which quoted messages a fix article shows: what the reader's own screen most likely says. */
import type { Lang } from '../i18n/locales.ts';
import type { Records } from './collections.ts';
import { clientOrder, type ErrorEntry, errorsOfCause } from './joins.ts';

export type Example = ErrorEntry['examples'][number];
export type ShownExample = { error: ErrorEntry; example: Example };

const strength = { decisive: 0, strong: 4, weak: 9 } as const;
const speaker = { gmail: 0, client: 0, server: 4, library: 14, reader: 90 } as const;

/**
 * One example for each error record of the cause, best first: in the page's language before the other (less so for
 * Gmail's own replies, which are English on every screen), clear before vague, sentences before bare codes, much-used
 * programs before rare ones.
 * A text that is only a shorter copy of one already listed is left out.
 */
export function examplesOf(records: Records, cause: string, lang: Lang): ShownExample[] {
  const best = errorsOfCause(records, cause).map((error) => {
    const ranked = error.examples
      .map((example) => ({ error, example, rank: rankOf(error, example, lang) + rare(records, example) }))
      .sort((a, b) => a.rank - b.rank);
    return ranked[0] as ShownExample & { rank: number };
  });
  return best
    .sort((a, b) => a.rank - b.rank)
    .filter(({ example }, i, all) => !all.slice(0, i).some((before) => says(before.example.text, example.text)))
    .map(({ error, example }) => ({ error, example }));
}

/** Terminal programs and devices are for few readers, who read codes anyway. */
const rare = (records: Records, { client }: Example) =>
  client && ['terminal', 'device', 'helper'].includes(records.clients[client]?.kind ?? '') ? 9 : 0;

function rankOf(error: ErrorEntry, example: Example, lang: Lang): number {
  const place = example.client ? (clientOrder as readonly string[]).indexOf(example.client) : -1;
  const plain = !example.client && (!example.program || example.program === 'Gmail');
  const familiar = place >= 0 ? place / 4 : plain ? 2 : 7;
  const foreign = example.lang === lang ? 0 : error.said_by === 'gmail' ? 8 : 30;
  return strength[error.evidence] + speaker[error.said_by] + familiar + foreign + (sentence.test(example.text) ? 0 : 6);
}

/** Three words in a row, or some Japanese: something a reader recognises, beyond a code and an address. */
const sentence = /(?:[A-Za-z']{2,} ){2}[a-z]|[\u3040-\u30ff\u4e00-\u9fff]{4}/;
const bare = (text: string) => text.replace(/\s+/g, ' ').trim();
const says = (longer: string, shorter: string) => bare(longer).includes(bare(shorter));
