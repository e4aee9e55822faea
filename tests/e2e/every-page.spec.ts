/** Every built page in a browser, its policy in force: none asks another site for anything, none breaks its own policy. */
import { expect, test } from '@playwright/test';
import { builtPages } from '../dist/site.ts';

/** Pages at old addresses only lead on. */
const pages = [...builtPages()].filter(([, html]) => !/<html[^>]* data-to=/.test(html)).map(([path]) => path);
const TABS = 3;

test('no request leaves the site, on any of its pages', async ({ context, baseURL }) => {
  test.setTimeout(900_000);
  const asked: string[] = [];
  const troubles: string[] = [];
  context.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  context.on('console', (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text()))
      troubles.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on('weberror', (error) => troubles.push(`${error.page()?.url()}: ${error.error()}`));
  const queue = [...pages];
  const work = async () => {
    const tab = await context.newPage();
    for (let path = queue.pop(); path; path = queue.pop()) await tab.goto(path);
  };
  await Promise.all(Array.from({ length: TABS }, work));
  expect(pages.length).toBeGreaterThan(1500);
  expect(asked.length).toBeGreaterThanOrEqual(pages.length);
  expect(asked.filter((line) => !line.startsWith(`GET ${baseURL}/`))).toEqual([]);
  expect(troubles).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});
