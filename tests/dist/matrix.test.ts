/** The built matrix, client pages and comparisons: complete without script, small, and true to the records. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { unescaped } from '../../src/build/unescaped.ts';
import { cellAnchor, cellOf, cellPaths } from '../../src/data/client-claims.ts';
import { pairSlug, readyPairs } from '../../src/data/compare.ts';
import { errorsOfClient } from '../../src/data/joins.ts';
import { asOfDays, platformFilters, protocolFilters, verdictFilters } from '../../src/data/matrix-filters.ts';
import { qualityOf } from '../../src/data/quality.ts';
import { googleRules } from '../../src/data/rules.ts';
import { asOf, verdictOf } from '../../src/data/verdict.ts';
import { matrixWords } from '../../src/i18n/matrix.ts';
import { records } from '../records.ts';

const page = (path: string) => readFileSync(`dist${path}index.html`, 'utf8');
const langs = ['ja', 'en'] as const;
const rowsOf = (html: string) =>
  new Map(
    [...html.matchAll(/<tr id="([^"]+)" data-verdict="([^"]+)"([\s\S]*?)<\/tr>/g)].map(([, id = '', verdict, rest]) => [
      id,
      { verdict, rest: rest ?? '' },
    ]),
  );

test('the matrix has every client with its verdict of today, and every cell with its value', () => {
  for (const lang of langs) {
    const rows = rowsOf(page(`/${lang}/clients/`));
    assert.deepEqual([...rows.keys()].sort(), Object.keys(records.clients).sort());
    for (const [id, client] of Object.entries(records.clients)) {
      const row = rows.get(id);
      assert.equal(row?.verdict, verdictOf(client), id);
      const opens = 5 + Number(!client.generic) + Number(client.cannot_connect !== undefined);
      assert.equal(row?.rest.match(/<details class="cell"/g)?.length, opens, id);
      assert.match(row?.rest ?? '', new RegExp(`mv v-${client.sign_in.imap.value}"`), id);
    }
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

test('pages of past days show the verdicts of the day, and leave out what did not exist', () => {
  for (const day of asOfDays) {
    const rows = rowsOf(page(`/en/clients/as-of/${day}/`));
    for (const [id, client] of Object.entries(records.clients)) {
      const verdict = verdictOf(client, asOf(records, day));
      assert.equal(rows.get(id)?.verdict, verdict === 'not-yet' ? undefined : verdict, `${id} on ${day}`);
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

test('a client page says verdict, steps, settings, errors, history, records and sources in that order', () => {
  for (const lang of langs) {
    const html = page(`/${lang}/clients/thunderbird/`);
    const parts = ['steps', 'steps-google', 'steps-app-password', 'settings', 'errors', 'history', 'claims'];
    const places = parts.map((id) => html.indexOf(`id="${id}"`));
    assert.ok(
      places.every((place) => place > 0),
      `${lang} ${places}`,
    );
    assert.deepEqual(
      [...places].sort((a, b) => a - b),
      places,
    );
    assert.ok(html.indexOf('class="answer"') < (places[0] ?? 0));
    for (const path of cellPaths) assert.ok(html.includes(`id="${cellAnchor(path)}"`), path);
  }
});

test('every client page answers in one line, in the words of its own windows, with its errors and what is on record', () => {
  for (const lang of langs)
    for (const [id, client] of Object.entries(records.clients)) {
      const html = unescaped(page(`/${lang}/clients/${id}/`));
      const answer = html.slice(html.indexOf('class="answer"'), html.indexOf('</div>', html.indexOf('class="answer"')));
      const sentence = matrixWords[lang].sentences[verdictOf(client)];
      assert.ok(answer.includes(sentence), `${lang} ${id}`);
      if (errorsOfClient(records, id).length) assert.ok(html.includes('id="errors"'), `${lang} ${id} errors`);
      for (const [name, steps] of Object.entries(client.steps))
        if (steps) assert.ok(html.includes(`id="steps-${name.replace('_', '-')}"`), `${lang} ${id} ${name}`);
      const user = client.dialog_words?.user;
      if (user && !client.google_api && verdictOf(client) !== 'cannot')
        assert.ok(html.includes(user[lang]), `${lang} ${id} ${user[lang]}`);
      for (const trap of client.traps) assert.ok(html.includes(trap[lang]), `${lang} ${id}: ${trap[lang]}`);
      if (client.menu) assert.ok(html.includes(client.menu[lang]), `${lang} ${id}: ${client.menu[lang]}`);
    }
});

test('of a program’s errors those of Gmail come first, in the page’s language; what leads nowhere waits in a fold', () => {
  for (const lang of langs)
    for (const id of Object.keys(records.clients)) {
      const section = /<section data-errors>([\s\S]*?)<\/section>/.exec(page(`/${lang}/clients/${id}/`))?.[1] ?? '';
      assert.equal(section !== '', errorsOfClient(records, id).length > 0, `${lang} ${id}`);
      const open = section.split('<details>')[0] ?? '';
      const shown = [...open.matchAll(/\/errors\/([^/"]+)\//g)].flatMap(
        ([, error = '']) => records.errors[error] ?? [],
      );
      for (const error of shown) assert.ok(error.causes.length > 0, `${lang} ${id}: ${error.title.en}`);
      const tongues = [...open.matchAll(/<pre lang="(..)"/g)].map(([, tongue]) => tongue === lang);
      assert.ok(tongues.indexOf(false) === -1 || tongues.lastIndexOf(true) < tongues.indexOf(false), `${lang} ${id}`);
    }
});

test('each client page shows the lines for its files, what is not known of it and why, its history and its sources', () => {
  for (const lang of langs)
    for (const [id, client] of Object.entries(records.clients)) {
      const html = unescaped(page(`/${lang}/clients/${id}/`));
      for (const steps of Object.values(client.steps))
        for (const { file, lines } of steps?.config ?? []) {
          assert.ok(html.includes(`<code>${file}</code>`), `${lang} ${id} ${file}`);
          assert.ok(html.includes(`data-copy="${lines.trimEnd()}"`), `${lang} ${id} ${file}`);
        }
      for (const lack of Object.values(client.lacking)) {
        assert.ok(lack && html.includes(lack.why[lang]), `${lang} ${id}`);
        for (const source of lack?.sources ?? [])
          assert.ok(html.includes(`href="${records.sources[source]?.url}"`), source);
      }
      const dated = cellPaths.some((path) => cellOf(client, path).since?.date) || client.ended?.date;
      if (dated && !client.generic) assert.ok(html.includes('id="history"'), `${lang} ${id} history`);
      if (client.help[0])
        assert.ok(html.includes(`href="${records.sources[client.help[0]]?.url}"`), `${lang} ${id} help`);
    }
});

test('each client page has an anchor and a report for every cell, and a settings sheet where it has servers', () => {
  for (const [id, client] of Object.entries(records.clients)) {
    const html = page(`/ja/clients/${id}/`);
    for (const path of cellPaths) assert.ok(html.includes(`(${path})`), `${id} ${path}`);
    const settings = !client.google_api && verdictOf(client) !== 'cannot';
    assert.ok(html.includes('id="settings"'), id);
    if (!settings) assert.doesNotMatch(html, /data-copy="(?:imap|pop|smtp)\.gmail\.com"/, id);
    else if (client.ports.imap_993.value !== 'no') assert.match(html, /data-copy="imap\.gmail\.com"/, id);
  }
});

test('ready-made comparisons show each cell of each client without script', () => {
  for (const pair of readyPairs)
    for (const lang of langs) {
      const html = page(`/${lang}/clients/compare/${pairSlug(pair)}/`);
      const rows = html.match(/<tr class="(?:differs)?"|<tr>/g)?.length ?? 0;
      assert.ok(rows >= cellPaths.length + 4, `${pair} ${rows}`);
      for (const id of pair) assert.ok(html.includes(`/${lang}/clients/${id}/`), `${pair} ${id}`);
    }
});

test('the comparison carries the data of every program, as text that no note can break out of', () => {
  const html = page('/en/clients/compare/');
  const text = /<template>([\s\S]*?)<\/template>/.exec(html)?.[1] ?? '';
  assert.doesNotMatch(text, /</);
  const programs = Object.entries(records.clients).filter(([, client]) => !client.generic);
  assert.deepEqual(Object.keys(JSON.parse(unescaped(text)).clients).sort(), programs.map(([id]) => id).sort());
});
