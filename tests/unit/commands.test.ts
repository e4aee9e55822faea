/** The commands of package.json, run as a person or a support tool runs them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { checkRecords } from '../../src/data/check.ts';
import { recordSchemas } from '../../src/data/collections.ts';
import { readContent } from '../../src/data/files.ts';
import { checkedData } from '../../src/integrations.ts';

const temporary = mkdtempSync(join(tmpdir(), 'tsunagu-'));
after(() => rmSync(temporary, { recursive: true, force: true }));
const run = (script: string, args: string[], options: { input?: string; cwd?: string } = {}) =>
  spawnSync(process.execPath, [resolve(script), ...args], { encoding: 'utf8', timeout: 60_000, ...options });

test('lookup --jsonl keeps its contract: a line in, a line out, [] for "not known"', () => {
  const input = [
    { id: 'a', text: '-ERR [AUTH] Username and password not accepted.', lang: 'en' },
    { id: 2, text: 'banana bread' },
  ];
  const { stdout, status } = run('scripts/lookup.ts', ['--jsonl'], {
    input: `${input.map((line) => JSON.stringify(line)).join('\n')}\n`,
  });
  const [known, unknown] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(status, 0);
  assert.equal(known.id, 'a');
  assert.deepEqual(Object.keys(known.matches[0]).slice(0, 3), ['cause', 'error', 'confidence']);
  assert.equal(known.matches[0].cause, 'password-sign-in-blocked');
  assert.deepEqual(unknown, { id: 2, matches: [] });
});

test('lookup --jsonl says which line it cannot read, and goes on', () => {
  const { stdout, stderr, status } = run('scripts/lookup.ts', ['--jsonl'], {
    input: 'no json\n{"id":1,"text":5}\n{"id":2,"text":"x"}\n',
  });
  assert.equal(status, 1);
  assert.match(stderr, /line 1: is no JSON/);
  assert.match(stderr, /line 2: "text" must be a string/);
  assert.equal(stdout.trim(), '{"id":2,"matches":[]}');
});

test('lookup answers a person with the cause, the address and the clues', () => {
  const { stdout } = run('scripts/lookup.ts', ['534-5.7.9 Application-specific password required']);
  assert.match(stdout, /アプリ パスワード/);
  assert.match(stdout, /\/ja\/fix\/app-password-required\//);
});

test('new:error writes a skeleton that its schema accepts and the check refuses, and overwrites nothing', () => {
  mkdirSync(join(temporary, 'src/content/errors'), { recursive: true });
  const first = run('scripts/new-record.ts', ['my-record'], { cwd: temporary });
  assert.equal(first.status, 0, first.stderr);
  const record = parse(readFileSync(join(temporary, 'src/content/errors/my-record.yaml'), 'utf8'));
  assert.deepEqual(recordSchemas.errors.safeParse(record).error?.issues ?? [], []);
  const all = [...readContent().files, { path: 'errors/my-record.yaml', value: record }];
  const left = checkRecords(all).map(({ field }) => field);
  assert.deepEqual(left.sort(), [
    'examples.0.program',
    'examples.0.text',
    'matches.0',
    'meaning.en',
    'meaning.ja',
    'sources.0',
    'title.en',
    'title.ja',
  ]);
  const second = run('scripts/new-record.ts', ['my-record'], { cwd: temporary });
  assert.equal(second.status, 1);
  assert.match(second.stderr, /exists already/);
  assert.match(run('scripts/new-record.ts', ['My Record'], { cwd: temporary }).stderr, /is no id/);
});

test('a wrong record fails the check and the build, naming file, field and repair', () => {
  const content = join(temporary, 'content');
  cpSync('src/content', content, { recursive: true });
  writeFileSync(join(content, 'errors/broken.yaml'), 'title: { ja: だめ }\n');
  writeFileSync(join(content, 'errors/unreadable.yaml'), 'title: [\n');
  const { stderr, status } = run('scripts/check-data.ts', [content]);
  assert.equal(status, 1);
  assert.match(stderr, /errors\/broken\.yaml\n {2}title\.en: must be text: write the English text/);
  assert.match(stderr, /errors\/unreadable\.yaml\n {2}\(file\): is not readable as YAML/);
  const said: string[] = [];
  const setup = checkedData(content).hooks['astro:config:setup'] as unknown as (options: object) => void;
  const logger = { error: (line: string) => said.push(line) };
  assert.throws(() => setup({ command: 'build', logger }), /problems in src\/content/);
  assert.ok(said.some((line) => /errors\/broken\.yaml · title\.en: must be text/.test(line)));
  assert.doesNotThrow(() => setup({ command: 'dev', logger }));
});

test('a stale schema for editors fails the data check, which leaves it as it is; npm run schemas writes it', () => {
  const content = resolve('src/content');
  const check = () => run('scripts/check-data.ts', [content], { cwd: temporary });
  const write = () => run('scripts/editor-schemas.ts', [], { cwd: temporary });
  const file = join(temporary, '.vscode/schemas/errors.json');
  assert.equal(write().status, 0);
  assert.equal(check().status, 0);
  writeFileSync(file, '{}\n');
  const { stderr, status } = check();
  assert.equal(status, 1);
  assert.match(stderr, /^\.vscode\/schemas\/errors\.json\n {2}.*run npm run schemas/);
  assert.equal(readFileSync(file, 'utf8'), '{}\n');
  assert.match(write().stdout, /^1 files written/);
  assert.equal(check().status, 0);
});

test('check:prose takes a path however it is written, and refuses one with nothing to read', () => {
  const server = (name: string) => `src/content/servers/${name}.yaml`;
  const read = run('scripts/check-prose.ts', [`./${server('imap')}`, resolve(server('pop'))]);
  assert.equal(read.status, 0, read.stderr);
  assert.ok(Number(/^prose: (\d+)/.exec(read.stdout)?.[1]) > 30, `settings are prose as well: ${read.stdout}`);
  const wrong = run('scripts/check-prose.ts', ['src/content/clinets/becky.yaml']);
  assert.equal(wrong.status, 1);
  assert.match(wrong.stderr, /nothing to read in it: src\/content\/clinets\/becky\.yaml/);
});
