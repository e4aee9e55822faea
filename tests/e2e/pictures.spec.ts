/** From a picture of an error to its cause, in the browser alone. The pictures are the site's own drawn dialogs. */
import { expect, type Page, test } from '@playwright/test';
import { examples, looks, type Photo, photograph, photographWindow } from '../ocr/photograph.ts';
import { readPicture } from '../ocr/reading.ts';
import { isRight, type Outcome, score, table } from '../ocr/screens.ts';
import { manners } from '../ocr/windows.ts';
import { wrongPictures } from '../ocr/wrong.ts';
import { records } from '../records.ts';

const reader = (page: Page) => page.locator('picture-reader');
const button = (page: Page, act: string) => reader(page).locator(`[data-act=${act}],[data-opens=${act}]`);

/** The dialog of a refused app password, as the error page draws it. */
const dialog = (lang: 'ja' | 'en') => ({
  error: 'smtp-535-bad-credentials',
  lang,
  cause: 'password-sign-in-blocked',
  also: [],
  text:
    records.errors['smtp-535-bad-credentials']?.examples.find((example) => example.lang === lang)?.text.trim() ?? '',
});

const inFile = (photo: Photo) => ({ name: photo.file, mimeType: 'image/png', buffer: photo.buffer });

test('a pasted picture: the size is said first, nothing but our own files is fetched, the right cause comes first', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const photo = await photograph(browser, `${baseURL}/`, dialog('ja'), looks[0] ?? { name: '', options: {} });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const requests: { line: string; size: number }[] = [];
  context.on('request', (request) =>
    requests.push({
      line: `${request.method()} ${request.url()}`,
      size: request.postDataBuffer()?.length ?? 0,
    }),
  );
  const breaches: string[] = [];
  page.on(
    'console',
    (message) => /Content Security Policy|Refused to/.test(message.text()) && breaches.push(message.text()),
  );
  await page.goto('/ja/');
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
  }, photo.buffer.toString('base64'));
  await page.keyboard.press('Control+V');
  await expect(reader(page)).toHaveAttribute('data-state', 'asking');
  await expect(reader(page)).toContainText(/3\.\d MB/);
  expect(requests.filter(({ line }) => /\/ocr\/|worker/.test(line))).toEqual([]);
  await button(page, 'go').click();
  await expect(reader(page)).toHaveAttribute('data-state', 'done', { timeout: 30_000 });
  await expect(page.locator('error-lookup [data-cause]').first()).toHaveAttribute('data-cause', photo.cause);
  await expect(page.locator('textarea[name=q]')).toHaveValue(/5\.7\.8/);
  expect(requests.some(({ line }) => line.includes('/ocr/jpn.'))).toBe(true);
  for (const { line, size } of requests) {
    expect(line).toMatch(new RegExp(`^GET ${baseURL}/`));
    expect(line.length, 'nothing is packed into an address').toBeLessThan(300);
    expect(size).toBe(0);
  }
  expect(breaches).toEqual([]);
});

test('a second picture is read without a question and without a request, the network being off', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const photo = await photograph(browser, `${baseURL}/`, dialog('en'), looks[1] ?? { name: '', options: {} });
  await page.goto('/en/');
  expect((await readPicture(page, inFile(photo))).causes[0]).toBe(photo.cause);
  await page.goto('/en/');
  await page.locator('textarea[name=q]').fill('warm up 0x800CCC0E');
  await page.waitForSelector('error-lookup[data-state=answered]');
  await context.setOffline(true);
  await reader(page).locator('[data-part=choose]').setInputFiles(inFile(photo));
  await expect(reader(page)).toHaveAttribute('data-state', 'done', { timeout: 30_000 });
  await expect(page.locator('error-lookup [data-cause]').first()).toHaveAttribute('data-cause', photo.cause);
});

test('a dropped picture is taken, and the page stays where it is', async ({ page }) => {
  await page.goto('/ja/');
  const buffer = wrongPictures.find(({ what }) => what === 'a cat')?.file.buffer.toString('base64') ?? '';
  const prevented = await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], 'cat.png', { type: 'image/png' }));
    const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    document.querySelector('h1')?.dispatchEvent(event);
    return event.defaultPrevented;
  }, buffer);
  expect(prevented).toBe(true);
  await expect(reader(page)).toHaveAttribute('data-state', 'asking');
  await button(page, 'cancel').click();
  await expect(reader(page)).toHaveAttribute('data-state', 'idle');
});

