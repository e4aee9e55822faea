/** What the privacy page promises: nothing leaves the origin, nothing is stored but preferences, no policy is broken. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { samples } from './sample.ts';

/** All that the site may keep in the browser by itself: what the reader chose. */
const preferences = /^tsunagu:(?:theme|client|offline)$/;
const keysKept = (page: Page) =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
    ...document.cookie.split(';').filter(Boolean),
  ]);

/** Collects every request and every breach of the policy while `page` is used. */
function watch(page: Page) {
  const requests: { method: string; url: string; referer: string | undefined }[] = [];
  const breaches: string[] = [];
  page.on('request', (request) =>
    requests.push({ method: request.method(), url: request.url(), referer: request.headers().referer }),
  );
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) breaches.push(message.text());
  });
  page.on('pageerror', (error) => breaches.push(String(error)));
  return { requests, breaches };
}

test('no page asks another site for anything, breaks its own policy or sets a cookie', async ({
  page,
  context,
  baseURL,
}) => {
  const { requests, breaches } = watch(page);
  for (const path of samples) {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(breaches, path).toEqual([]);
  }
  expect(requests.length).toBeGreaterThanOrEqual(samples.length);
  expect(requests.filter(({ url, method }) => !url.startsWith(`${baseURL}/`) || method !== 'GET')).toEqual([]);
  expect(requests.filter(({ referer }) => referer)).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect((await keysKept(page)).filter((key) => !preferences.test(key))).toEqual([]);
});

test('after a day at the site nothing is kept but what was chosen, and none of what was pasted', async ({ page }) => {
  await page.goto('/en/');
  await page.locator('label.chip', { hasText: 'Thunderbird' }).click();
  await page.locator('textarea[name=q]').fill('534-5.7.9 Application-specific password required secretword8731');
  await expect(page.locator('error-lookup [data-cause]').first()).toBeVisible();
  await page.locator('[data-theme-switch]').click();
  await page.goto('/en/support/');
  await page.locator('#ticket-text').fill('534-5.7.9 Application-specific password required secretword8731');
  await expect(page.locator('[name=cause]')).toHaveValue('app-password-required');
  await page.goto('/en/clients/');
  await page.locator('label.chip', { hasText: 'Cannot connect' }).click();
  await page.goto('/en/search/');
  await page.locator('input[type=search]').fill('imap password');
  await expect(page.locator('[data-results] a').first()).toBeVisible();
  const kept = await keysKept(page);
  expect(kept.sort()).toEqual(['tsunagu:client', 'tsunagu:theme']);
  expect(await page.evaluate(() => Object.values(localStorage).join())).not.toContain('8731');
});

test('the policy is alive: an injected script, style or request to elsewhere is stopped', async ({ page }) => {
  const received: (string | undefined)[] = [];
  const elsewhere = createServer((request, response) => {
    received.push(request.url);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end();
  });
  await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
  const other = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  await page.goto('/ja/fix/app-password-required/');
  const result = await page.evaluate(async (other) => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    const handler = document.createElement('b');
    handler.setAttribute('onclick', 'window.injected = true');
    document.body.append(handler);
    handler.click();
    handler.setAttribute('style', 'position: fixed');
    const outside = await fetch(`${other}/?leak`).then(
      () => 'sent',
      () => 'stopped',
    );
    const position = getComputedStyle(handler).position;
    return { injected: 'injected' in window, outside, position };
  }, other);
  // Whom no policy stops, the server hears.
  await fetch(`${other}/?allowed`);
  elsewhere.close();
  expect(result).toEqual({ injected: false, outside: 'stopped', position: 'static' });
  expect(received).toEqual(['/?allowed']);
});

test('the search words stay in the browser', async ({ page }) => {
  const { requests, breaches } = watch(page);
  await page.goto('/en/search/');
  await page.locator('input[type=search]').first().fill('imap password');
  await expect(page.locator('[data-results] a').first()).toBeVisible();
  expect(breaches).toEqual([]);
  expect(requests.filter(({ url }) => /imap|password/.test(decodeURIComponent(url.split('/').at(-1) ?? '')))).toEqual(
    [],
  );
});
