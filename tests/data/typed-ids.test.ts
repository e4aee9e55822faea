/** Ids and addresses that are typed in code: each still names a live record or page, or what it stands for vanishes unseen. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readersWords } from '../../src/build/search-words.ts';
import { readyPairs } from '../../src/data/compare.ts';
import { chipClients, clientOrder } from '../../src/data/joins.ts';
import { movedPages } from '../../src/data/moves.ts';
import { settingsFile } from '../../src/data/settings-sheet.ts';
import { alike, requiredClients } from '../../src/data/step-groups.ts';
import { articles, records } from '../records.ts';

const programs: [file: string, ids: readonly string[]][] = [
  ['src/data/step-groups.ts', [...requiredClients, ...Object.keys(alike), ...Object.values(alike).flat()]],
  ['src/data/joins.ts', [...clientOrder, ...chipClients]],
  ['src/data/compare.ts', readyPairs.flat()],
];
for (const [file, ids] of programs)
  test(`the programs that ${file} names are live records`, () => {
    const wrong = ids.filter((id) => !records.clients[id]).map((id) => `${file} names "${id}": correct the id`);
    assert.deepEqual(wrong, []);
  });

test('the settings files are offered by the programs that read them', () => {
  const offer = (file: string) =>
    Object.keys(records.clients).filter((id) => settingsFile(records.clients[id] as never) === file);
  assert.ok(offer('autoconfig').includes('thunderbird') && offer('autoconfig').includes('betterbird'));
  assert.ok(offer('profile').includes('apple-mail-ios') && offer('profile').includes('apple-mail-macos'));
});

/** `fix/x` and `guide/x` are pages only with an article in both languages. */
const isArticle = (path: string) => {
  const [folder, slug] = path.split('/');
  const kind = folder === 'fix' ? 'fixes' : folder;
  return ['ja', 'en'].every((lang) =>
    articles.some((one) => one.kind === kind && one.lang === lang && one.slug === slug),
  );
};
const about = readFileSync('src/pages/[lang]/about.astro', 'utf8');
const named: [file: string, paths: string[]][] = [
  ['src/build/search-words.ts', Object.keys(readersWords)],
  ['src/data/moves.ts', Object.values(movedPages).map((path) => path.replace('{lang}/', '').replace(/^c\//, 'fix/'))],
  [
    'src/pages/[lang]/about.astro',
    [...about.matchAll(/\['(fix|guide)', '([a-z0-9-]+)'/g)].map(([, folder, slug]) => `${folder}/${slug}`),
  ],
];
for (const [file, paths] of named)
  test(`the articles that ${file} names are there`, () => {
    const own = paths.filter((path) => /^(?:fix|guide)\/./.test(path));
    assert.ok(own.length >= 4, `${own.length} found`);
    assert.deepEqual(
      own.filter((path) => !isArticle(path)).map((path) => `${file} names "${path}", which is no article: correct it`),
      [],
    );
  });

test('every cause has words that readers search it by', () => {
  const without = Object.keys(records.causes).filter((id) => !readersWords[`fix/${id}`]);
  assert.deepEqual(
    without.map((id) => `add 'fix/${id}' to src/build/search-words.ts`),
    [],
  );
});