test('the fetching can be cancelled, and begun again', async ({ page, context }) => {
  await context.route('**/ocr/jpn.*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue().catch(() => {});
  });
  await page.goto('/en/');
  const cat = wrongPictures.find(({ what }) => what === 'a cat')?.file;
  if (!cat) throw new Error('no cat');
  await reader(page).locator('[data-part=choose]').setInputFiles(cat);
  await button(page, 'go').click();
  await expect(reader(page)).toHaveAttribute('data-state', /fetching|reading/);
  await button(page, 'cancel').click();
  await expect(reader(page)).toContainText('cancelled');
  await expect(page.locator('textarea[name=q]')).toHaveValue('');
  await context.unroute('**/ocr/jpn.*');
  const { message } = await readPicture(page, cat);
  expect(message).toMatch(/No text was found/);
});

test('where the program cannot be fetched, it is said, and typing still works', async ({ page, context }) => {
  await context.route('**/ocr/*', (route) => route.abort());
  await page.goto('/ja/');
  const cat = wrongPictures.find(({ what }) => what === 'a cat')?.file;
  if (!cat) throw new Error('no cat');
  const { state, message } = await readPicture(page, cat);
  expect(state).toBe('failed');
  expect(message).toMatch(/読み込めませんでした/);
  await expect(button(page, 'go')).toHaveText('もう一度');
  await page.locator('textarea[name=q]').fill('Application-specific password required');
  await expect(page.locator('error-lookup')).toHaveAttribute('data-state', 'answered');
});

test('a wrong picture gets a clear sentence, in both languages', async ({ page }) => {
  test.slow();
  for (const lang of ['ja', 'en'] as const) {
    await page.goto(`/${lang}/`);
    for (const { what, file, says } of wrongPictures) {
      const { state, message, text } = await readPicture(page, file);
      expect(message, `${what} (${lang})`).toMatch(says[lang]);
      expect(state, what).toBe('failed');
      expect(text, what).toBe('');
    }
  }
});

/** Reads each picture through the page in its language; fails with the table and the texts of what went wrong. */
async function readAll(page: Page, photos: AsyncIterable<Photo> | Iterable<Photo>): Promise<void> {
  const outcomes: Outcome[] = [];
  for await (const screen of photos) {
    const start = new RegExp(`/${screen.lang}/$`);
    if (!start.test(page.url())) await page.goto(`/${screen.lang}/`);
    const { causes, text, time } = await readPicture(page, inFile(screen));
    outcomes.push({ screen, causes, text, time });
  }
  const { top1, top3 } = score(outcomes);
  const misses = outcomes.filter((outcome) => !isRight(outcome));
  const found = misses.map(({ screen, causes, text }) => `${screen.file}: ${causes[0]}\n${text}`).join('\n');
  expect(outcomes.length).toBeGreaterThan(10);
  expect(top1, `${table(outcomes)}\n${found}`).toBeGreaterThanOrEqual(85);
  expect(top3, `${table(outcomes)}\n${found}`).toBeGreaterThanOrEqual(93);
}

test('drawn dialogs in both languages, light, dark, small, large, damaged: read through the page', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000); // A machine that does other things besides takes three times as long.
  async function* photos() {
    for (const lang of ['ja', 'en'] as const)
      for (const [i, wanted] of examples(records, lang, looks.length).entries())
        yield await photograph(browser, `${baseURL}/`, wanted, looks[i] ?? looks[0] ?? { name: '', options: {} });
  }
  await readAll(page, photos());
});

test('the same words in the windows of eighteen programs: read through the page', async ({ page, browser }) => {
  test.setTimeout(300_000); // A machine that does other things besides takes three times as long.
  const half = Math.ceil(manners.length / 2);
  async function* photos() {
    for (const [from, lang] of [
      [0, 'ja'],
      [half, 'en'],
    ] as const)
      for (const [i, wanted] of examples(records, lang, half).entries()) {
        const manner = manners[from + i];
        if (manner) yield await photographWindow(browser, wanted, manner);
      }
  }
  await readAll(page, photos());
});
