/** What changed when for one client, from the dates of its record, the changes that name it, and Google's own rules. */
import type { Bilingual } from '../i18n/locales.ts';
import type { Claim, ClientRecord } from '../schemas/clients.ts';
import { type CellPath, cellOf, cellPaths } from './client-claims.ts';
import type { Records } from './collections.ts';
import { ruleChanges } from './rules.ts';

/** What an entry says: a fixed sentence, with the cells it speaks of. */
export type EventKind = 'first' | 'release' | 'alive' | 'ended' | 'ends' | 'cut' | 'can' | 'seen' | 'partial' | 'no';
export type HistoryEntry = {
  date: string;
  sources: string[];
  kind?: EventKind;
  cells?: CellPath[];
  version?: string | undefined;
  text?: Bilingual | undefined;
  /** The change it is taken from, for a link to the timeline. */
  change?: string;
};

/** Oldest first. `today` tells an announced end from one that has come. */
export function historyOf(client: ClientRecord & { id: string }, records: Records, today: string): HistoryEntry[] {
  const { cannot_connect } = client;
  const own = lifeFacts(client, today).flatMap(({ kind, date, version, note, sources }): HistoryEntry[] =>
    date && kind !== 'alive' ? [{ kind, date, version, text: note, sources }] : [],
  );
  if (cannot_connect?.since)
    own.push({ ...cannot_connect, date: cannot_connect.since, kind: 'cut', text: cannot_connect.why });
  const turns = client.history.map(({ date, what, sources }) => ({ date, text: what, sources }));
  const all = [...own, ...abilities(client), ...turns, ...changesFor(client, records.changes)];
  return all.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** A fact that the state is computed from, with its evidence. */
export type LifeFact = {
  kind: Extract<EventKind, 'first' | 'release' | 'alive' | 'ended' | 'ends'>;
  date: string | undefined;
  version?: string | undefined;
  note?: Bilingual | undefined;
  sources: string[];
  checked: string;
};

/** Everything the state of a client rests on, as its record has it: releases, a sign of life, its end. */
export function lifeFacts({ first_release, last_release, maintained, ended }: ClientRecord, today: string): LifeFact[] {
  const facts: LifeFact[] = [];
  if (first_release) facts.push({ ...first_release, kind: 'first' });
  if (last_release) facts.push({ ...last_release, kind: 'release' });
  if (maintained) facts.push({ ...maintained, kind: 'alive' });
  if (ended) facts.push({ ...ended, date: ended.date, kind: ended.date && ended.date > today ? 'ends' : 'ended' });
  return facts;
}

/** What it learned or lost, cells of the same day and version together. */
function abilities(client: ClientRecord): HistoryEntry[] {
  const found = new Map<string, HistoryEntry & { cells: CellPath[] }>();
  for (const path of cellPaths)
    for (const { date, kind, version, sources } of turnsOf(cellOf(client, path))) {
      const key = `${date} ${kind} ${version}`;
      const entry = found.get(key) ?? { date, kind, version, sources: [], cells: [] };
      entry.cells.push(path);
      entry.sources = [...new Set([...entry.sources, ...sources])];
      found.set(key, entry);
    }
  return [...found.values()];
}

type Turn = { date: string; kind: EventKind; version?: string | undefined; sources: string[] };
type Spell = Pick<Claim, 'since' | 'until' | 'sources'> & { value: Claim['value'] };

function turnsOf(claim: Claim): Turn[] {
  return [claim, ...claim.earlier].flatMap(({ value, since, until, sources }: Spell) => {
    const turns: Turn[] = [];
    const version = since?.version;
    const kind = value === 'no' ? 'no' : since?.or_earlier ? 'seen' : value === 'partial' ? 'partial' : 'can';
    if (since?.date) turns.push({ date: since.date, kind, version, sources });
    if (until && value !== 'no' && until !== claim.since?.date) turns.push({ date: until, kind: 'no', sources });
    return turns;
  });
}

/** Changes that name the client, and the ends of the plain password for a client that is given one. */
function changesFor(client: ClientRecord & { id: string }, changes: Records['changes']): HistoryEntry[] {
  const takesPassword = client.app_password.value === 'yes' || client.app_password.value === 'partial';
  const ids = Object.keys(changes).filter((id) => changes[id]?.clients.includes(client.id));
  return [...new Set([...ids, ...(takesPassword ? Object.values(ruleChanges) : [])])].flatMap((id) => {
    const change = changes[id];
    return change ? [{ date: change.date, text: change.title, sources: change.sources, change: id }] : [];
  });
}
