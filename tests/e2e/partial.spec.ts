/**
 * A page that comes in two pieces, as on a slow line or a busy machine: what comes later moves nothing that is painted.
 * The first piece ends at many places of the head, the beginning and the foot, where parts stand side by side.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { type Finding, prepare } from './sweep.ts';

/** Milliseconds between the pieces, and after the second: enough to paint. */
const PAUSE = 250;
const CUTS = 8;
const pages: [path: string, reader: string][] = [
  ['/ja/errors/say-which-encryption/', 'ja'],
  ['/en/fix/cannot-connect/', 'en'],
  ['/ja/diagnose/no-page/', 'ja'],
  ['/e/vague-oauth/', 'en'],
  ['/en/search/', 'en'],
];

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (!searchParams.has('cut')) return void response.writeHead(404).end();
  const html = readFileSync(`dist${pathname}index.html`);
  const cut = Number(searchParams.get('cut'));
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  response.write(html.subarray(0, cut));
  setTimeout(() => response.end(html.subarray(cut)), PAUSE);
});

test.beforeAll(() => void server.listen(0));
test.afterAll(() => void server.close());

/** Places in the body, closer together towards its beginning. */
function cutsOf(path: string): number[] {
  const html = readFileSync(`dist${path}index.html`);
  const [start, foot] = [html.indexOf('<body'), html.lastIndexOf('<footer')];
  const places = Array.from({ length: CUTS }, (_, i) => start + (html.length - start) * (i / CUTS) ** 1.5);
  return [...places, foot + 120, foot + 300, foot + 450].map(Math.floor).filter((cut) => cut < html.length);
}

for (const [path, locale] of pages)
  for (const width of [320, 1280])
    test(`${path} at ${width} px`, async ({ browser }) => {
      const context = await browser.newContext({ locale, viewport: { width, height: 800 } });
      const page = await context.newPage();
      await prepare(page);
      const { port } = server.address() as AddressInfo;
      const found: Omit<Finding, 'path'>[] = [];
      for (const cut of cutsOf(path)) {
        await page.goto(`http://localhost:${port}${path}?cut=${cut}`);
        await page.waitForTimeout(PAUSE);
        const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
        found.push(...shifts.map((where) => ({ rule: `cut at ${cut}`, where })));
      }
      expect(found).toEqual([]);
      await context.close();
    });
