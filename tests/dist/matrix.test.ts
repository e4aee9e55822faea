/** The built matrix: complete without script, small, and true to the records. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { cellOf } from '../../src/data/client-claims.ts';
import { columns } from '../../src/data/matrix.ts';
import { asOfDays, platformFilters, protocolFilters, verdictFilters } from '../../src/data/matrix-filters.ts';
import { qualityOf } from '../../src/data/quality.ts';
import { googleRules } from '../../src/data/rules.ts';
import { stateOf } from '../../src/data/state.ts';
import { claimTimeline, stateTimeline, verdictTimeline } from '../../src/data/timeline.ts';
import { today } from '../../src/data/today.ts';
import { asOf, firstSeen, valueOn, verdictOf } from '../../src/data/verdict.ts';
import { matrixWords } from '../../src/i18n/matrix.ts';
import { records } from '../records.ts';
import { shownAt, valueIn } from './cells.ts';

const page = (path: string) => readFileSync(`dist${path}index.html`, 'utf8');
const langs = ['ja', 'en'] as const;
const rowsOf = (html: string) =>
  new Map(
    [...html.matchAll(/<tr id="([^"]+)" data-verdict="([^"]+)"([\s\S]*?)<\/tr>/g)].map(([, id = '', verdict, rest]) => [
      id,
      { verdict, rest: rest ?? '' },
    ]),
  );
const protocols = ['imap', 'pop', 'smtp'] as const;
const attribute = (html: string, name: string) => new RegExp(` data-${name}="([^"]*)"`).exec(html)?.[1] ?? '';

test('the matrix has every client with its verdict of today, its systems and protocols, and every cell with its value', () => {
  for (const lang of langs) {
    const t = matrixWords[lang];
    const rows = rowsOf(page(`/${lang}/clients/`));
    assert.deepEqual([...rows.keys()].sort(), Object.keys(records.clients).sort());
    for (const [id, client] of Object.entries(records.clients)) {
      const row = rows.get(id);
      assert.equal(row?.verdict, verdictOf(client), id);
      const opens = 5 + Number(!client.generic) + Number(client.cannot_connect !== undefined);
      assert.equal(row?.rest.match(/<details class="cell"/g)?.length, opens, id);
      const [attributes = '', verdict = '', ...others] = row?.rest.split('<td') ?? [];
      assert.equal(attribute(attributes, 'platform'), client.platforms.join(' '), id);
      const signsIn = protocols.filter((name) => /yes|partial/.test(client.sign_in[name].value));
      assert.equal(attribute(attributes, 'protocol'), signsIn.join(' '), id);
      const state = stateOf(client, today);
      assert.equal(attribute(attributes, 'state'), state, id);
      const words = columns.map((path) => shownAt(client, path, lang));
      const told = [[verdictOf(client), t.verdicts[verdictOf(client)]], ...words, [state, t.states[state]]];
      assert.deepEqual([verdict, ...others].map(valueIn), told, `${lang} ${id}`);
    }
  }
});

test('each cell carries what it said before and since when, for the table of any other day', () => {
  const rows = rowsOf(page('/en/clients/'));
  const at = asOf(records, today);
  for (const [id, client] of Object.entries(records.clients)) {
    const claims = columns.map((path) => {
      const claim = cellOf(client, path);
      return claimTimeline(claim, path === 'app_password' ? undefined : firstSeen(claim, records.sources));
    });
    const timelines = [verdictTimeline(client, at), ...claims, stateTimeline(client)];
    const written = timelines.map((steps) => (steps.length > 1 ? steps.map((step) => step.join(':')).join(' ') : ''));
    const cells = rows.get(id)?.rest.split('<td').slice(1) ?? [];
    assert.deepEqual(
      cells.map((cell) => attribute(cell, 't')),
      written,
      id,
    );
  }
});

test('each known cell shows its source and the day it was checked; an unknown one invites a report', () => {
  const rows = rowsOf(page('/en/clients/'));
  for (const [id, client] of Object.entries(records.clients)) {
    const cells = rows.get(id)?.rest.split('<td').slice(1) ?? [];
    const { imap, pop, smtp } = client.sign_in;
    for (const [i, claim] of [imap, pop, smtp, client.app_password, client.tls12].entries()) {
      const cell = cells[i + 1] ?? '';
      if (claim.value === 'unknown') assert.match(cell, /Do you know\?/, `${id} ${i}`);
      else {
        const url = records.sources[claim.sources[0] ?? '']?.url ?? 'no source';
        assert.ok(cell.replaceAll('&amp;', '&').includes(`href="${url}"`), `${id} ${i}: ${url}`);
        assert.match(cell, /Checked \d+ \w+ \d{4}/, `${id} ${i}`);
      }
    }
  }
});

test('the state opens to its dates with their sources, and the count is of programs', () => {
  for (const lang of langs) {
    const html = page(`/${lang}/clients/`);
    const rows = rowsOf(html);
    for (const [id, client] of Object.entries(records.clients)) {
      const state = rows.get(id)?.rest.split('<td').at(-1)?.replaceAll('&amp;', '&') ?? '';
      for (const fact of [client.first_release, client.last_release, client.maintained, client.ended])
        for (const source of fact && !client.generic ? fact.sources : [])
          assert.ok(state.includes(`href="${records.sources[source]?.url}"`), `${id} ${source}`);
    }
    const programs = Object.values(records.clients).filter(({ generic }) => !generic).length;
    assert.equal(Number(/<span data-count[^>]*>(\d+)</.exec(html)?.[1]), programs);
    assert.equal(programs, qualityOf(Object.values(records.clients)).clients);
  }
});

test('the matrix stays within 60 KB gzip, and nothing in its head holds the first paint back', () => {
  for (const lang of langs) {
    const html = page(`/${lang}/clients/`);
    const size = gzipSync(html).length;
    assert.ok(size <= 60_000, `/${lang}/clients/ is ${size} bytes`);
    const head = html.slice(0, html.indexOf('</head>'));
    assert.doesNotMatch(head, /<link[^>]*rel="stylesheet"/);
    for (const [tag] of head.matchAll(/<script[^>]*src=[^>]*>/g)) assert.match(tag, /type="module"|defer|async/);
  }
});

test('every value of every filter has its rule, so that it works without script', () => {
  const html = page('/ja/clients/');
  const css = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => text).join('');
  const values = [
    ...verdictFilters.map((value) => ['verdict', value] as const),
    ...platformFilters.map((value) => ['platform', value] as const),
    ...protocolFilters.map((value) => ['protocol', value] as const),
  ];
  for (const [name, value] of values) {
    assert.match(html, new RegExp(`name="${name}" value="${value}"`));
    const quoted = (text: string) => `"?${text}"?`;
    const rule = `:has\\(\\[name=${quoted(name)}\\]\\[value=${quoted(value)}\\]:checked\\)[^{]*?:not\\(\\[data-${name}~?=${quoted(value)}\\]\\)`;
    assert.match(css, new RegExp(rule), `${name}=${value}`);
  }
  const used = new Set(Object.values(records.clients).flatMap(({ platforms }) => platforms));
  for (const platform of used) assert.ok((platformFilters as readonly string[]).includes(platform), platform);
});

test('pages of past days show the verdicts and values of the day, and leave out what did not exist', () => {
  for (const day of asOfDays) {
    const rows = rowsOf(page(`/en/clients/as-of/${day}/`));
    for (const [id, client] of Object.entries(records.clients)) {
      const verdict = verdictOf(client, asOf(records, day));
      assert.equal(rows.get(id)?.verdict, verdict === 'not-yet' ? undefined : verdict, `${id} on ${day}`);
      if (verdict === 'not-yet') continue;
      const values = columns.map((path) => {
        const claim = cellOf(client, path);
        const seen = path === 'app_password' ? undefined : firstSeen(claim, records.sources);
        return shownAt(client, path, 'en', valueOn(claim, day, seen));
      });
      const cells = rows.get(id)?.rest.split('<td').slice(2, 7) ?? [];
      assert.deepEqual(cells.map(valueIn), values, `${id} on ${day}`);
    }
  }
  assert.equal(rowsOf(page('/ja/clients/as-of/2015-01-27/')).get('thunderbird')?.verdict, 'password');
});

test('no day before the first change on record can be chosen: nothing is known of it', () => {
  const min = /<input type="date" name="on" min="([^"]+)"/.exec(page('/ja/clients/'))?.[1] ?? '';
  assert.ok(min >= '2014-01-01' && Object.values(records.changes).every(({ date }) => `${date}-01-01` >= min), min);
});

test('a past day says whose verdicts it shows, and where work accounts differed', () => {
  const { personal, work } = googleRules(records.changes).passwordEnds;
  const said = {
    ja: ['個人の Gmail アカウント', 'Google Workspace'],
    en: ['personal Gmail accounts', 'Google Workspace'],
  };
  for (const lang of langs)
    for (const day of asOfDays) {
      const words = /data-as-of[^>]*>([\s\S]*?)<\/p>/.exec(page(`/${lang}/clients/as-of/${day}/`))?.[1] ?? '';
      assert.ok(words.includes(said[lang][0] as string), `${lang} ${day}`);
      assert.equal(words.includes(said[lang][1] as string), day >= personal && day < work, `${lang} ${day}`);
    }
});

test('what is hidden at first holds no words, for browsers that show it all the same', () => {
  for (const lang of langs) {
    const table = /<client-matrix[\s\S]*<\/client-matrix>/.exec(page(`/${lang}/clients/`))?.[0] ?? '';
    for (const [, tag, content] of table.matchAll(/<(\w+)(?=[^>]*\shidden[\s>])[^>]*>([\s\S]*?)<\/\1>/g))
      assert.equal(content?.replace(/<[^>]*>/g, '').trim(), '', `${lang} <${tag}>`);
  }
});
