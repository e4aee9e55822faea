/** Replies, embed, settings files, Markdown and llms.txt in the built site. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { XMLValidator } from 'fast-xml-parser';
import { replyFiles, replyOf, replyPath } from '../../src/data/replies.ts';
import { toMarkdown, toText } from '../../src/reply/render.ts';
import { records } from '../support.ts';

const read = (path: string) => readFileSync(`dist/${path}`, 'utf8');
const site = 'https://tsunagu.example/';

test('every ready reply stands as .txt and .md, and says what the composer says', () => {
  for (const file of replyFiles(records)) {
    const reply = replyOf(records, file, site);
    assert.equal(read(`reply/${replyPath(file)}.txt`), toText(reply), replyPath(file));
    assert.equal(read(`reply/${replyPath(file)}.md`), toMarkdown(reply), replyPath(file));
  }
});

test('macros.json has every cause and the questions, in each language', () => {
  for (const lang of ['ja', 'en']) {
    const { macros } = JSON.parse(read(`reply/${lang}/macros.json`));
    const ids = macros.map(({ id }: { id: string }) => id).sort();
    assert.deepEqual(ids, [...Object.keys(records.causes), 'ask'].sort());
    for (const { html, text, title } of macros)
      assert.ok(html.includes('<ol>') && text.length > 100 && title.length > 5);
  }
});

test('the embedded lookup loads less than 12 KB (gzip) before someone types', () => {
  for (const lang of ['ja', 'en']) {
    const html = read(`embed/${lang}/index.html`);
    assert.deepEqual(html.match(/<(?:script|link rel="(?:stylesheet|modulepreload)")[^>]*(?:src|href)=/g), null);
    const size = gzipSync(html).length;
    assert.ok(size < 12_000, `${size} bytes`);
  }
});

test('what the embedded lookup fetches later is about as large as its page says', () => {
  const size = ['engine.js', 'pack.js', 'answers.ja.js'].reduce(
    (sum, name) => sum + gzipSync(read(`embed/${name}`)).length,
    0,
  );
  const said = Number(/about (\d+) KB/.exec(read('en/support/embed/index.html'))?.[1]) * 1000;
  assert.ok(size < said * 1.15, `${size} bytes, said: ${said}`);
});

test('settings files are there and well-formed', () => {
  for (const name of [
    'gmail-google-sign-in.xml',
    'gmail-app-password.xml',
    'gmail-app-password.ja.mobileconfig',
    'gmail-app-password.en.mobileconfig',
  ])
    assert.equal(XMLValidator.validate(read(`settings/${name}`)), true, name);
  for (const lang of ['ja', 'en']) assert.equal(XMLValidator.validate(read(`opensearch.${lang}.xml`)), true);
});

test('each page has a Markdown version that says the same, and llms.txt leads to existing ones', () => {
  for (const [lang, cause] of Object.entries(records.causes).flatMap(
    ([id, one]) =>
      [
        ['ja', { id, one }],
        ['en', { id, one }],
      ] as const,
  )) {
    const markdown = read(`${lang}/fix/${cause.id}/index.md`);
    assert.ok(markdown.includes(`# ${cause.one.fix_title[lang]}`), `${lang} ${cause.id}`);
    assert.doesNotMatch(markdown, /<\/?(?:div|span|section|details|button)\b/);
    assert.doesNotMatch(markdown, /\]\(\/|undefined/);
  }
  const links = [...read('llms.txt').matchAll(/\]\((\S+?)\)/g)].map((match) => match[1] ?? '');
  assert.ok(links.length > 80);
  for (const link of links) assert.ok(existsSync(`dist${new URL(link).pathname}`), link);
});

test('the sitemap leaves short pages and old addresses out', () => {
  const sitemap = readdirSync('dist')
    .filter((file) => /^sitemap-\d+\.xml$/.test(file))
    .map(read)
    .join('');
  assert.doesNotMatch(sitemap, /\.example\/[ce]\/|fix\/less-secure-apps|\/embed\/(?:ja|en)\//);
});
