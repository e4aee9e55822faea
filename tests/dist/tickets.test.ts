/** Replies, embed, settings files, Markdown and llms.txt in the built site. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { XMLValidator } from 'fast-xml-parser';
import { replyFiles, replyOf, replyPath } from '../../src/data/replies.ts';
import { toMarkdown, toText } from '../../src/reply/render.ts';
import { records } from '../records.ts';
import { builtPages } from './site.ts';

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

const KB = 1000;

test('the embedded lookup loads less than 12 KB (gzip) before someone types, its own code included', () => {
  for (const lang of ['ja', 'en']) {
    const html = read(`embed/${lang}/index.html`);
    assert.deepEqual(html.match(/<(?:script|link rel="(?:stylesheet|modulepreload)")[^>]*(?:src|href)=/g), null);
    const size = gzipSync(html).length;
    assert.ok(size < 12 * KB, `${size} bytes`);
  }
});

test('the page about it says what the embedded lookup fetches, by part, as it is', () => {
  for (const lang of ['ja', 'en']) {
    const rows = [...read(`${lang}/support/embed/index.html`).matchAll(/<tr data-file="([^"]+)">.*?(\d+) KB<\/td>/g)];
    assert.deepEqual(
      rows.map((row) => row[1]),
      [
        'engine',
        'pack',
        `answers.${lang}`,
        'pack.ja',
        'pack.libraries',
        'pack.libraries.ja',
        'pack.foreign',
        'pack.foreign.ja',
        'pack.readers',
        'pack.readers.ja',
      ],
    );
    for (const [, file, said] of rows)
      assert.equal(Number(said), Math.ceil(gzipSync(read(`embed/${file}.js`)).length / KB), file);
  }
});

test('every fix, error and client page has its button for tickets, with what the page is about chosen', () => {
  const wanted: [string, string][] = [];
  for (const lang of ['ja', 'en']) {
    for (const id of Object.keys(records.causes)) wanted.push([`${lang}/fix/${id}/`, `cause=${id}`]);
    for (const id of Object.keys(records.clients)) wanted.push([`${lang}/clients/${id}/`, `client=${id}`]);
    for (const [id, { causes }] of Object.entries(records.errors))
      wanted.push([`${lang}/errors/${id}/`, causes[0] ? `cause=${causes[0]}` : `error=${id}`]);
  }
  const missing = wanted.filter(([path, choice]) => {
    const links = [...read(`${path}index.html`).matchAll(/<a[^>]* data-ticket[^>]*>/g)].map(([link]) => link);
    return !links.some((link) => link.includes(`/${path.slice(0, 2)}/support/#${choice}"`));
  });
  assert.deepEqual(missing.slice(0, 10), []);
});

test('on the page for support desks every link to a file says what it is, and a language stays with its formats', () => {
  for (const lang of ['ja', 'en']) {
    const html = read(`${lang}/support/index.html`);
    const names = [...html.matchAll(/<a href="\/reply\/[^>]*?aria-label="([^"]+)"/g)].map(([, name]) => name);
    assert.ok(names.length > 80);
    assert.equal(new Set(names).size, names.length);
    assert.equal((html.match(/<a href="\/reply\//g) ?? []).length, names.length);
  }
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

test('every page that names a Markdown version has it, with the heading of the page', () => {
  const without: string[] = [];
  let named = 0;
  for (const [path, html] of builtPages()) {
    if (!html.includes('type="text/markdown"')) continue;
    named++;
    const file = `dist${path}index.md`;
    const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]?.replace(/<[^>]+>/g, '') ?? 'none';
    const words = (text: string) => text.replaceAll(/&#?\w+;|[^\p{L}\p{N}]/gu, '');
    if (!existsSync(file) || !words(readFileSync(file, 'utf8')).includes(words(heading))) without.push(path);
  }
  assert.ok(named > 1000, `${named}`);
  assert.deepEqual(without.slice(0, 10), []);
});

test('the sitemap leaves short pages and old addresses out', () => {
  const sitemap = readdirSync('dist')
    .filter((file) => /^sitemap-\d+\.xml$/.test(file))
    .map(read)
    .join('');
  assert.doesNotMatch(sitemap, /\.example\/[ce]\/|fix\/less-secure-apps|\/embed\/(?:ja|en)\//);
});
