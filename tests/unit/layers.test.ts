/** The lint rules hold the layers of ARCHITECTURE.md: a wrong import fails, a right one passes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';

const temporary = mkdtempSync(join(tmpdir(), 'tsunagu-layers-'));
after(() => rmSync(temporary, { recursive: true, force: true }));

/** What biome.json refuses, as "file import", in a tree of such files with such imports. */
function refused(files: Record<string, string[]>): string[] {
  const folder = mkdtempSync(join(temporary, 'tree-'));
  copyFileSync('biome.json', join(folder, 'biome.json'));
  for (const [file, imports] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), imports.map((from) => `import '${from}';\n`).join(''));
  }
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const args = ['lint', '--vcs-enabled=false', '--only=style/noRestrictedImports', '--max-diagnostics=none'];
  const run = spawnSync(process.execPath, [biome, ...args, '--reporter=json', '.'], { cwd: folder, encoding: 'utf8' });
  type Place = { category: string; location: { path: string; start: { line: number } } };
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: Place[] };
  return diagnostics
    .filter(({ category }) => category === 'lint/style/noRestrictedImports')
    .map(({ location: { path, start } }) => {
      const file = path.replaceAll('\\', '/');
      return `${file} ${files[file]?.[start.line - 1]}`;
    })
    .sort();
}

const wrong = [
  '../data/pack.ts',
  '../schemas/errors.ts',
  '../build/policy.ts',
  'zod',
  'astro/zod',
  'astro:content',
  'node:fs',
];

test('the lookup and the replies take nothing from outside, no package either', () => {
  const outside = [...wrong, '../i18n/locales.ts', 'fuse.js'];
  const files = ['src/lookup/x.ts', 'src/reply/x.ts'];
  const found = refused(Object.fromEntries(files.map((file) => [file, ['./own.ts', ...outside]])));
  assert.deepEqual(found, files.flatMap((file) => outside.map((from) => `${file} ${from}`)).sort());
});

test('what reaches the browser takes neither data, schemas, Zod nor anything of Node or Astro', () => {
  const right = ['./own.ts', '../lookup/browser.ts', '../i18n/locales.ts', '../ocr/store.ts', '../settings/profile.ts'];
  const names = [
    'components/x',
    'embed/x',
    'i18n/x',
    'i18n/words/x',
    'ocr/x',
    'settings/x',
    'sw/x',
    'api/lookup-module',
  ];
  const files = names.map((name) => `src/${name}.ts`);
  const found = refused(Object.fromEntries(files.map((file) => [file, [...right, '../reply/guide.ts', ...wrong]])));
  assert.deepEqual(found, files.flatMap((file) => wrong.map((from) => `${file} ${from}`)).sort());
});

test('what only the build runs may take data', () => {
  assert.deepEqual(refused({ 'src/embed/files.ts': ['../data/pack.ts', 'node:zlib'] }), []);
});
