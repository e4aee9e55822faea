/** 200 real records broken in two dozen ways: each is refused with file and field, and none gets past the build. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { stringify } from 'yaml';
import { checkRecords } from '../../src/data/check.ts';
import { readContent } from '../../src/data/files.ts';
import { checkedData } from '../../src/integrations.ts';
import { brokenRecords } from './mutations.ts';

const { files } = readContent();
const broken = brokenRecords(files, 200);

test('there are 200 of them, of every kind and collection', () => {
  assert.equal(broken.length, 200);
  assert.ok(new Set(broken.map(({ kind }) => kind)).size >= 24);
  assert.deepEqual(
    [...new Set(broken.map(({ path }) => path.split('/')[0]))].sort(),
    [...new Set(files.filter(({ path }) => path.endsWith('.yaml')).map(({ path }) => path.split('/')[0]))].sort(),
  );
});

test('each is refused, naming the file and the field', () => {
  // Several at a time: they are different files, and a check of all the data takes a quarter of a second.
  for (let i = 0; i < broken.length; i += 20) {
    const some = broken.slice(i, i + 20);
    const paths = new Map(some.map((one) => [one.path, one]));
    const problems = checkRecords(files.map((file) => paths.get(file.path) ?? file));
    for (const { path, kind, field } of some) {
      const own = problems.filter(({ file }) => file === path);
      assert.ok(
        own.some(
          (problem) =>
            problem.field === field || problem.field.startsWith(`${field}.`) || field.startsWith(`${problem.field}.`),
        ),
        `${path}: ${kind} at ${field}, but reported was ${JSON.stringify(own)}`,
      );
      for (const { message } of own) assert.ok(message.length > 10, `${path}: "${message}" does not help`);
    }
  }
});

test('the build stops before its first page on any of them', () => {
  const root = mkdtempSync(join(tmpdir(), 'tsunagu-content-'));
  cpSync('src/content', root, { recursive: true });
  const said: string[] = [];
  const logger = { error: (text: string) => said.push(text) };
  const build = () => checkedData(root).hooks['astro:config:setup']?.({ command: 'build', logger } as never);
  build();
  assert.equal(said.length, 0);
  for (const { path, value } of broken.filter((_, i) => i % 50 === 0)) {
    const good = readFileSync(join('src/content', path), 'utf8');
    writeFileSync(join(root, path), stringify(value));
    assert.throws(build, /problems? in src\/content/, path);
    assert.ok(
      said.some((text) => text.includes(path)),
      path,
    );
    writeFileSync(join(root, path), good);
    build();
  }
  rmSync(root, { recursive: true });
});
