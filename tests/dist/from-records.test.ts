/** What pages and files take from the records, value by value: settings, steps, dates. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { parse } from 'plist';
import { unescaped } from '../../src/build/unescaped.ts';
import { stepGroups, stepsFor } from '../../src/data/step-groups.ts';
import { dateText } from '../../src/i18n/locales.ts';
import { variants } from '../../src/settings/autoconfig.ts';
import { records } from '../records.ts';
import { itemsOf, plain } from './cells.ts';
import { builtPages, root } from './site.ts';

const pages = builtPages();
const langs = ['ja', 'en'] as const;
const page = (path: string) => {
  const html = pages.get(path);
  assert.ok(html, `there is no ${path}`);
  return html;
};
const copied = (html: string) => [...html.matchAll(/data-copy="([^"]*)"/g)].map(([, value = '']) => unescaped(value));
const servers = Object.entries(records.servers);

test('the settings page has the host and the ports of each server, beside what programs call their encryption', () => {
  for (const lang of langs)
    for (const [id, { host, endpoints }] of servers) {
      const table = page(`/${lang}/settings/`).split(`id="${id}"`)[1]?.split('</table>')[0] ?? '';
      assert.deepEqual(copied(table), [host, ...endpoints.map(({ port }) => String(port))], `${lang} ${id}`);
      const ports = [...table.matchAll(/<li[\s\S]*?<\/li>/g)].map(([item]) => item);
      endpoints.forEach(({ port, called }, i) => {
        assert.match(ports[i] ?? '', new RegExp(`<code>${port}</code>`), `${lang} ${id}`);
        assert.ok(plain(ports[i] ?? '').includes(called[lang]), `${lang} ${id} ${port}: ${called[lang]}`);
      });
    }
});

test('the files for programs hold the hosts and ports of the records, the recommended first', () => {
  for (const variant of variants) {
    const xml = readFileSync(`${root}/settings/gmail-${variant}.xml`, 'utf8');
    const { incomingServer, outgoingServer } = new XMLParser({ ignoreAttributes: false }).parse(xml).clientConfig
      .emailProvider;
    type Server = { '@_type': string; hostname: string; port: number };
    const given = [incomingServer, outgoingServer].flat().map((one: Server) => [one['@_type'], one.hostname, one.port]);
    const order = ['imap', 'pop', 'smtp'].flatMap((id) => {
      const { host, endpoints } = records.servers[id] ?? { host: '', endpoints: [] };
      const ports = [...endpoints].sort((a, b) => Number(b.recommended) - Number(a.recommended));
      return ports.map(({ port }) => [id.replace('pop', 'pop3'), host, port]);
    });
    assert.deepEqual(given, order, variant);
  }
  for (const lang of langs) {
    const profile = parse(readFileSync(`${root}/settings/gmail-app-password.${lang}.mobileconfig`, 'utf8'));
    const [mail] = (profile as { PayloadContent: Record<string, unknown>[] }).PayloadContent;
    for (const [side, id] of [
      ['Incoming', 'imap'],
      ['Outgoing', 'smtp'],
    ] as const) {
      const { host, endpoints } = records.servers[id] ?? { host: '', endpoints: [] };
      assert.equal(mail?.[`${side}MailServerHostName`], host);
      const { port } = endpoints.find(({ encryption }) => encryption === 'tls') ?? {};
      assert.equal(mail?.[`${side}MailServerPortNumber`], port);
    }
  }
});

test('the folds of a fix article hold the steps of its programs, word for word', () => {
  for (const lang of langs)
    for (const [cause, { procedures, by_client }] of Object.entries(records.causes)) {
      const html = page(`/${lang}/fix/${cause}/`);
      for (const id of stepGroups.flatMap(({ clients }) => [...clients])) {
        const fold = html.split(`<details class="steps-of" id="${id}"`)[1]?.split('</details>')[0] ?? '';
        const lists = [...fold.matchAll(/<ol[\s\S]*?<\/ol>/g)].map(([list]) => itemsOf(list));
        const entry = stepsFor(records, id, procedures);
        const note = by_client.find(({ clients }) => clients.includes(id));
        const own = entry?.procedures.map((name) => entry.from.steps[name]?.[lang]) ?? [];
        assert.deepEqual(lists, [...(note ? [note[lang]] : []), ...own], `/${lang}/fix/${cause}/#${id}`);
      }
    }
});

test('first steps stand as the cause has them: on error pages, short pages, and at the end of the guided checks', () => {
  const steps = (cause: string, lang: 'ja' | 'en') => records.causes[cause]?.first_steps.map((step) => step[lang]);
  for (const lang of langs) {
    for (const [id, { causes }] of Object.entries(records.errors))
      if (causes[0]) {
        const answer = page(`/${lang}/errors/${id}/`).split('id="cause"')[1] ?? '';
        assert.deepEqual(itemsOf(answer), steps(causes[0], lang), `/${lang}/errors/${id}/`);
      }
    for (const cause of Object.keys(records.causes)) {
      const half = page(`/c/${cause}/`).split(`<section lang="${lang}">`)[1] ?? '';
      assert.deepEqual(itemsOf(half.split('data-guide')[1] ?? ''), steps(cause, lang), `/c/${cause}/ ${lang}`);
    }
    const ends = [...pages].flatMap(([path, html]) => {
      const [, cause] = new RegExp(`^/${lang}/diagnose/[^/]+/([^/]+)/$`).exec(path) ?? [];
      return cause && records.causes[cause] ? [{ path, cause, html }] : [];
    });
    assert.ok(ends.length > 20, `only ${ends.length} ends`);
    for (const { path, cause, html } of ends)
      assert.deepEqual(itemsOf(html.slice(html.indexOf('<ol class="steps"'))), steps(cause, lang), path);
  }
});

test('every day that a page shows reads as the day it stands for, and those of the timeline are its changes’', () => {
  for (const lang of langs) {
    const html = page(`/${lang}/changes/`);
    for (const [id, { date }] of Object.entries(records.changes)) {
      const [, day] = /<time[^>]* datetime="([^"]+)"/.exec(html.split(`id="${id}"`)[1] ?? '') ?? [];
      assert.equal(day, date, `${lang} ${id}`);
    }
    for (const [path, other] of pages)
      if (path.startsWith(`/${lang}/`))
        for (const [, day = '', text] of other.matchAll(/<time[^>]* datetime="([^"]+)"[^>]*>([^<]*)</g))
          assert.equal(text, dateText(day, lang), `${path} ${day}`);
  }
});
