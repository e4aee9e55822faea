/** What one client record's schema cannot show: references, and dates that contradict each other or their sources. */
import { datedFacts } from './client-claims.ts';
import { type Exists, type Records, type Say, unique } from './collections.ts';

type Client = Records['clients'][string];

export function checkClients(records: Records, say: Say, mustExist: Exists): void {
  for (const [name, client] of Object.entries(records.clients)) {
    const file = `clients/${name}.yaml`;
    unique(client.move_to, file, 'move_to', say);
    client.move_to.forEach((target, i) => {
      mustExist(file, `move_to.${i}`, 'clients', target);
      if (target === name) say(file, `move_to.${i}`, 'is the program itself: name another');
    });
    client.help.forEach((source, i) => {
      mustExist(file, `help.${i}`, 'sources', source);
    });
    checkDates(file, client, records.sources, say);
  }
}

/** Says each contradiction with the field to correct. Rough dates are compared as far as both are exact. */
function checkDates(file: string, client: Client, sources: Records['sources'], say: Say): void {
  checkedAfterSources(client, sources, (field, message) => say(file, field, message));
  for (const { path, date, sources: ids, checked, exact } of datedFacts(client)) {
    if (checked && before(checked, date)) say(file, path, `is after the day it was checked (${checked}): correct one`);
    const dates = ids.map((id) => sources[id]?.date);
    if (exact && dates.length && dates.every((known) => known && before(known, date)))
      say(file, path, `is later than every source it rests on (${dates.join(', ')}): cite one that can know it`);
  }
  orderOfLife(client, (field, message) => say(file, field, message));
}

/** A claim cannot have been checked before the source it rests on was published. */
function checkedAfterSources(
  value: unknown,
  sources: Records['sources'],
  say: (field: string, message: string) => void,
  path: string[] = [],
): void {
  if (typeof value !== 'object' || value === null) return;
  const { sources: ids, checked } = value as { sources?: unknown; checked?: string };
  if (Array.isArray(ids) && checked)
    for (const id of ids) {
      const date = sources[id]?.date;
      if (date && before(checked, date))
        say([...path, 'checked'].join('.'), `is earlier than its source "${id}" (${date}): check it again`);
    }
  for (const [key, child] of Object.entries(value)) checkedAfterSources(child, sources, say, [...path, key]);
}

/** First release, then abilities and releases, then the end; what became of it for others (`history`, an end) may be later. */
function orderOfLife(client: Client, say: (field: string, message: string) => void): void {
  const first = client.first_release?.date;
  const end = client.ended?.date;
  for (const { path, date } of datedFacts(client)) {
    if (first && before(date, first)) say(path, `is before first_release (${first}): correct one of the two`);
    if (end && /since\.date$|^last_release|^maintained/.test(path) && before(end, date))
      say(path, `is after its end (ended.date, ${end}): correct one of the two`);
  }
  if (first && end && before(end, first))
    say('ended.date', `is before first_release (${first}): correct one of the two`);
}

/** Whether `a` is certainly earlier than `b`: compared only as far as both are exact. */
function before(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
