/** All records, read once per build from Astro's collections. Pages join what they need from here. */
import { getCollection } from 'astro:content';
import { type Records, recordKinds } from './collections.ts';

let cached: Promise<Records> | undefined;

/** Every live record by collection and id. */
export function allRecords(): Promise<Records> {
  cached ??= load();
  return cached;
}

async function load(): Promise<Records> {
  const pairs = recordKinds.map(async (kind) => {
    const entries = await getCollection(kind);
    return [kind, Object.fromEntries(entries.map((entry) => [entry.id, entry.data]))] as const;
  });
  return Object.fromEntries(await Promise.all(pairs)) as Records;
}
