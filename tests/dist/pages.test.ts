/** The built site as a host would serve it: links, anchors, languages, ids, sizes. Reads dist/ after `npm run build`. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { articles, records } from '../records.ts';
import { builtPages, root } from './site.ts';

// A page at an old address only sends the reader on; tests/dist/short-pages.test.ts looks at those.
const pages = new Map([...builtPages()].filter(([, html]) => !/<html[^>]* data-to=/.test(html)));

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '');
const idsOf = (html: string) => all(html, /\sid="([^"]+)"/g);
const localised = () => [...pages].filter(([path]) => /^\/(ja|en)\//.test(path));

test('every page the design names is there, in both languages', () => {
  const wanted = ['', 'errors/', 'clients/', 'settings/', 'guide/', 'changes/', 'search/', 'fix/', 'about/'];
  for (const id of Object.keys(records.causes)) wanted.push(`fix/${id}/`);
  for (const id of Object.keys(records.errors)) wanted.push(`errors/${id}/`);
  for (const id of Object.keys(records.clients)) wanted.push(`clients/${id}/`);
  for (const { kind, slug } of articles) if (kind === 'guide') wanted.push(`guide/${slug}/`);
  const missing = wanted.flatMap((path) => [`/ja/${path}`, `/en/${path}`]).filter((path) => !pages.has(path));
  assert.deepEqual(missing, []);
  for (const path of ['/', '/404.html']) assert.ok(pages.has(path), path);
});

test('no internal link or anchor is dead', () => {
  const dead = new Set<string>();
  const ids = new Map([...pages].map(([path, html]) => [path, new Set(idsOf(html))]));
  for (const [path, html] of pages)
    for (const link of all(html, /<a [^>]*?href="([^"]+)"/g)) {
      const address = new URL(link.replaceAll('&amp;', '&'), `http://site${path}`);
      if (address.host !== 'site') continue;
      const target = ids.get(address.pathname);
      const anchor = decodeURIComponent(address.hash.slice(1));
      const file = !target && existsSync(join(root, address.pathname)) && !address.pathname.endsWith('/');
      if (!target && !file) dead.add(`${path} → ${link}`);
      else if (anchor && !anchor.includes('=') && target && !target.has(anchor))
        dead.add(`${path} → ${link} (no such anchor)`);
    }
  assert.deepEqual([...dead].slice(0, 20), []);
});

test('ids are unique on every page', () => {
  const twice = [...pages].flatMap(([path, html]) => {
    const ids = idsOf(html);
    return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${path}#${id}`);
  });
  assert.deepEqual(twice.slice(0, 10), []);
});

test('each page says its language, title, description, canonical address and alternates', () => {
  for (const [path, html] of localised()) {
    const lang = path.slice(1, 3);
    assert.ok(html.includes(`<html lang="${lang}"`), path);
    assert.ok(/<title>[^<]{6,}<\/title>/.test(html), `title of ${path}`);
    assert.ok(/<meta name="description" content="[^"]{20,}"/.test(html), `description of ${path}`);
    assert.ok(html.includes(`rel="canonical" href="https://tsunagu.example${path}"`), `canonical of ${path}`);
    const twin = path.replace(/^\/(ja|en)/, lang === 'ja' ? '/en' : '/ja');
    assert.ok(
      html.includes(`hreflang="${twin.slice(1, 3)}" href="https://tsunagu.example${twin}"`),
      `alternate of ${path}`,
    );
    assert.ok(pages.has(twin), `${path} has no twin ${twin}`);
    assert.equal(all(html, /<(h1)[ >]/g).length, 1, `${path} has not exactly one h1`);
  }
});

test('articles have the same heading ids in both languages', () => {
  const headings = (html: string) => all(html, /<h[23] id="([^"]+)"/g);
  for (const [path, html] of localised())
    if (/^\/ja\/(fix|guide)\/./.test(path))
      assert.deepEqual(headings(html), headings(pages.get(path.replace('/ja/', '/en/')) ?? ''), path);
});

test('headings of English pages hold no Japanese, and no page prints a missing value', () => {
  for (const [path, html] of localised()) {
    const main = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '';
    if (path.startsWith('/en/') && !/\/(clients|errors)\/./.test(path))
      assert.doesNotMatch(main, /[\u3040-\u30ff]/, path);
  }
  const faulty = [...pages]
    .filter(([, html]) => />undefined<|\[object Object\]|>null<|="undefined"/.test(html))
    .map(([path]) => path);
  assert.deepEqual(faulty, []);
});

test('wordings and titles of sources say their language, so that kanji and voices are the right ones', () => {
  const quoted = [...pages].flatMap(([path, html]) => [
    ...[...html.matchAll(/<a href="[^"]+" rel="noreferrer"([^>]*)>([^<]+)/g)].map((match) => [path, ...match.slice(1)]),
    ...[...(/\/errors\/./.test(path) ? html.matchAll(/<li><code([^>]*)>([^<]+)/g) : [])].map((match) => [
      path,
      ...match.slice(1),
    ]),
  ]);
  assert.ok(quoted.length > 5000, `${quoted.length} found`);
  const wrong = quoted.filter(
    ([, attributes, text = '']) => attributes !== ` lang="${/[ぁ-んァ-ヶ一-龠ｦ-ﾝ]/.test(text) ? 'ja' : 'en'}"`,
  );
  assert.deepEqual(wrong.slice(0, 10), []);
});

test('rules whose pseudo-class stands alone are on every page: line height, phrases, focus', () => {
  for (const [path, html] of localised()) {
    const style = all(html, /<style>([\s\S]*?)<\/style>/g).join('');
    for (const rule of [':lang(ja){line-height:1.8}', 'word-break:auto-phrase', ':focus-visible{outline:3px'])
      assert.ok(style.includes(rule), `${path} has lost ${rule}`);
  }
});

test('names of programs meet Japanese particles without a gap', () => {
  for (const [path, html] of localised())
    if (path.startsWith('/ja/clients/'))
      assert.doesNotMatch(html, /[）」ァ-ヶー] (?:は、|では、|で Gmail|と Gmail|を比べる)/, path);
});

test('nothing is loaded from another site', () => {
  for (const [path, html] of pages) {
    const loads = all(html, /<(?:script|img|link rel="stylesheet"|iframe|source)[^>]*?(?:src|href)="([^"]+)"/g);
    for (const address of loads) assert.doesNotMatch(address, /^(?:https?:)?\/\//, `${path} loads ${address}`);
  }
});

test('pages stay small: gzip of a page is at most 30 KB for articles, 60 KB for the matrix', () => {
  for (const [path, html] of pages) {
    const size = gzipSync(html).length;
    const most = /\/(clients|errors)\/$/.test(path) ? 60_000 : 30_000;
    assert.ok(size <= most, `${path} is ${size} bytes`);
  }
});

test('the sitemap lists every page in both languages that search engines may show, and no other', () => {
  const listed = all(
    readFileSync(join(root, 'sitemap-0.xml'), 'utf8'),
    /<loc>https:\/\/tsunagu\.example([^<]+)<\/loc>/g,
  );
  // Short pages repeat full ones, and a single question makes no sense to arrive at from outside.
  const own = [...pages].filter(([path, html]) => !/name="robots" content="noindex"|^\/[ec]\//.test(path + html));
  const wanted = own.map(([path]) => path).filter((path) => !/^\/404|\/diagnose\/./.test(path));
  assert.deepEqual(listed.sort(), wanted.sort());
});

test('each fix article has its parts: answer, examples, test, fix, what next, why, old advice, work, sources', () => {
  for (const id of Object.keys(records.causes))
    for (const lang of ['ja', 'en']) {
      const html = pages.get(`/${lang}/fix/${id}/`) ?? '';
      const ids = idsOf(html);
      for (const part of ['answer', 'is-this-you', 'test', 'fix', 'next', 'why', 'old-advice', 'work', 'sources'])
        assert.ok(ids.includes(part), `/${lang}/fix/${id}/ has no #${part}`);
      const text = html.replace(/<[^>]+>/g, '');
      assert.ok(text.length > (lang === 'ja' ? 1200 : 2200), `/${lang}/fix/${id}/ is too thin`);
    }
});

test('addresses in first steps can be opened, on error and short pages and at the end of the guided checks', () => {
  const end = [...pages.keys()].find((path) => /^\/en\/diagnose\/[^/]+\/google-temporary-problem\/$/.test(path)) ?? '';
  const link = '<a href="https://myaccount.google.com/apppasswords" rel="noreferrer" lang="en">';
  for (const path of ['/c/app-password-required/', '/e/smtp-534-app-password/', '/en/errors/smtp-534-app-password/'])
    assert.ok(pages.get(path)?.includes(`${link}myaccount.google.com/<wbr>apppasswords</a>`), path);
  assert.match(pages.get(end) ?? '', /<a href="https:\/\/www\.google\.com\/appsstatus\/dashboard"/);
});

test('on paper the way to the whole fix is an address', () => {
  for (const [path, fix] of [
    ['/c/imap-disabled/', 'ja/fix/imap-disabled'],
    ['/en/errors/smtp-534-app-password/', 'en/fix/app-password-required'],
  ] as const)
    assert.ok(pages.get(path)?.includes(`data-address="https://tsunagu.example/${fix}/"`), path);
});

test('the settings page says first that POP is switched on at Gmail, and jumps to each server', () => {
  for (const lang of ['ja', 'en']) {
    const html = pages.get(`/${lang}/settings/`) ?? '';
    assert.match(
      html,
      new RegExp(`id="pop"(?:(?!<table)[\\s\\S])*href="/${lang}/fix/pop-disabled/"(?:(?!<table)[\\s\\S])*<table`),
    );
    for (const id of ['imap', 'pop', 'smtp']) assert.ok(html.includes(`href="#${id}"`), `${lang} ${id}`);
    assert.ok(html.includes(lang === 'en' ? '</a> (in Japanese)' : '</a>（英語）'), lang);
  }
});

test('every column and row of a table has a name', () => {
  for (const [path, html] of pages) assert.ok(!/<th(?:\s[^>]*)?>\s*<\/th>/.test(html), `${path} has an empty <th>`);
});
