/** The background guide: its checklist leads to every cause, and its articles match in both languages. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { records } from '../records.ts';

const langs = ['ja', 'en'] as const;
const names = (folder: string) => readdirSync(`src/content/${folder}`).map((file) => file.replace(/\.\w+$/, ''));
const article = (lang: string, slug: string) => readFileSync(`src/content/guide/${lang}/${slug}.mdx`, 'utf8');
const headings = (text: string) =>
  [...text.matchAll(/^(#{2,4}) .*\{#([\w-]+)\}$/gm)].map(([, level, id]) => `${level} ${id}`);

test('every fix article is one click from the checklist, in both languages', () => {
  for (const lang of langs) {
    const list = article(lang, 'check-in-order');
    const missing = Object.keys(records.causes).filter((cause) => !list.includes(`<CauseLink id="${cause}" />`));
    const add = missing.map(
      (cause) => `add <CauseLink id="${cause}" /> to src/content/guide/${lang}/check-in-order.mdx`,
    );
    assert.deepEqual(add, []);
  }
});

test('guide articles have the same slugs, heading ids and sources in both languages', () => {
  const slugs = names('guide/ja');
  assert.deepEqual(slugs, names('guide/en'));
  assert.ok(slugs.length >= 11);
  const listed = (text: string) => /^sources: \[(.*)\]$/m.exec(text)?.[1]?.split(', ').toSorted();
  for (const slug of slugs) {
    const [ja, en] = [article('ja', slug), article('en', slug)];
    assert.deepEqual(headings(ja), headings(en), slug);
    assert.deepEqual(listed(ja), listed(en), slug);
    for (const text of [ja, en])
      assert.equal(headings(text).length, text.match(/^#{2,4} /gm)?.length ?? 0, `${slug}: a heading has no {#id}`);
  }
});
