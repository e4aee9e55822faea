/** One wrong record per rule: each is rejected, with the file, the field and a message that says how to repair it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkRecords, type RawFile } from '../../src/data/check.ts';
import { components } from '../../src/data/check-article-text.ts';
import { readContent } from '../../src/data/files.ts';
import { articlePath, texts } from './wrong/articles.ts';
import { clients } from './wrong/clients.ts';
import { errors } from './wrong/errors.ts';
import { others } from './wrong/others.ts';
import type { Change } from './wrong/table.ts';

const { files } = readContent();

/** The real data with one record changed, copied from `from` to `path` where a new file is meant. */
function withChange(path: string, change: Change, from = path): RawFile[] {
  const original = files.find((file) => file.path === from);
  assert.ok(original, `no ${from}`);
  const value = structuredClone(original.value) as Record<string, unknown>;
  change(value);
  return [...files.filter((file) => file.path !== path), { path, value }];
}

const error = 'errors/imap-185833-app-password.yaml';
test('the real data is sound', () => {
  assert.deepEqual(checkRecords(files), []);
});

for (const [rule, path, field, message, alter] of [...errors, ...clients, ...others])
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

for (const [rule, message, alter] of texts)
  test(`rejected in an article: ${rule}`, () => {
    const change = (file: RawFile) => (file.path === articlePath ? { ...file, body: alter(file.body ?? '') } : file);
    const own = checkRecords(files.map(change)).filter(({ file }) => file === articlePath);
    assert.ok(
      own.some((problem) => message.test(problem.message)),
      JSON.stringify(own),
    );
  });

test('the components that an article may hold are those that its page gives it', () => {
  for (const [kind, page] of [
    ['fixes', 'fix/[cause]'],
    ['guide', 'guide/[slug]'],
  ] as const) {
    const source = readFileSync(`src/pages/[lang]/${page}.astro`, 'utf8');
    const given = /components=\{\{ ([^}]*) \}\}/.exec(source)?.[1]?.split(', ') ?? [];
    assert.deepEqual([...given, 'Fragment'].sort(), [...components[kind]].sort(), page);
  }
});

