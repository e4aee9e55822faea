/** Offline: the network is cut, the guide, the matrix and the lookup go on; a new version never mixes with the old. */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { writeServiceWorker } from '../../src/build/offline.ts';
import { staticServer } from '../server.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'serial' });

let server: Server;
let folder: string;
let origin: string;
const requests: string[] = [];

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tsunagu-offline-'));
  cpSync('dist', folder, { recursive: true });
  server = staticServer(folder, '/').listen(0);
  server.on('request', ({ method, url }) => requests.push(`${method} ${url}`));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const notSaved = /^(?:このページはまだ保存されていません|This page has not been saved yet)$/;

/** Opens a page and waits until the sign says that it works offline. */
async function firstVisit(page: Page, path = '/ja/'): Promise<void> {
  await page.goto(origin + path);
  await expect(page.locator('[data-offline] span')).toHaveText(/約 \d\.\d MB/);
  await expect(page.locator('[data-offline]')).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
  await expect(page.locator('[data-offline]')).toContainText('通信がなくても読めます');
}

test('after one visit everything but single errors works with the network cut', async ({ page, context }) => {
  test.setTimeout(120_000);
  await firstVisit(page);
  await context.setOffline(true);
  for (const path of [
    '/ja/fix/app-password-required/',
    '/ja/guide/phones/',
    '/ja/clients/',
    '/ja/clients/becky/',
    '/ja/diagnose/',
  ]) {
    await page.goto(origin + path);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('このページはまだ保存されていません');
  }
  await page.goto(`${origin}/ja/`);
  await page.locator('textarea[name=q]').fill('サーバー応答: -ERR [AUTH] Username and password not accepted.');
  await expect(page.locator('error-lookup [data-cause]').first()).toHaveAttribute(
    'data-cause',
    'password-sign-in-blocked',
  );
  await page.goto(`${origin}/ja/search/`);
  await page.locator('input[type=search]').fill('証明書の警告');
  await expect(page.locator('[data-results] a').first()).toBeVisible();
  await page.goto(`${origin}/ja/errors/smtp-535-bad-credentials/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('このページはまだ保存されていません');
  await context.setOffline(false);
});

const manifestOf = (page: Page) => page.locator('link[rel=manifest]').evaluate((link: HTMLLinkElement) => link.href);

test('who does not let the site be saved is not offered it for sharing: nobody would answer', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('tsunagu:offline', 'no'));
  await page.goto(`${origin}/ja/`);
  await expect(page.locator('[data-offline]')).toHaveAttribute('data-state', 'ask');
  const manifest = await (await page.request.get(await manifestOf(page))).json();
  expect(manifest.name).toContain('Gmail');
  expect(manifest.share_target).toBeUndefined();
});

// A shared picture: tests/e2e/pictures-flow.spec.ts.
test('a shared text is answered on the device: no POST reaches the server', async ({ page }) => {
  test.setTimeout(120_000);
  await firstVisit(page);
  const manifest = await (await page.request.get(await manifestOf(page))).json();
  expect(manifest.share_target).toMatchObject({ action: '/ja/share/', method: 'POST', enctype: 'multipart/form-data' });
  await page.evaluate(() => {
    const form = document.createElement('form');
    Object.assign(form, { action: '/ja/share/', method: 'post', enctype: 'multipart/form-data' });
    const value = '534-5.7.9 Application-specific password required';
    form.append(Object.assign(document.createElement('input'), { name: 'text', value }));
    document.body.append(form);
    form.submit();
  });
  await expect(page.locator('error-lookup [data-cause]').first()).toHaveAttribute(
    'data-cause',
    'app-password-required',
  );
  expect(requests.filter((request) => request.startsWith('POST') || request.includes('/share/'))).toEqual([]);
});

test('a new version waits until the old one is closed, and is then served whole', async ({ context }) => {
  test.setTimeout(180_000);
  const page = await context.newPage();
  await firstVisit(page);
  for (const path of ['ja/index.html', 'ja/settings/index.html']) {
    const file = join(folder, path);
    writeFileSync(file, readFileSync(file, 'utf8').replace('<main ', '<main data-version="2" '));
  }
  await writeServiceWorker(folder, '/');
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    while (!registration?.waiting) await new Promise((resolve) => setTimeout(resolve, 100));
  });
  for (const path of ['/ja/', '/ja/settings/', '/ja/fix/']) {
    await page.goto(origin + path);
    await expect(page.locator('main[data-version]')).toHaveCount(0);
  }
  await page.close();
  const later = await context.newPage();
  await expect
    .poll(
      async () => {
        await later.goto('about:blank');
        await later.goto(`${origin}/ja/settings/`);
        return later.locator('main[data-version="2"]').count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  await later.goto(`${origin}/ja/`);
  await expect(later.locator('main[data-version="2"]')).toHaveCount(1);
});

test('one language is kept: the sign says so in the other, and only what is true after changing', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const sign = page.locator('[data-offline]');
  await firstVisit(page);
  const open = await context.newPage();
  await open.goto(`${origin}/ja/guide/`);
  await expect(open.locator('[data-offline]')).toHaveAttribute('data-state', 'ready');

  await page.goto(`${origin}/en/`);
  await expect(sign).toHaveAttribute('data-state', 'swap');
  await expect(sign).toContainText(/Japanese pages are saved .* about \d\.\d MB/);
  await sign.locator('button').click();
  await expect(sign).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
  await expect(open.locator('[data-offline]')).toHaveAttribute('data-state', 'swap');
  await open.close();

  // Of the pages of a language, only those of the kept one are in the worker's store (a browser has others of its own).
  const kept = (path: string) =>
    page.evaluate((url) => caches.match(url, { ignoreSearch: true }).then(Boolean), `${origin}${path}`);
  await expect.poll(() => kept('/ja/guide/phones/')).toBe(false);
  expect(await kept('/en/guide/phones/')).toBe(true);
  await page.goto(`${origin}/ja/`);
  await expect(sign).toHaveAttribute('data-state', 'swap');
});

test('pages outside the kept set stay as last seen: the newest 50, without what was pasted', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const address = `${origin}/ja/errors/smtp-535-bad-credentials/`;
  const seen = () =>
    page.evaluate(async () => (await (await caches.open('tsunagu-pages')).keys()).map(({ url }) => url));
  await firstVisit(page);
  await page.evaluate(async () => {
    const cache = await caches.open('tsunagu-pages');
    for (let i = 0; i < 60; i++) await cache.put(`/ja/errors/seen-${i}/`, new Response('seen'));
  });
  await page.goto(`${address}#q=secretword8731`);
  await expect.poll(async () => (await seen()).length).toBe(50);
  const kept = await seen();
  expect(kept).toContain(address);
  expect(kept).toContain(`${origin}/ja/errors/seen-59/`);
  expect(kept).not.toContain(`${origin}/ja/errors/seen-0/`);
  expect(kept.join()).not.toContain('8731');
  await context.setOffline(true);
  await page.goto(`${origin}/ja/`);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(notSaved);
  await context.setOffline(false);
});

test('a file that cannot be fetched: the sign says that saving failed, and the next visit saves', async ({ page }) => {
  test.setTimeout(180_000);
  const sign = page.locator('[data-offline]');
  const [file, away] = [join(folder, 'icon.svg'), join(folder, 'icon.away')];
  renameSync(file, away);
  try {
    await page.goto(`${origin}/ja/`);
    await expect(sign).toHaveAttribute('data-state', 'failed', { timeout: 60_000 });
  } finally {
    renameSync(away, file);
  }
  await firstVisit(page);
});

test('“do not save” is kept', async ({ page }) => {
  await page.goto(`${origin}/en/`);
  await page.locator('[data-offline] button').click();
  await expect(page.locator('[data-offline]')).toHaveAttribute('data-state', 'ask');
  await page.reload();
  await expect(page.locator('[data-offline]')).toHaveAttribute('data-state', 'ask');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
