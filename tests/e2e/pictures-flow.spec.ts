/** Reading a picture as its reader lives it: waiting, cancelling, by keyboard alone, out of another app. */
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { looks, photograph, type Wanted } from '../ocr/photograph.ts';
import { readPicture } from '../ocr/reading.ts';
import { records } from '../records.ts';
import { staticServer } from '../server.ts';

const reader = (page: Page) => page.locator('picture-reader');
const button = (page: Page, act: string) => reader(page).locator(`[data-act=${act}],[data-opens=${act}]`);
const box = (page: Page) => page.locator('textarea[name=q]');
const firstCause = (page: Page) => page.locator('error-lookup [data-cause]').first();
const light = looks[0] ?? { name: '', options: {} };

const refused = records.errors['smtp-535-bad-credentials'];
const wanted = (lang: 'ja' | 'en'): Wanted => ({
  error: 'smtp-535-bad-credentials',
  lang,
  cause: 'password-sign-in-blocked',
  also: [],
  text: refused?.examples.find((example) => example.lang === lang)?.text.trim() ?? '',
});
const inFile = (buffer: Buffer) => ({ name: 'error.png', mimeType: 'image/png', buffer });

/** A screen full of text, which takes a second and more to read. */
async function fullScreen(page: Page): Promise<Buffer> {
  await page.setViewportSize({ width: 1280, height: 1600 });
  await page.goto('/en/guide/history-2014-2026/');
  return page.screenshot();
}

/** Notes every state, share and count that the page shows, and how often the page itself gets to do something. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const seen: { state: string; share: number; count: string; tick?: boolean }[] = [];
    Object.assign(globalThis, { seen });
    const node = document.querySelector('picture-reader') as HTMLElement;
    const bar = node.querySelector('progress');
    const note = (tick = false) => {
      const count = node.querySelector('[data-part=count]')?.textContent ?? '';
      seen.push({ state: node.dataset.state ?? '', share: bar?.value ?? 0, count, tick });
    };
    new MutationObserver(() => note()).observe(node, { attributes: true, subtree: true, childList: true });
    setInterval(() => note(true), 20);
  });
const seenBy = (page: Page) =>
  page.evaluate(
    () => (globalThis as unknown as { seen: { state: string; share: number; count: string; tick: boolean }[] }).seen,
  );

test('fetching and reading show how far they are, in a worker, while the page goes on', async ({ page, context }) => {
  test.setTimeout(120_000);
  const picture = await fullScreen(page);
  await context.route('**/ocr/jpn.*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.goto('/en/');
  await watch(page);
  // Told of at some moment while the page shows that it reads: so all are counted, not those of one moment.
  let workers = 0;
  page.on('worker', () => workers++);
  await reader(page).locator('[data-part=choose]').setInputFiles(inFile(picture));
  await button(page, 'go').click();
  await expect(reader(page)).toHaveAttribute('data-state', 'reading');
  await expect(reader(page)).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
  expect(workers).toBe(1);
  const seen = await seenBy(page);
  const fetching = seen.filter(({ state, count }) => state === 'fetching' && count);
  expect(fetching.some(({ share }) => share > 0 && share < 1)).toBe(true);
  for (const { count } of fetching) expect(count).toMatch(/^\d\.\d \/ 3\.\d MB$/);
  const reading = seen.filter(({ state }) => state === 'reading');
  const shares = reading.map(({ share }) => share);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(new Set(shares).size).toBeGreaterThan(4);
  expect(reading.filter(({ tick }) => tick).length, 'the page got to do things meanwhile').toBeGreaterThan(10);
});

test('reading can be cancelled: nothing comes late, and the next picture is read', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const photo = await photograph(browser, `${baseURL}/`, wanted('en'), light);
  const long = await fullScreen(page);
  await page.goto('/en/');
  expect((await readPicture(page, inFile(photo.buffer))).causes[0]).toBe(photo.cause);
  await box(page).fill('');
  await reader(page).locator('[data-part=choose]').setInputFiles(inFile(long));
  await expect(reader(page)).toHaveAttribute('data-state', 'reading');
  await button(page, 'cancel').click();
  await expect(reader(page)).toContainText('cancelled');
  await expect(reader(page).locator('progress')).toBeHidden();
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(box(page)).toHaveValue('');
  expect((await readPicture(page, inFile(photo.buffer))).causes[0]).toBe(photo.cause);
});

