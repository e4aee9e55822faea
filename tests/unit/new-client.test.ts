/** `npm run new:client`: what it asks, what it writes, what it refuses to write. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { askForClient } from '../../scripts/client-answers.ts';
import { clientSchema } from '../../src/schemas/clients.ts';

const temporary = mkdtempSync(join(tmpdir(), 'tsunagu-client-'));
after(() => rmSync(temporary, { recursive: true, force: true }));
mkdirSync(join(temporary, 'src/content/clients'), { recursive: true });
cpSync('src/content/sources', join(temporary, 'src/content/sources'), { recursive: true });
const script = resolve('scripts/new-client.ts');
const run = (...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', cwd: temporary, input: '' });
const file = (id: string) => join(temporary, `src/content/clients/${id}.yaml`);
const base = ['--name-ja', 'ためし', '--name-en', 'Sample', '--vendor', 'Somebody', '--platforms', 'windows, macos'];

test('the questions follow from the answers: details are asked only of what is known', async () => {
  const asked: string[] = [];
  const answers: Record<string, string> = {
    id: 'sample',
    'name-ja': 'ためし',
    'name-en': 'Sample',
    vendor: 'Somebody',
    platforms: 'ios、android',
    'last_release.version': '2.0',
    'last_release.date': '2026-05',
    'last_release.sources': 'google-app-passwords',
    'last_release.method': 'release-notes',
    'sign_in.imap': 'partial',
    'sign_in.imap.sources': 'google-app-passwords',
    'sign_in.imap.method': 'tested',
    'sign_in.imap.date': '2015-06',
    'sign_in.imap.note-ja': '一部',
    'sign_in.imap.note-en': 'partly',
  };
  const { id, record } = await askForClient(async ({ key, fallback }) => {
    asked.push(key);
    return answers[key] ?? fallback ?? assert.fail(`${key} has no answer`);
  }, '2026-11-26');
  assert.equal(id, 'sample');
  const client = clientSchema.parse(record);
  assert.deepEqual(client.platforms, ['ios', 'android']);
  assert.equal(client.sign_in.imap.since?.date, '2015-06');
  assert.equal(client.sign_in.imap.checked, '2026-11-26');
  assert.equal(client.last_release?.version, '2.0');
  assert.equal(client.tls12.value, 'unknown');
  assert.ok(asked.includes('sign_in.imap.sources') && !asked.includes('sign_in.pop.sources'));
});

test('with flags it writes a record that the data check accepts, and overwrites nothing', () => {
  const claim = ['--app_password', 'yes', '--app_password.sources', 'google-app-passwords'];
  const first = run('sample', ...base, ...claim, '--app_password.method', 'vendor-doc');
  assert.equal(first.status, 0, first.stderr);
  assert.match(readFileSync(file('sample'), 'utf8'), /checked: "\d{4}-\d\d-\d\d"/);
  const client = clientSchema.parse(parse(readFileSync(file('sample'), 'utf8')));
  assert.equal(client.name.ja, 'ためし');
  assert.equal(client.app_password.value, 'yes');
  const second = run('sample', ...base);
  assert.equal(second.status, 1);
  assert.match(second.stderr, /exists already/);
});

test('what is missing or wrong is named, and nothing is written', () => {
  const refused: [args: string[], message: RegExp][] = [
    [['lone'], /--name-ja is missing/],
    [['lone', ...base, '--tls12', 'yes'], /--tls12\.sources is missing/],
    [
      ['lone', ...base, '--tls12', 'yes', '--tls12.sources', 'nowhere', '--tls12.method', 'tested'],
      /tls12\.sources\.0.*no src\/content\/sources\/nowhere/,
    ],
    [
      ['lone', ...base, '--tls12', 'partial', '--tls12.sources', 'google-app-passwords', '--tls12.method', 'tested'],
      /tls12\.note: is required with "partial"/,
    ],
    [['lone', ...base, '--kind', 'teapot'], /kind: must be desktop/],
    [['lone', ...base, '--tls12', 'yse'], /--tls12: must be yes, no, partial or unknown/],
    [
      ['lone', ...base, '--last_release.version', '2', '--last_release.date', '29.5.2026'],
      /last_release\.date: must be a year/,
    ],
    [['Lone Wolf', ...base], /is no id/],
    [['lone', ...base, '--colour', 'red'], /colour/],
  ];
  for (const [args, message] of refused) {
    const { status, stderr } = run(...args);
    assert.equal(status, 1, args.join(' '));
    assert.match(stderr, message);
  }
  assert.equal(existsSync(file('lone')), false);
});
