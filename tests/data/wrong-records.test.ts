/** One wrong record per rule: each is rejected, with the file, the field and a message that says how to repair it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRecords, type RawFile } from '../../src/data/check.ts';
import { readContent } from '../../src/data/files.ts';

const { files } = readContent();
type Change = (record: Record<string, unknown>) => void;

/** The real data with one record changed, copied from `from` to `path` where a new file is meant. */
function withChange(path: string, change: Change, from = path): RawFile[] {
  const original = files.find((file) => file.path === from);
  assert.ok(original, `no ${from}`);
  const value = structuredClone(original.value) as Record<string, unknown>;
  change(value);
  return [...files.filter((file) => file.path !== path), { path, value }];
}

const error = 'errors/imap-185833-app-password.yaml';
const client = 'clients/thunderbird.yaml';
const cause = 'causes/app-password-required.yaml';
const server = 'servers/imap.yaml';
const source = 'sources/google-app-passwords.yaml';
const change = 'changes/2022-05-30-personal-passwords-end.yaml';
const article = 'fixes/ja/app-password-required.mdx';
const at = (record: Record<string, unknown>, ...keys: string[]) =>
  keys.reduce((node, key) => node[key] as Record<string, unknown>, record);

const cases: [rule: string, path: string, field: RegExp, message: RegExp, change: Change][] = [
  ['a language is missing', error, /^title\.en$/, /write the English text/, (r) => delete at(r, 'title').en],
  [
    'a language is empty',
    cause,
    /^summary\.ja$/,
    /must not be empty/,
    (r) => {
      at(r, 'summary').ja = ' ';
    },
  ],
  [
    'an unknown key',
    error,
    /record/,
    /[Uu]nrecognized key.*colour/,
    (r) => {
      r.colour = 'red';
    },
  ],
  [
    'an unknown speaker',
    error,
    /^said_by$/,
    /must be gmail, server/,
    (r) => {
      r.said_by = 'nobody';
    },
  ],
  [
    'an unknown strength',
    error,
    /^evidence$/,
    /decisive, strong or weak/,
    (r) => {
      r.evidence = 'sure';
    },
  ],
  [
    'a dangling cause',
    error,
    /^causes\.0$/,
    /no src\/content\/causes\/no-such-cause\.yaml/,
    (r) => {
      r.causes = ['no-such-cause'];
    },
  ],
  [
    'a cause twice',
    error,
    /^causes$/,
    /names a cause twice/,
    (r) => {
      r.causes = ['imap-disabled', 'imap-disabled'];
    },
  ],
  [
    'no cause and no way out',
    error,
    /^elsewhere$/,
    /is required when causes is empty/,
    (r) => {
      r.causes = [];
    },
  ],
  [
    'a way out beside causes',
    error,
    /^elsewhere$/,
    /only for errors without causes/,
    (r) => {
      r.elsewhere = { ja: 'あ', en: 'a' };
    },
  ],
  [
    'a dangling source',
    error,
    /^sources\.0$/,
    /no src\/content\/sources\/no-such-page\.yaml/,
    (r) => {
      r.sources = ['no-such-page'];
    },
  ],
  [
    'no source',
    error,
    /^sources$/,
    /needs at least one id/,
    (r) => {
      r.sources = [];
    },
  ],
  [
    'a date that is no day',
    error,
    /^checked$/,
    /no day of the calendar/,
    (r) => {
      r.checked = '2026-02-31';
    },
  ],
  [
    'a date without quotation marks',
    error,
    /^checked$/,
    /quoted day/,
    (r) => {
      r.checked = new Date(0);
    },
  ],
  [
    'an unknown method',
    error,
    /^method$/,
    /tested, vendor-doc/,
    (r) => {
      r.method = 'heard';
    },
  ],
  [
    'a wording too short',
    error,
    /^matches\.0$/,
    /too short/,
    (r) => {
      r.matches = ['no'];
    },
  ],
  [
    'a wording too long',
    error,
    /^matches\.0$/,
    /too long/,
    (r) => {
      r.matches = ['x'.repeat(201)];
    },
  ],
  [
    'nothing to search for',
    error,
    /^matches$/,
    /nothing to search for/,
    (r) => {
      r.matches = [];
      r.codes = [];
      r.words = [];
    },
  ],
  [
    'no example',
    error,
    /^examples$/,
    /at least one literal example/,
    (r) => {
      r.examples = [];
    },
  ],
  [
    'an oversize example',
    error,
    /^examples\.0\.text$/,
    /too long/,
    (r) => {
      r.examples = [{ lang: 'en', text: 'x'.repeat(4001) }];
    },
  ],
  [
    'a dangling client in an example',
    error,
    /^examples\.0\.client$/,
    /no src\/content\/clients/,
    (r) => {
      r.examples = [{ lang: 'en', text: 'abc', client: 'nobody' }];
    },
  ],
  [
    'somebody’s address in an example',
    error,
    /^examples\.0\.text$/,
    /real address/,
    (r) => {
      r.examples = [{ lang: 'en', text: 'for melissa.user@gmail.com' }];
    },
  ],
  [
    'a token in an example',
    error,
    /^examples\.0\.text$/,
    /access token/,
    (r) => {
      r.examples = [{ lang: 'en', text: 'Bearer ya29.a0AfH6SMBxxxxxxxxxxxxxxxxxxxx' }];
    },
  ],
  [
    'a code that is a number',
    error,
    /^codes\.0$/,
    /quoted string/,
    (r) => {
      r.codes = [5.7];
    },
  ],
  [
    '“partial” without a note',
    client,
    /^sign_in\.imap\.note$/,
    /required with "partial"/,
    (r) => {
      at(r, 'sign_in', 'imap').value = 'partial';
    },
  ],
  [
    'a claim without a source',
    client,
    /^app_password\.sources$/,
    /needs a source id/,
    (r) => {
      at(r, 'app_password').sources = [];
    },
  ],
  [
    'a claim without a day',
    client,
    /^app_password\.checked$/,
    /day the source was read/,
    (r) => delete at(r, 'app_password').checked,
  ],
  [
    'an unknown claim with a date',
    client,
    /^tls12\.since$/,
    /cannot stand on an unknown claim/,
    (r) => {
      at(r, 'tls12').value = 'unknown';
    },
  ],
  [
    'a check older than its source',
    client,
    /checked$/,
    /earlier than its source/,
    (r) => {
      at(r, 'sign_in', 'imap').checked = '2014-01-01';
    },
  ],
  [
    'no platform',
    client,
    /^platforms$/,
    /at least one platform/,
    (r) => {
      r.platforms = [];
    },
  ],
  [
    'an unknown platform',
    client,
    /^platforms\.0$/,
    /must be windows, macos/,
    (r) => {
      r.platforms = ['amiga'];
    },
  ],
  [
    'a dangling client to move to',
    client,
    /^move_to\.0$/,
    /no src\/content\/clients/,
    (r) => {
      r.move_to = ['nobody'];
    },
  ],
  [
    'a port out of range',
    server,
    /^endpoints\.0\.port$/,
    /1 to 65535/,
    (r) => {
      (r.endpoints as object[])[0] = { ...(r.endpoints as object[])[0], port: 99999 };
    },
  ],
  [
    'SPA switched on',
    server,
    /^spa$/,
    /no Gmail server offers SPA/,
    (r) => {
      r.spa = true;
    },
  ],
  [
    'a host that is none',
    server,
    /^host$/,
    /must be a host name/,
    (r) => {
      r.host = 'imap gmail';
    },
  ],
  [
    'an unsafe address',
    source,
    /^url$/,
    /https:\/\//,
    (r) => {
      r.url = 'javascript:alert(1)';
    },
  ],
  [
    'read before it was written',
    source,
    /^read$/,
    /earlier than the date/,
    (r) => {
      r.date = '2030';
    },
  ],
  [
    'a rumour without the truth',
    change,
    /^truth$/,
    /say what is true/,
    (r) => {
      r.kind = 'rumour';
    },
  ],
  [
    'retired advice pointing nowhere',
    change,
    /^retires\.fix$/,
    /no src\/content\/causes/,
    (r) => {
      at(r, 'retires').fix = 'nowhere';
    },
  ],
  [
    'too few first steps',
    cause,
    /^first_steps$/,
    /at least two steps/,
    (r) => {
      r.first_steps = [];
    },
  ],
  [
    'a neighbour that is itself',
    cause,
    /^neighbours\.0\.cause$/,
    /the cause itself/,
    (r) => {
      (r.neighbours as object[])[0] = { ...(r.neighbours as object[])[0], cause: 'app-password-required' };
    },
  ],
  [
    'a description too short',
    article,
    /^description$/,
    /a sentence or two/,
    (r) => {
      r.description = 'short';
    },
  ],
  [
    'a dangling source of an article',
    article,
    /^sources\.0$/,
    /no src\/content\/sources/,
    (r) => {
      r.sources = ['no-such-page'];
    },
  ],
];

