/** Joins error and client records into the lookup's pack. */
import { createHash } from 'node:crypto';
import type { Built } from '../lookup/browser.ts';
import { causeOrder } from '../lookup/causes.ts';
import { buildPack, type PartKind, partKinds } from '../lookup/pack.ts';
import type { Pack, Part } from '../lookup/types.ts';
import type { Records } from './collections.ts';
import messages from './ordinary.json' with { type: 'json' };
import { queriesOf } from './queries.ts';
import { verdictOf } from './verdict.ts';

/** So many causes have letters in the pack's hints: two of the alphabet say "said by a program" and "none of these". */
export const MOST_CAUSES = 24;

/**
 * What other software says of files, options and windows (quoted from the message catalogues of some fifty programs that
 * have nothing to do with mail), what people ask about other things, and what mail servers list when all is well. It
 * refuses nothing; it teaches which words and runs of words tell nothing.
 */
const ordinary = {
  causes: [],
  evidence: 'weak' as const,
  said_by: 'library',
  codes: [],
  matches: [...messages.en, ...messages.ja],
  words: [],
  examples: [],
};

/** The pack for these records, in the parts of src/lookup/pack.ts. */
export function packFrom(records: Pick<Records, 'errors' | 'clients' | 'queries'>): Pack {
  const known = built.get(records.errors);
  if (known) return known;
  const clients = Object.entries(records.clients).map(([id, client]) => [
    id,
    {
      names: namesOf(client),
      devices: client.devices,
      google: verdictOf(client) === 'google-sign-in',
    },
  ]);
  const pack = buildPack(
    [...causeOrder],
    { ...records.errors, ordinary },
    Object.fromEntries(clients),
    queriesOf(records.queries),
  );
  built.set(records.errors, pack);
  return pack;
}

/** What a client is called in a text: its names, without what stands in brackets and each alone, and its aliases. */
function namesOf({ name, aliases, everyday_name }: Records['clients'][string]): string[] {
  const names = [name.ja, name.en].flatMap((one) => one.replace(/[（(].*?[）)]/g, '').split(' / '));
  return [...(everyday_name ? [] : names), ...aliases];
}

/** Learning takes seconds, and several pages want the pack of the same records. */
const built = new WeakMap<object, Pack>();

/**
 * One file of the pack, by its name. Parts count records by their place in the whole: each carries a mark
 * made from the content of all of it, by which the page sees that two are not of one build.
 */
export function partFile(pack: Pack, name: PartKind): Built<Pack | Part> {
  const part = pack.parts[partKinds.indexOf(name)] as Part;
  const build = marks.get(pack) ?? createHash('sha256').update(JSON.stringify(pack)).digest('hex').slice(0, 8);
  marks.set(pack, build);
  return name === 'en' ? { build, ...pack, parts: [part] } : { build, ...part };
}

const marks = new WeakMap<Pack, string>();
