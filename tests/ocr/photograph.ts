/** Makes pictures by photographing the dialogs that the built site draws, in the manner of many screens and phones. */
import type { Browser, BrowserContextOptions } from '@playwright/test';
import type { Records } from '../../src/data/collections.ts';
import { entries } from '../../src/data/joins.ts';
import { type Damage, damaged } from './damage.ts';
import type { Screen } from './screens.ts';
import { type Manner, windowOf } from './windows.ts';

/** How a dialog is shown and photographed. `damage` is what happens to the picture afterwards. */
export type Look = {
  name: string;
  options: BrowserContextOptions;
  font?: string;
  size?: string;
  damage?: Damage;
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
export type Wanted = {
  error: string;
  lang: 'ja' | 'en';
  cause: string;
  also: string[];
  text: string;
  title?: string | undefined;
};

/** From the records, spread evenly: up to `count` examples of one language that a mail program's window shows. */
export function examples(records: Records, lang: 'ja' | 'en', count: number): Wanted[] {
  const all = entries(records.errors).flatMap(({ id, causes: [cause, ...also], examples }) => {
    const found = examples.find((example) => example.lang === lang && example.client);
    const text = found?.text.trim() ?? '';
    const fits = text.length >= 30 && text.length <= 400;
    return cause && fits ? [{ error: id, lang, cause, also, text, title: found?.title }] : [];
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

/** Photographs an error record's example in the window of a program; no site is needed. */
export async function photographWindow(browser: Browser, wanted: Wanted, manner: Manner): Promise<Photo> {
  const { damage, scale = 1 } = manner;
  const deviceScaleFactor = damage?.subpixel ? 3 * scale : scale;
  const context = await browser.newContext({ viewport: { width: 800, height: 700 }, deviceScaleFactor });
  const page = await context.newPage();
  await page.setContent(windowOf(manner, wanted.lang, wanted.text, wanted.title));
  const body = page.locator('body');
  // The window alone, or with the screen of the phone behind it.
  const box = await page.locator('.window').boundingBox();
  const { width, height } = (await body.boundingBox()) ?? { width: 800, height: 700 };
  const clip = { x: 0, y: 0, width: Math.min(width, (box?.x ?? 0) + (box?.width ?? 0) + 14), height };
  const shot = await page.screenshot({ type: 'png', clip, fullPage: true });
  const buffer = damage ? await damaged(page, shot, damage) : shot;
  await context.close();
  const { lang, cause, also, text, error } = wanted;
  const file = `${error}-${lang}-${manner.name}.${damage?.quality === undefined ? 'png' : 'jpg'}`;
  return { file, client: manner.name, lang, cause, also, text, buffer };
}
