/**
 * `npm run shots`, after a build: pictures of the ten main pages at 360 and 1280 px, in both languages and themes, into
 * test-results/shots/, and how far each is from the one kept in tests/shots/. For looking at before and after a change:
 * fonts differ between machines and texts change, so nothing fails. `-- --keep` keeps the new ones, to be committed.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { langs } from '../src/i18n/locales.ts';
import { served } from '../tests/server.ts';
import { launch } from './browser.ts';

const pages = [
  '',
  'errors/',
  'errors/smtp-535-bad-credentials/',
  'fix/app-password-required/',
  'clients/',
  'clients/thunderbird/',
  'settings/',
  'changes/',
  'diagnose/',
  'search/',
];
const out = 'test-results/shots';
const kept = 'tests/shots';
const keep = process.argv.includes('--keep');

/** Share of the picture that is clearly lighter or darker than before, 0 to 1, seen as from some steps away. */
const difference = (page: Page, before: Buffer, now: Buffer): Promise<number> =>
  page.evaluate(
    async ([a = '', b = '']) => {
      const brightness = async (picture: string) => {
        const image = await createImageBitmap(await (await fetch(`data:image/jpeg;base64,${picture}`)).blob());
        const [width, height] = [Math.ceil(image.width / 8), Math.ceil(image.height / 8)];
        const context = new OffscreenCanvas(width, height).getContext('2d') as OffscreenCanvasRenderingContext2D;
        context.drawImage(image, 0, 0, width, height);
        const { data } = context.getImageData(0, 0, width, height);
        return Array.from({ length: width * height }, (_, i) => data[i * 4 + 1] ?? 0);
      };
      const [one, other] = await Promise.all([brightness(a), brightness(b)]);
      return one.filter((value, i) => Math.abs(value - (other[i] ?? 0)) > 24).length / one.length;
    },
    [before, now].map((picture) => picture.toString('base64')),
  );

for (const folder of [out, kept]) mkdirSync(folder, { recursive: true });
const { server, origin } = served();
const browser = await launch();
const judge = await browser.newPage();
const rows: [string, number | undefined][] = [];
for (const width of [360, 1280])
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    for (const lang of langs)
      for (const path of pages) {
        await page.goto(`${origin}/${lang}/${path}`);
        const name = `${lang}-${path.replaceAll('/', '-') || 'start-'}${width}-${colorScheme}.jpg`;
        const picture = await page.screenshot({ path: `${out}/${name}`, type: 'jpeg', quality: 50 });
        const known = existsSync(`${kept}/${name}`) ? readFileSync(`${kept}/${name}`) : undefined;
        rows.push([name, known && (await difference(judge, known, picture))]);
        if (keep) writeFileSync(`${kept}/${name}`, picture);
      }
    await context.close();
  }
await browser.close();
server.close();
for (const [name, share] of rows.sort((a, b) => (b[1] ?? 1) - (a[1] ?? 1)))
  if (share === undefined) console.log(`${name}: none kept`);
  else if (share > 0.01) console.log(`${name}: ${(share * 100).toFixed(1)} % differs`);
console.log(`${rows.length} pictures in ${out}${keep ? `, kept in ${kept}` : ''}`);