test('rejected: a wording that another record owns', () => {
  const problems = checkRecords(withChange('errors/another.yaml', () => {}, error));
  assert.ok(problems.some(({ message }) => /already stands in errors\//.test(message)));
});

const page = 'sources/google-app-passwords.yaml';
for (const [how, write] of [
  ['the same', (url: string) => url],
  ['without https', (url: string) => url.replace('https:', 'http:')],
  ['with a last slash and an anchor', (url: string) => `${url}/#top`],
  ['in another language', (url: string) => `${url}?hl=ja`],
  ['with where the reader came from', (url: string) => `${url}?utm_source=x&visit_id=1-2&sjid=3`],
] as const)
  test(`rejected: two sources with one address, the second written ${how}`, () => {
    const again: Change = (record) => Object.assign(record, { url: write(String(record.url)) });
    const [problem, ...more] = checkRecords(withChange('sources/zz-app-passwords-again.yaml', again, page));
    assert.deepEqual(more, []);
    assert.equal(problem?.file, 'sources/zz-app-passwords-again.yaml');
    assert.equal(problem?.field, 'url');
    assert.match(problem?.message ?? '', /write only "moved: google-app-passwords" here/);
  });

test('an address with Japanese words in its path is one', () => {
  const titled: Change = (record) =>
    Object.assign(record, { url: 'https://support.example.com/ja-jp/データ-ファイル' });
  assert.deepEqual(checkRecords(withChange('sources/zz-other-page.yaml', titled, page)), []);
});

test('two pages of one site, and a record that has moved, are no double', () => {
  const other: Change = (record) => Object.assign(record, { url: `${record.url}?visit=2` });
  assert.deepEqual(checkRecords(withChange('sources/zz-other-page.yaml', other, page)), []);
  const moved = { path: 'sources/zz-old-name.yaml', value: { moved: 'google-app-passwords' } };
  assert.deepEqual(checkRecords([...files, moved]), []);
});

test('rejected: a cause without its articles, and an article in one language', () => {
  const without = files.filter((file) => file.path !== 'fixes/en/app-password-required.mdx');
  const messages = checkRecords(without).map(({ message }) => message);
  assert.ok(messages.some((message) => /write src\/content\/fixes\/en\/app-password-required\.mdx/.test(message)));
  assert.ok(messages.some((message) => /has no en version/.test(message)));
});

test('rejected: a protocol without its server, and a second server of one', () => {
  const missing = checkRecords(files.filter(({ path }) => path !== 'servers/pop.yaml'));
  assert.ok(missing.some(({ file, message }) => file === 'servers/pop.yaml' && /is missing/.test(message)));
  assert.ok(!missing.some(({ message }) => /pop\.gmail\.com/.test(message)), 'its host is not wrong everywhere else');
  const second = checkRecords(withChange('servers/imap-second.yaml', () => {}, 'servers/imap.yaml'));
  assert.ok(second.some(({ file, message }) => file === 'servers/imap-second.yaml' && /imap\.yaml/.test(message)));
});

test('rejected: a cause of which nobody says how readers put it', () => {
  const problems = checkRecords(files.filter(({ path }) => path !== 'queries/imap-disabled.yaml'));
  assert.deepEqual(
    problems.map(({ file, message }) => [file, message]),
    [['causes/imap-disabled.yaml', 'has no src/content/queries/imap-disabled.yaml: write how readers put it']],
  );
});

test('an empty record, a move to no id and a moved article are one problem each, with the repair', () => {
  const said = (path: string, value: unknown) =>
    checkRecords([...files.filter((file) => file.path !== path), { path, value }]).map(
      ({ field, message }) => `${field}: ${message}`,
    );
  assert.deepEqual(said('errors/new-one.yaml', null), ['(record): is empty: write it, or take the field away']);
  const [move = '', ...more] = said('errors/old-one.yaml', { moved: 'IMAP_X' });
  assert.match(move, /^moved: must be lower-case words joined by hyphens/);
  assert.deepEqual(more, []);
  assert.deepEqual(said('guide/ja/old-one.mdx', { moved: 'phones' }).slice(0, 1), [
    'moved: is for records: remove this file, and lead its old address on in movedPages (src/data/moves.ts)',
  ]);
  const far = said(error, {
    ...(files.find(({ path }) => path === error)?.value as object),
    checked: '２０２６-11-23',
  });
  assert.equal(far.length, 1, far.join());
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

test('rejected: a cause that the lookup’s order does not name, and a name in it that is no cause', () => {
  const added = checkRecords(withChange('causes/mailbox-full.yaml', () => {}, 'causes/sending-limit.yaml'));
  const told = /add "mailbox-full" there, in src\/lookup\/causes\.ts/;
  assert.ok(added.some(({ file, message }) => file === 'causes/mailbox-full.yaml' && told.test(message)));
  const renamed = checkRecords(
    withChange('causes/sending-limit.yaml', (record) => {
      for (const key of Object.keys(record)) delete record[key];
      record.moved = 'delivery-rejected';
    }),
  );
  assert.ok(
    renamed.some(({ file, message }) => file === '../lookup/causes.ts' && /write "delivery-rejected"/.test(message)),
  );
});

test('rejected: a record in a folder of its own, and an article in a language that there is not', () => {
  const nested = checkRecords([...files, ...withChange('errors/sub/foo-bar.yaml', () => {}, error).slice(-1)]);
  assert.deepEqual(
    nested.map(({ field, message }) => [field, message]),
    [['(folder)', 'is in a folder of its own: move it to errors/foo-bar.yaml']],
  );
  const german = checkRecords([
    ...files,
    ...withChange('fixes/de/sending-limit.mdx', () => {}, 'fixes/en/sending-limit.mdx').slice(-1),
  ]);
  assert.ok(german.some(({ message }) => /move it to fixes\/ja\/ or fixes\/en\//.test(message)));
});
