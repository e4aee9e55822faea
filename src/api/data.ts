/** The records as `/api/v1/` publishes them. */
import type { Records } from '../data/collections.ts';
import { type Move, movedRecords } from '../data/moves.ts';
import { publicAddress } from '../data/site.ts';
import { verdictOf } from '../data/verdict.ts';
import { type Lang, langs } from '../i18n/locales.ts';
import type { ClientRecord } from '../schemas/clients.ts';
import type { PublishedKind } from './schemas.ts';

const inBoth = (...parts: string[]) =>
  Object.fromEntries(langs.map((lang) => [lang, publicAddress(lang, ...parts)])) as Record<Lang, string>;

/** Addresses and verdicts that are computed, by kind. */
const computed: Record<PublishedKind, (id: string, record: unknown) => object> = {
  causes: (id) => ({ page: inBoth('fix', id), short: publicAddress('c', id) }),
  errors: (id) => ({ page: inBoth('errors', id), short: publicAddress('e', id) }),
  clients: (id, record) => ({ page: inBoth('clients', id), verdict: verdictOf(record as ClientRecord) }),
  servers: (id) => ({ page: inBoth('settings', `#${id}`) }),
  sources: () => ({}),
  changes: (id) => ({ page: inBoth('changes', `#${id}`) }),
};

/** One record as published. */
export function published(records: Records, kind: PublishedKind, id: string): object {
  const record = records[kind][id];
  return { id, ...record, ...computed[kind](id, record) };
}

/** A whole collection as published, with the ids that have moved. */
export function publishedList(records: Records, kind: PublishedKind) {
  const moves = movedRecords().filter((move) => move.kind === kind);
  return {
    version: 1 as const,
    kind,
    items: Object.keys(records[kind]).map((id) => published(records, kind, id)),
    moved: Object.fromEntries(moves.map(({ from, to }) => [from, to])),
  };
}

/** What stands at the old ids of renamed records: `name` is the path below `base` without `.json`. */
export function movedFiles(moves: Move[], base: string): { name: string; body: { moved: string; url: string } }[] {
  return moves.map(({ kind, from, to }) => ({
    name: `${kind}/${from}`,
    body: { moved: to, url: `${base}${kind}/${to}.json` },
  }));
}
