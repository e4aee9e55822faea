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

test('where the page of the first account is opened, the article says how to come to that of another', () => {
  const way = { ja: /「すべての設定を表示」|「u\/1」/, en: /"See all settings"|"u\/1"/ };
  const given = langs.flatMap((lang) =>
    ['fixes', 'guide'].flatMap((kind) =>
      names(`${kind}/${lang}`)
        .map((slug) => ({ lang, slug, text: readFileSync(`src/content/${kind}/${lang}/${slug}.mdx`, 'utf8') }))
        .filter(({ text }) => text.includes('mail.google.com/mail/u/0/')),
    ),
  );
  assert.ok(given.length > 0);
  for (const { lang, slug, text } of given) {
    assert.match(text, way[lang], `${lang} ${slug}`);
    assert.match(text, /^sources: .*\bgmail-account-index\b/m, `${lang} ${slug}`);
  }
});

test('a wrong pair of port and encryption leads from the checklist to its own cause', () => {
  for (const lang of langs) {
    const settings =
      article(lang, 'check-in-order')
        .split(/^## .*\{#settings\}$/m)[1]
        ?.split(/^## /m)[0] ?? '';
    assert.ok(settings.includes('<CauseLink id="tls-mismatch" />'), lang);
  }
});