test('with the keyboard alone: choose, answer the question, close', async ({ page, browser, baseURL }) => {
  test.slow();
  const photo = await photograph(browser, `${baseURL}/`, wanted('ja'), light);
  await page.goto('/ja/');
  await button(page, 'choose').focus();
  const chooser = page.waitForEvent('filechooser');
  await page.evaluate(() => {}); // A key could overtake the order to catch the chooser; an answer from the page cannot.
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(inFile(photo.buffer));
  await expect(reader(page)).toHaveAttribute('data-state', 'asking');
  await expect(button(page, 'go')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(page, 'cancel')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(button(page, 'cancel'), 'the pressed button is gone, so the next one has the focus').toBeFocused();
  await expect(reader(page)).toHaveAttribute('data-state', 'done', { timeout: 30_000 });
  await expect(firstCause(page)).toHaveAttribute('data-cause', photo.cause);
  await expect(reader(page).getByRole('status')).toContainText('画像から読んだ文字');
  await page.keyboard.press('Enter');
  await expect(reader(page)).toHaveAttribute('data-state', 'idle');
  await expect(button(page, 'choose')).toBeFocused();
  await expect(box(page), 'closing takes nothing away').toHaveValue(/5\.7\.8/);
});

test('the chooser opens in the press itself, however late its program comes', async ({ page, browser, baseURL }) => {
  const photo = await photograph(browser, `${baseURL}/`, wanted('en'), light);
  await page.route(/picture-reader\.[^/]*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 8000));
    await route.continue();
  });
  await page.goto('/en/');
  const chooser = page.waitForEvent('filechooser', { timeout: 5000 });
  await button(page, 'choose').click();
  await (await chooser).setFiles(inFile(photo.buffer));
  await expect(reader(page)).toHaveAttribute('data-state', 'asking', { timeout: 20_000 });
});

test('what was read can be corrected, and the answer follows', async ({ page, browser, baseURL }) => {
  const photo = await photograph(browser, `${baseURL}/`, wanted('en'), light);
  await page.goto('/en/');
  expect((await readPicture(page, inFile(photo.buffer))).causes[0]).toBe(photo.cause);
  await box(page).fill('534-5.7.9 Application-specific password required');
  await expect(firstCause(page)).toHaveAttribute('data-cause', 'app-password-required');
});

test('JPEG and WebP are read as PNG is', async ({ page, browser, baseURL }) => {
  const photo = await photograph(browser, `${baseURL}/`, wanted('en'), light);
  await page.goto('/en/');
  for (const type of ['jpeg', 'webp']) {
    const base64 = await page.evaluate(
      async ([picture, wantedType]) => {
        const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes]));
        const canvas = Object.assign(document.createElement('canvas'), { width: bitmap.width, height: bitmap.height });
        canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
        return canvas.toDataURL(wantedType, 0.8).split(',')[1] ?? '';
      },
      [photo.buffer.toString('base64'), `image/${type}`] as const,
    );
    const buffer = Buffer.from(base64, 'base64');
    expect(buffer.subarray(0, 12).toString('latin1')).toMatch(type === 'webp' ? /WEBP/ : /^\xff\xd8/);
    expect((await readPicture(page, { name: `a.${type}`, mimeType: `image/${type}`, buffer })).causes[0]).toBe(
      photo.cause,
    );
  }
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  test('a photo can be taken with the camera; where there is none, nothing offers it', async ({ page, browser }) => {
    await page.goto('/ja/');
    await expect(button(page, 'camera')).toBeVisible();
    const input = reader(page).locator('[data-part=camera]');
    await expect(input).toHaveAttribute('capture', 'environment');
    const chooser = page.waitForEvent('filechooser');
    await button(page, 'camera').click();
    await (await chooser).setFiles({ name: 'empty.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) });
    await expect(reader(page)).toContainText('空です');
    const atDesk = { hasTouch: false, isMobile: false, viewport: { width: 1280, height: 800 } };
    const desk = await (await browser.newContext(atDesk)).newPage();
    await desk.goto(page.url());
    await expect(button(desk, 'choose')).toBeVisible();
    await expect(button(desk, 'camera')).toBeHidden();
    await desk.context().close();
  });
});

test.describe('out of another app', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a shared picture is read here; no POST and no byte of it reaches the server', async ({
    page,
    browser,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    const photo = await photograph(browser, `${baseURL}/`, wanted('en'), light);
    const server = staticServer('dist', '/').listen(0);
    const sent: { line: string; length: string }[] = [];
    server.on('request', ({ method, url, headers }) =>
      sent.push({ line: `${method} ${url}`, length: headers['content-length'] ?? '0' }),
    );
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    try {
      await page.goto(`${origin}/en/`);
      await expect(page.locator('[data-offline]')).toHaveAttribute('data-state', 'ready', { timeout: 90_000 });
      await page.evaluate((base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const form = document.createElement('form');
        Object.assign(form, { action: '/en/share/', method: 'post', enctype: 'multipart/form-data' });
        const input = Object.assign(document.createElement('input'), { name: 'picture', type: 'file' });
        const files = new DataTransfer();
        files.items.add(new File([bytes], 'error.png', { type: 'image/png' }));
        input.files = files.files;
        form.append(input);
        document.body.append(form);
        form.submit();
      }, photo.buffer.toString('base64'));
      await expect(reader(page)).toHaveAttribute('data-state', 'asking', { timeout: 20_000 });
      await button(page, 'go').click();
      await expect(reader(page)).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
      await expect(firstCause(page)).toHaveAttribute('data-cause', photo.cause);
      expect(new URL(page.url()).pathname + new URL(page.url()).hash).toMatch(/^\/en\/(#q=|$)/);
      await page.reload();
      await expect(reader(page), 'a shared picture is taken once').toHaveAttribute('data-state', 'idle');
    } finally {
      server.close();
    }
    expect(sent.length).toBeGreaterThan(0);
    for (const { line, length } of sent) {
      expect(line).toMatch(/^GET /);
      expect(line.length, 'nothing is packed into an address').toBeLessThan(300);
      expect(length).toBe('0');
    }
  });
});
