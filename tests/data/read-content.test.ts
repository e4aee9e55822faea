/** How files are read: as any system's editor saves them, and with a repair where they cannot be. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkRecords } from '../../src/data/check.ts';
import { parseFile, readContent, recordText } from '../../src/data/files.ts';

const root = mkdtempSync(join(tmpdir(), 'tsunagu-read-'));
after(() => rmSync(root, { recursive: true, force: true }));
cpSync('src/content', root, { recursive: true });

const record = 'errors/imap-185833-app-password.yaml';
const article = 'fixes/en/imap-disabled.mdx';
const textOf = (path: string) => readFileSync(`src/content/${path}`, 'utf8');

/** What the check says of the real data with one file written otherwise, or added. */
function said(path: string, text: string): string[] {
  const before = readContent(root).files.some((file) => file.path === path) ? textOf(path) : undefined;
  writeFileSync(join(root, path), text);
  const { files, problems, unreadable } = readContent(root);
  const all = [...problems, ...checkRecords(files, undefined, unreadable)];
  if (before === undefined) rmSync(join(root, path));
  else writeFileSync(join(root, path), before);
  return all.map(({ file, field, message }) => `${file} ${field}: ${message}`);
}

test('a file reads the same with the line ends of Windows and with a byte order mark', () => {
  for (const path of [record, article])
    for (const text of [textOf(path).replaceAll('\n', '\r\n'), `\ufeff${textOf(path)}`])
      assert.deepEqual(parseFile(path, text), parseFile(path, textOf(path)));
});

const unreadable: [name: string, path: string, change: (text: string) => string, repair: RegExp][] = [
  ['a tab', record, (text) => text.replace('  ja:', '\tja:'), /write spaces, not tabs$/],
  ['a key that stands twice', record, (text) => `${text}method: tested\n`, /this key stands twice: remove one$/],
  ['a colon in a text', record, (text) => `${text}seen: here: there\n`, /between quotation marks$/],
  [
    'no frontmatter',
    article,
    (text) => text.replace('---\n', ''),
    /begin with a line --- and end it with another ---$/,
  ],
  ['a frontmatter without an end', article, (text) => text.replace('\n---\n', '\n'), /end it with another ---$/],
];
for (const [name, path, change, repair] of unreadable)
  test(`one unreadable file is one problem, with its repair: ${name}`, () => {
    const [problem = '', ...more] = said(path, change(textOf(path)));
    assert.ok(problem.startsWith(`${path} (file): `), problem);
    assert.match(problem, repair);
    assert.deepEqual(more, []);
  });

test('a day without quotation marks is refused, in a record and in an article, as the build would refuse it', () => {
  for (const path of [record, article]) {
    const bare = textOf(path).replace(/^checked: "([\d-]+)"$/m, 'checked: $1');
    assert.notEqual(bare, textOf(path));
    assert.deepEqual(said(path, bare), [
      `${path} checked: must be a quoted day: write "2026-11-23" with the quotation marks`,
    ]);
  }
  const rest = 'date: 2026-05-29\n    sources: [google-2sv]\n    checked: "2026-11-26"\n    method: tested\n';
  assert.deepEqual(
    said(
      'clients/sylpheed.yaml',
      `${textOf('clients/sylpheed.yaml')}history:\n  - what: { ja: あ, en: a }\n    ${rest}`,
    ).map((one) => /must be quoted: write "2015"/.test(one)),
    [true],
  );
});

test('a record that a command writes reads back the same', () => {
  const value = { checked: '2026-11-26', date: '2026-05', version: '2.10', last: '2015', text: 'Am 2026-11-26' };
  assert.deepEqual(parseFile('clients/x.yaml', recordText(value)).value, value);
});

test('a file with another ending is named, whatever its name is; what the system puts there is not read', () => {
  for (const path of ['servers/imap.yml', `${record}~`, 'errors/README.md'])
    assert.deepEqual(said(path, 'title: [\n'), [
      `${path} (file name): does not end in .yaml: rename it or move it out`,
    ]);
  assert.deepEqual(said('guide/ja/phones.md', ''), [
    'guide/ja/phones.md (file name): does not end in .mdx: rename it or move it out',
  ]);
  assert.deepEqual(said('errors/.DS_Store', '\0\0'), []);
});
