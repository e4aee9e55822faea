/** Makes pictures by photographing the dialogs that the built site draws, in the manner of many screens and phones. */
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { Records } from '../../src/data/collections.ts';
import { entries } from '../../src/data/joins.ts';
import type { Screen } from './screens.ts';

/** How a dialog is shown and photographed. `damage` is what happens to the picture afterwards. */
export type Look = {
  name: string;
  options: BrowserContextOptions;
  font?: string;
  size?: string;
  damage?: { shrink?: number; tilt?: number; quality?: number };
};

export const looks: Look[] = [
  { name: 'light', options: { colorScheme: 'light' } },
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: 'small', options: { colorScheme: 'light' }, size: '12px', font: 'sans-serif' },
  { name: 'phone', options: { colorScheme: 'light', deviceScaleFactor: 3, viewport: { width: 360, height: 700 } } },
  { name: 'phone-dark', options: { colorScheme: 'dark', deviceScaleFactor: 2, viewport: { width: 360, height: 700 } } },
  { name: 'serif', options: { colorScheme: 'light', deviceScaleFactor: 1.25 }, font: 'serif' },
  { name: 'jpeg', options: { colorScheme: 'light' }, damage: { quality: 0.3 } },
  {
    name: 'shrunk',
    options: { colorScheme: 'dark', deviceScaleFactor: 2 },
    damage: { shrink: 0.6, quality: 0.6 },
  },
  {
    name: 'tilted',
    options: { colorScheme: 'light', deviceScaleFactor: 2 },
    damage: { tilt: 2, quality: 0.7 },
  },
];

export type Photo = Screen & { buffer: Buffer };
/** A drawn example of an error record: its words as the page shows them, and what is right to answer. */
export type Wanted = { error: string; lang: 'ja' | 'en'; cause: string; also: string[]; text: string };

/** From the records, spread evenly: up to `count` examples of one language that a mail program's window shows. */
export function examples(records: Records, lang: 'ja' | 'en', count: number): Wanted[] {
  const all = entries(records.errors).flatMap(({ id, causes: [cause, ...also], examples }) => {
    const text = examples.find((example) => example.lang === lang && example.client)?.text.trim() ?? '';
    return cause && text.length >= 30 && text.length <= 400 ? [{ error: id, lang, cause, also, text }] : [];
  });
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, i) => all[Math.floor(i * step)] as Wanted);
}

/** Photographs an error record's example as its page at `site` draws it. */
export async function photograph(browser: Browser, site: string, wanted: Wanted, look: Look): Promise<Photo> {
  const context = await browser.newContext({ viewport: { width: 760, height: 800 }, ...look.options });
  const page = await context.newPage();
  await page.goto(`${site}${wanted.lang}/errors/${wanted.error}/`);
  // Those after the third stand folded.
  await page.locator('main details').evaluateAll((nodes) => {
    for (const node of nodes) node.setAttribute('open', '');
  });
  const texts = await page.locator('figure.dialog pre').allTextContents();
  const place = texts.findIndex((text) => text.trim() === wanted.text);
  if (place < 0) throw new Error(`${wanted.error}: its page does not draw "${wanted.text.slice(0, 40)}…"`);
  const dialog = page.locator('figure.dialog').nth(place);
  await dialog.evaluate(
    (node, { font, size }) => {
      const text = node.querySelector('pre');
      if (text && font) text.style.fontFamily = font;
      if (text && size) text.style.fontSize = size;
    },
    { font: look.font, size: look.size },
  );
  const shot = await dialog.screenshot({ type: 'png' });
  const buffer = look.damage ? await damaged(page, shot, look.damage) : shot;
  await context.close();
  const file = `${wanted.error}-${wanted.lang}-${look.name}.${look.damage ? 'jpg' : 'png'}`;
  const { lang, cause, also, text } = wanted;
  return { file, client: look.name, lang, cause, also, text, buffer };
}

/** Shrinks, tilts and compresses a picture, on a canvas of the browser. */
async function damaged(page: Page, picture: Buffer, damage: NonNullable<Look['damage']>): Promise<Buffer> {
  const result = await page.evaluate(
    async ([base64, { shrink = 1, tilt = 0, quality = 1 }]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const canvas = document.createElement('canvas');
      const rim = tilt ? 40 : 0;
      canvas.width = bitmap.width * shrink + 2 * rim;
      canvas.height = bitmap.height * shrink + 2 * rim;
      const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
      pen.fillStyle = '#444';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.translate(canvas.width / 2, canvas.height / 2);
      pen.rotate((tilt * Math.PI) / 180);
      pen.scale(shrink, shrink);
      pen.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
      return canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? '';
    },
    [picture.toString('base64'), damage] as const,
  );
  return Buffer.from(result, 'base64');
}
