/** What one client record's schema cannot show: references, and dates that contradict each other or their sources. */

import { langs } from '../i18n/locales.ts';
import { isBefore } from '../schemas/shared.ts';
import { datedFacts } from './client-claims.ts';
import type { Content, Records, Say } from './collections.ts';
import { fieldsOf } from './fields.ts';

type Client = Records['clients'][string];

export function checkClients({ records, say, mustExist, eachExists }: Content): void {
  for (const [name, client] of Object.entries(records.clients)) {
    const file = `clients/${name}.yaml`;
    client.move_to.forEach((target, i) => {
      mustExist(file, `move_to.${i}`, 'clients', target);
      if (target === name) say(file, `move_to.${i}`, 'is the program itself: name another');
    });
    eachExists(file, 'help', 'sources', client.help);
    checkDates(file, client, records.sources, say);
  }
  checkNames(records.clients, say);
}

/** Words that stand in every second text about mail, and name no program. */
const EVERYDAY =
  /^(?:e-?mail|mail|mailer|gmail|google|app|client|server|imap|pop3?|smtp|メール|メーラー|アプリ|ソフト|サーバー)$/;

/**
 * A name belongs to one program, or the lookup names the wrong one. Two names that differ in their brackets alone may
 * stand side by side: "Outlook 2016 (Click-to-Run)" and "Outlook 2016 (volume licence)".
 */
function checkNames(clients: Records['clients'], say: Say): void {
  const owner = new Map<string, { file: string; bracketed: boolean }>();
  for (const [id, { name, aliases, devices }] of Object.entries(clients)) {
    const file = `clients/${id}.yaml`;
    const bracketed = (text: string) => /[（(]/.test(text);
    const called = [
      ...langs.map((lang) => [`name.${lang}`, name[lang]] as const),
      ...aliases.map((alias, i) => [`aliases.${i}`, alias] as const),
      ...devices.map((device, i) => [`devices.${i}`, device] as const),
    ];
    for (const [field, text] of called)
      for (const one of text.replace(/[（(].*?[）)]/g, '').split(' / ')) {
        const key = one.normalize('NFKC').toLowerCase().trim();
        const first = owner.get(key);
        if (first && first.file !== file && !(first.bracketed && bracketed(text)))
          say(
            file,
            field,
            `"${one.trim()}" already names ${first.file}: keep it in one, or tell both apart in brackets`,
          );
        if (!field.startsWith('name') && EVERYDAY.test(key))
          say(file, field, `"${one}" is an everyday word: it would name this program in other people's texts`);
        if (!first) owner.set(key, { file, bracketed: bracketed(text) });
      }
  }
}

/** Says each contradiction with the field to correct. Rough dates are compared as far as both are exact. */
function checkDates(file: string, client: Client, sources: Records['sources'], say: Say): void {
  checkedAfterSources(client, sources, (field, message) => say(file, field, message));
  for (const { path, date, sources: ids, checked, exact } of datedFacts(client)) {
    if (checked && isBefore(checked, date))
      say(file, path, `is after the day it was checked (${checked}): correct one`);
    const dates = ids.map((id) => sources[id]?.date);
    if (exact && dates.length && dates.every((known) => known && isBefore(known, date)))
      say(file, path, `is later than every source it rests on (${dates.join(', ')}): cite one that can know it`);
  }
  orderOfLife(client, (field, message) => say(file, field, message));
}

/** A claim cannot have been checked before the source it rests on was published. */
function checkedAfterSources(
  client: Client,
  sources: Records['sources'],
  say: (field: string, message: string) => void,
): void {
  for (const [path, value] of fieldsOf(client)) {
    const { sources: ids, checked } = (value ?? {}) as { sources?: unknown; checked?: string };
    if (!Array.isArray(ids) || !checked) continue;
    for (const id of ids) {
      const date = sources[id]?.date;
      if (date && isBefore(checked, date))
        say(
          [path, 'checked'].filter(Boolean).join('.'),
          `is earlier than its source "${id}" (${date}): check it again`,
        );
    }
  }
}

/** First release, then abilities and releases, then the end; what became of it for others (`history`, an end) may be later. */
function orderOfLife(client: Client, say: (field: string, message: string) => void): void {
  const first = client.first_release?.date;
  const end = client.ended?.date;
  for (const { path, date } of datedFacts(client)) {
    if (first && isBefore(date, first)) say(path, `is before first_release (${first}): correct one of the two`);
    if (end && /since\.date$|^last_release|^maintained/.test(path) && isBefore(end, date))
      say(path, `is after its end (ended.date, ${end}): correct one of the two`);
  }
  if (first && end && isBefore(end, first))
    say('ended.date', `is before first_release (${first}): correct one of the two`);
}