test('the real data is sound', () => {
  assert.deepEqual(checkRecords(files), []);
});

for (const [rule, path, field, message, alter] of cases)
  test(`rejected: ${rule}`, () => {
    const problems = checkRecords(withChange(path, alter));
    const named = problems.filter(
      (problem) => problem.file === path && field.test(problem.field) && message.test(problem.message),
    );
    assert.ok(
      named.length > 0,
      `expected ${path} ${field} ${message}, got ${JSON.stringify(problems.slice(0, 4), null, 1)}`,
    );
  });

test('rejected: a wording that another record owns', () => {
  const problems = checkRecords(withChange('errors/another.yaml', () => {}, error));
  assert.ok(problems.some(({ message }) => /already stands in errors\//.test(message)));
});

test('rejected: a cause without its articles, and an article in one language', () => {
  const without = files.filter((file) => file.path !== 'fixes/en/app-password-required.mdx');
  const messages = checkRecords(without).map(({ message }) => message);
  assert.ok(messages.some((message) => /write src\/content\/fixes\/en\/app-password-required\.mdx/.test(message)));
  assert.ok(messages.some((message) => /has no en version/.test(message)));
});

test('rejected: a file name that is no id, and a folder that is no collection', () => {
  const messages = checkRecords([
    ...files,
    { path: 'errors/Bad_Name.yaml', value: {} },
    { path: 'misc/x.yaml', value: {} },
  ]);
  assert.ok(messages.some(({ field }) => field === '(file name)'));
  assert.ok(messages.some(({ field }) => field === '(folder)'));
});

test('a moved record keeps its old id; pointing it nowhere is rejected', () => {
  const good = checkRecords([...files, { path: 'errors/old-name.yaml', value: { moved: 'imap-185833-app-password' } }]);
  assert.deepEqual(good, []);
  const bad = checkRecords([...files, { path: 'errors/old-name.yaml', value: { moved: 'nowhere' } }]);
  assert.ok(bad.some(({ field }) => field === 'moved'));
});
