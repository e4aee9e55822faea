/** One wrong record per rule: client records. */
import { set, type Wrong, without } from './table.ts';

const client = 'clients/thunderbird.yaml';

export const clients: Wrong[] = [
  [
    '“partial” without a note',
    client,
    /^sign_in\.imap\.note$/,
    /required with "partial"/,
    set('sign_in.imap.value', 'partial'),
  ],
  ['a claim without a source', client, /^app_password\.sources$/, /needs a source id/, set('app_password.sources', [])],
  [
    'a claim without a day',
    client,
    /^app_password\.checked$/,
    /day the source was read/,
    without('app_password.checked'),
  ],
  [
    'an unknown claim with a date',
    client,
    /^tls12\.since$/,
    /cannot stand on an unknown claim/,
    set('tls12.value', 'unknown'),
  ],
  [
    'a check older than its source',
    client,
    /checked$/,
    /earlier than its source/,
    set('sign_in.imap.checked', '2014-01-01'),
  ],
  ...['2015-13', '2015-00', '2025-02-30'].map(
    (date): Wrong => [
      `a date that is in no calendar: ${date}`,
      client,
      /^last_release\.date$/,
      /no date of the calendar/,
      set('last_release.date', date),
    ],
  ),
  ['a move to itself', client, /^move_to\.0$/, /the program itself/, set('move_to', ['thunderbird'])],
  ['a move twice', client, /^move_to$/, /names one twice/, set('move_to', ['becky', 'becky'])],
  [
    'the name of another program as an alias',
    'clients/windows-mail-vista.yaml',
    /^aliases\.0$/,
    /"thunderbird" already names clients\/thunderbird\S*\.yaml: keep it in one/,
    set('aliases', ['thunderbird']),
  ],
  [
    'the name of another program',
    'clients/winbiff.yaml',
    /^name\.en$/,
    /already names clients\/becky/,
    set('name.en', 'Becky! Internet Mail'),
  ],
  ['a common word as an alias', client, /^aliases\.0$/, /everyday word/, set('aliases', ['メール'])],
  ['a field that is missing', client, /^sign_in\.pop$/, /is missing: add it/, without('sign_in.pop')],
  [
    'a field with a slip in its name',
    client,
    /record/,
    /"vender" \(did you mean "vendor"\?\)/,
    set('vender', 'Mozilla'),
  ],
  [
    'a version that is a number',
    client,
    /^last_release\.version$/,
    /between quotation marks/,
    set('last_release.version', 2.1),
  ],
  [
    'yes for true',
    client,
    /^steps\.google\.labels_checked$/,
    /true or false/,
    set('steps.google.labels_checked', 'yes'),
  ],
  ['a text for a list', client, /^platforms$/, /must be a list/, set('platforms', 'windows')],
  ['a menu in one language', client, /^menu\.en$/, /is missing/, without('menu.en')],
  ['a platform twice', client, /^platforms$/, /names one twice/, set('platforms', ['windows', 'windows'])],
  [
    'a step less in one language',
    'clients/becky.yaml',
    /^steps\.app_password\.en$/,
    /1 steps in English and \d+ in Japanese/,
    set('steps.app_password.en', ['Open it.']),
  ],
  ['no platform', client, /^platforms$/, /at least one platform/, set('platforms', [])],
  ['an unknown platform', client, /^platforms\.0$/, /must be windows, macos/, set('platforms', ['amiga'])],
  ['a dangling client to move to', client, /^move_to\.0$/, /no src\/content\/clients/, set('move_to', ['nobody'])],
  ['a dangling help page', client, /^help\.0$/, /no src\/content\/sources/, set('help', ['no-such-page'])],
  ['a help page twice', client, /^help$/, /names one twice/, set('help', ['google-2sv', 'google-2sv'])],
  ['an alias twice', client, /^aliases$/, /names one twice/, set('aliases', ['Zz Mailer', 'Zz Mailer'])],
  ['a device twice', client, /^devices$/, /names one twice/, set('devices', ['Zz Phone', 'Zz Phone'])],
  [
    'a claim that does not say how it was established',
    client,
    /^app_password\.method$/,
    /how it was established/,
    without('app_password.method'),
  ],
  [
    'more steps than anyone keeps count of',
    client,
    /^steps\.google\.en$/,
    /over 14 steps/,
    (r) => {
      for (const lang of ['ja', 'en']) set(`steps.google.${lang}`, Array(15).fill('Open it.'))(r);
    },
  ],
];
