/** The built articles: sources with dates, messages from the records, steps with anchors, the diagram, the timeline. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type HTMLElement, parse } from 'node-html-parser';
import { unescaped } from '../../src/build/unescaped.ts';
import { requiredClients } from '../../src/data/step-groups.ts';
import { articles, records } from '../records.ts';
import { builtPages } from './site.ts';

const pages = builtPages();
const langs = ['ja', 'en'] as const;
const page = (path: string): HTMLElement => {
  const html = pages.get(path);
  assert.ok(html, `there is no ${path}`);
  return parse(html, { blockTextElements: { pre: true } });
};
const address = ({ kind, lang, slug }: (typeof articles)[number]) =>
  `/${lang}/${kind === 'fixes' ? 'fix' : 'guide'}/${slug}/`;
const live = (ids: string[]) => new Set(ids.filter((id) => records.sources[id]).map((id) => records.sources[id]?.url));

test('every article says when it was checked and lists all its sources, each with the day it was read', () => {
  assert.ok(articles.length >= 62, `${articles.length} articles`);
  for (const article of articles) {
    const path = address(article);
    const main = page(path);
    assert.match(main.querySelector('h1 ~ p time')?.getAttribute('datetime') ?? '', /^\d{4}-\d\d-\d\d$/, path);
    const items = main.querySelectorAll('[data-sources] li');
    const shown = new Set(items.map((item) => item.querySelector('a')?.getAttribute('href')?.replaceAll('&amp;', '&')));
    for (const url of live((article.data as { sources: string[] }).sources))
      assert.ok(shown.has(url), `${path} does not list ${url}`);
    for (const item of items)
      assert.match(item.text, article.lang === 'ja' ? /記録日 20\d\d ?年/ : /recorded .*20\d\d/, path);
  }
});

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const examples = new Set(
  Object.values(records.errors).flatMap((error) => error.examples.map((example) => plain(example.text))),
);

test('what a fix article draws is a message from the records, and each draws at least one', () => {
  for (const lang of langs)
    for (const cause of Object.keys(records.causes)) {
      const drawn = page(`/${lang}/fix/${cause}/`).querySelectorAll('figure.dialog pre');
      assert.ok(drawn.length > 0, `${lang} ${cause} draws nothing`);
      for (const pre of drawn)
        assert.ok(examples.has(plain(unescaped(pre.innerHTML))), `${lang} ${cause}: ${pre.text}`);
    }
});

test('every fix article has an anchor for each program in a fold that needs no script, and a letter to the administrator', () => {
  for (const lang of langs)
    for (const cause of Object.keys(records.causes)) {
      const main = page(`/${lang}/fix/${cause}/`);
      for (const id of requiredClients) {
        const place = main.querySelector(`details[id="${id}"], details [id="${id}"]`);
        assert.ok(place, `/${lang}/fix/${cause}/#${id} is in no fold`);
      }
      assert.ok((main.querySelector('[data-ask]')?.text.length ?? 0) > 60, `${lang} ${cause}`);
    }
});

test('the diagram of signing in can be read without seeing it: name, what is handed to whom, and steps as text', () => {
  for (const lang of langs) {
    const main = page(`/${lang}/guide/how-sign-in-works/`);
    const ways = main.querySelectorAll('[data-sign-in] > section');
    assert.equal(ways.length, 3, lang);
    for (const way of ways) {
      const [title = '', told = ''] =
        way.querySelector('svg[role=img]')?.getAttribute('aria-labelledby')?.split(' ') ?? [];
      assert.ok((main.querySelector(`svg title#${title}`)?.text.length ?? 0) > 5, `${lang} ${title}`);
      assert.ok((main.querySelector(`svg desc#${told}`)?.text.length ?? 0) > 30, `${lang} ${told}`);
      assert.ok(way.querySelectorAll('ol li').length >= 3, lang);
    }
  }
});

test('the timeline tells every change from 2014 to 2026, newest first, with sources, and each rumour with what is true', () => {
  const changes = Object.entries(records.changes).filter(([, change]) => change.kind !== 'site');
  const years = new Set(changes.map(([, { date }]) => date.slice(0, 4)));
  for (const year of ['2014', '2015', '2016', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'])
    assert.ok(years.has(year), `nothing of ${year}`);
  for (const lang of langs) {
    const items = page(`/${lang}/changes/`).querySelectorAll('main ol > li[id]');
    assert.deepEqual(items.map((item) => item.id).sort(), changes.map(([id]) => id).sort());
    const dates = items.map((item) => item.querySelector('time')?.getAttribute('datetime') ?? '');
    assert.deepEqual(
      dates,
      dates.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)),
    );
    for (const item of items) {
      const change = records.changes[item.id];
      assert.ok(item.querySelector('a[href^=http]'), `${item.id} names no source`);
      if (change?.truth)
        assert.ok(plain(item.text).includes(plain(change.truth[lang])), `${item.id} leaves the truth out`);
    }
  }
});
