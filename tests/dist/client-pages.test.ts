/** The built client pages and comparisons: in their order, and true to the records. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { unescaped } from '../../src/build/unescaped.ts';
import { cellAnchor, cellOf, cellPaths, isUnexplored } from '../../src/data/client-claims.ts';
import { compareColumn, compareLabels, pairSlug, readyPairs } from '../../src/data/compare.ts';
import { errorsOfClient } from '../../src/data/joins.ts';
import { sheetsOf } from '../../src/data/settings-sheet.ts';
import { today } from '../../src/data/today.ts';
import { verdictOf } from '../../src/data/verdict.ts';
import { matrixWords } from '../../src/i18n/matrix.ts';
import { strings } from '../../src/i18n/strings.ts';
import { records } from '../records.ts';
import { itemsOf, plain, shownAt, valueIn } from './cells.ts';

const page = (path: string) => readFileSync(`dist${path}index.html`, 'utf8');
const langs = ['ja', 'en'] as const;

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
    const settings = !client.google_api && verdictOf(client) !== 'cannot' && !isUnexplored(client);
    assert.ok(html.includes('id="settings"'), id);
    if (!settings) assert.doesNotMatch(html, /data-copy="(?:imap|pop|smtp)\.gmail\.com"/, id);
    else if (client.ports.imap_993.value !== 'no') assert.match(html, /data-copy="imap\.gmail\.com"/, id);
  }
});

test('each client page gives the steps of its record, word for word, in the order of the page', () => {
  for (const lang of langs)
    for (const [id, client] of Object.entries(records.clients)) {
      const html = page(`/${lang}/clients/${id}/`);
      for (const [name, steps] of Object.entries(client.steps)) {
        const section = html.split(`<section id="steps-${name.replace('_', '-')}"`)[1]?.split('</section>')[0] ?? '';
        assert.deepEqual(itemsOf(section), steps?.[lang], `${lang} ${id} ${name}`);
      }
    }
});

test('each client page opens to the value of every cell', () => {
  for (const lang of langs)
    for (const [id, client] of Object.entries(records.clients)) {
      const html = page(`/${lang}/clients/${id}/`);
      for (const path of cellPaths) {
        const fold = html.split(`id="${cellAnchor(path)}"`)[1]?.split('</summary>')[0] ?? '';
        assert.deepEqual(valueIn(fold), shownAt(client, path, lang), `${lang} ${id} ${path}`);
      }
    }
});

/** The rows of the settings sheets on a page: label and value, as it is copied where it can be. */
const sheetRows = (html: string) =>
  [...html.matchAll(/<table class="table sheet">([\s\S]*?)<\/table>/g)].map(([, table = '']) =>
    [...table.matchAll(/<th scope="row">([\s\S]*?)<\/th><td>([\s\S]*?)<\/td>/g)].map(([, label = '', cell = '']) => [
      plain(label.replace(/<span[\s\S]*?<\/span>/g, '')),
      unescaped(/data-copy="([^"]*)"/.exec(cell)?.[1] ?? cell.split('<span')[0] ?? ''),
    ]),
  );

test('the settings sheets of a client page hold the values of the servers, in the words of its own windows', () => {
  for (const lang of langs) {
    const [words, t] = [strings[lang], matrixWords[lang]];
    const { server, port, encryption, userName: user, password } = words;
    const usual = { server, port, encryption, user, password, auth: t.authValue };
    const names = { ...usual, address: t.wholeAddress, secret: t.passwordValue };
    let shown = 0;
    for (const [id, client] of Object.entries(records.clients)) {
      const built = sheetRows(page(`/${lang}/clients/${id}/`));
      if (built.length === 0) continue;
      shown++;
      const sheets = sheetsOf(client, records.servers, names, lang).map(({ choices, rows }) => {
        const [host, others] = [
          rows.filter(({ field }) => field === 'server'),
          rows.filter(({ field }) => field !== 'server'),
        ];
        return [...host, ...choices.flat(), ...others].map(({ label, value }) => [label, value]);
      });
      assert.deepEqual(built, sheets, `${lang} ${id}`);
    }
    assert.ok(shown > 50, `only ${shown} pages show a sheet`);
  }
});

test('ready-made comparisons show each cell of each client without script', () => {
  for (const pair of readyPairs)
    for (const lang of langs) {
      const html = page(`/${lang}/clients/compare/${pairSlug(pair)}/`);
      for (const id of pair) assert.ok(html.includes(`/${lang}/clients/${id}/`), `${pair} ${id}`);
      const rows = [...html.matchAll(/<tr[^>]*><th scope="row">([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
        row.split('<td>'),
      );
      assert.deepEqual(
        rows.map(([label = '']) => plain(label)),
        compareLabels(lang),
      );
      pair.forEach((id, i) => {
        const client = records.clients[id];
        assert.ok(client);
        const cells = rows.map((row) => {
          const [, kind = '', word = '', small = ''] =
            /^<span(?: class="mv v-([\w-]+)")?>([\s\S]*?)<\/span>(?:<span class="small">([\s\S]*?)<\/span>)?/.exec(
              row[i + 1] ?? '',
            ) ?? [];
          return [kind, unescaped(word), unescaped(small)];
        });
        assert.deepEqual(cells, compareColumn({ ...client, id }, lang, today), `${pair} ${id}`);
      });
    }
});

test('the comparison carries the data of every program, as text that no note can break out of', () => {
  const html = page('/en/clients/compare/');
  const text = /<template>([\s\S]*?)<\/template>/.exec(html)?.[1] ?? '';
  assert.doesNotMatch(text, /</);
  const programs = Object.entries(records.clients).filter(([, client]) => !client.generic);
  assert.deepEqual(Object.keys(JSON.parse(unescaped(text)).clients).sort(), programs.map(([id]) => id).sort());
});
