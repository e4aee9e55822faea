/**
 * `npm run bench:search`, after a build: the committed queries in a browser, asked of the site's search and of Pagefind
 * as it comes (its own index of the whole pages, the query as typed). Prints the share with the expected page among the
 * first one and first three, and the bytes of a first search.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import { langs } from '../src/i18n/locales.ts';
import { search } from '../tests/search/ask.ts';
import { queries } from '../tests/search/queries.ts';
import { served } from '../tests/server.ts';
import { launch } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'tsunagu-search-'));
cpSync('dist', folder, { recursive: true });
const { index } = await createIndex({});
await index?.addDirectory({ path: 'dist' });
await index?.writeFiles({ outputPath: join(folder, 'plain') });
await close();

const { server, origin } = served(folder, '/');
const browser = await launch();

const plain = (page: Page, query: string) =>
  page.evaluate(async (text) => {
    const address = '/plain/pagefind.js';
    const pagefind = await import(address);
    await pagefind.options({ noWorker: true }); // A worker's loading would not be counted.
    const { results } = await pagefind.search(text);
    const pages = await Promise.all(
      results.slice(0, 3).map((result: { data(): Promise<{ url: string }> }) => result.data()),
    );
    return pages.map(({ url }) => new URL(url, location.href).pathname);
  }, query);

const rows: Record<string, object> = {};
for (const lang of langs)
  for (const [name, ask] of Object.entries({ ours: search, plain })) {
    const context = await browser.newContext({ serviceWorkers: 'block', bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${origin}/${lang}/search/`, { waitUntil: 'networkidle' });
    let bytes = 0;
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    let [first, three, firstSearch] = [0, 0, 0];
    for (const [query, wanted] of queries[lang]) {
      const place = (await ask(page, query)).indexOf(`/${lang}/${wanted}/`);
      firstSearch ||= bytes;
      if (place === 0) first++;
      if (place >= 0 && place < 3) three++;
    }
    const share = (count: number) => `${((100 * count) / queries[lang].length).toFixed(1)} %`;
    rows[`${lang} ${name}`] = {
      'first place': share(first),
      'first three': share(three),
      'KB for the first search': Math.round(firstSearch / 1000),
    };
    await context.close();
  }
console.table(rows);
await browser.close();
server.close();
rmSync(folder, { recursive: true });
