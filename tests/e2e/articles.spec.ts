/** Every article, in both languages: the reader knows on the first screen; it reads without JavaScript, at 320 px and on paper. */
import { readdirSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { records } from '../records.ts';

const langs = ['ja', 'en'] as const;
const guides = readdirSync('src/content/guide/ja').map((file) => file.replace('.mdx', ''));
const fixes = Object.keys(records.causes);
const paths = (lang: string) => [
  ...fixes.map((cause) => `/${lang}/fix/${cause}/`),
  ...guides.map((slug) => `/${lang}/guide/${slug}/`),
];

/** Looks at every article with a page of its own; returns what is wrong, by address. */
async function everyArticle(page: Page, lang: string, look: () => Promise<string[]>): Promise<string[]> {
  const wrong: string[] = [];
  for (const path of paths(lang)) {
    await page.goto(path);
    wrong.push(...(await look()).map((what) => `${path} ${what}`));
  }
  return wrong;
}

/** Names of elements in `wanted` that do not lie within the first screen. */
const below = (page: Page, wanted: string[]) =>
  page.evaluate(
    (selectors) =>
      selectors.filter((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return !box || box.height === 0 || box.bottom > innerHeight;
      }),
    wanted,
  );

test.setTimeout(180_000);

for (const lang of langs)
  test(`every article tells on the first screen of a phone whether it is the right one (${lang})`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const wrong = await everyArticle(page, lang, () => below(page, ['h1', '.answer h2', '.answer .telling']));
    expect(wrong).toEqual([]);
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
  for (const lang of langs)
    test(`every article opens, folds and unfolds, and fits 320 px (${lang})`, async ({ browser, page }) => {
      // Measuring needs scripts, so the width is taken in a second page of the same size that has them.
      const measure = await browser.newPage({ viewport: { width: 320, height: 700 }, serviceWorkers: 'block' });
      const wrong = await everyArticle(page, lang, async () => {
        const problems: string[] = [];
        if (!(await page.locator('main h1').isVisible())) problems.push('shows no heading');
        if (await page.locator('main .js-only').first().isVisible()) problems.push('shows a button that does nothing');
        const fold = page.locator('details.steps-of').first();
        if (await fold.count()) {
          await fold.locator('summary').click();
          if (!(await fold.locator('li, p').first().isVisible())) problems.push('does not unfold its steps');
        }
        await measure.goto(page.url());
        const wider = await measure.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
          return document.documentElement.scrollWidth - document.documentElement.clientWidth;
        });
        if (wider > 0) problems.push(`is ${wider} px wider than 320 px`);
        return problems;
      });
      await measure.close();
      expect(wrong).toEqual([]);
    });
});

for (const lang of langs)
  test(`on paper every article keeps its text and leaves the menus out (${lang})`, async ({ page }) => {
    // A4 without its margins, at 96 dots an inch.
    await page.setViewportSize({ width: 680, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    const wrong = await everyArticle(page, lang, () =>
      page.evaluate(() => {
        const shown = (selector: string) =>
          [...document.querySelectorAll<HTMLElement>(selector)].filter((node) => node.offsetParent !== null).length;
        const problems: string[] = [];
        if (shown('header nav, footer, main button') > 0) problems.push('prints menus or buttons');
        if (shown('main h1') === 0 || shown('main h2') < 2) problems.push('loses headings');
        if (shown('#sources') === 0) problems.push('loses its sources');
        if (document.documentElement.scrollWidth > innerWidth) problems.push('is wider than the paper');
        return problems;
      }),
    );
    expect(wrong).toEqual([]);
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`the diagram of signing in is legible at 320 px (${colorScheme})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.emulateMedia({ colorScheme });
    for (const lang of langs) {
      await page.goto(`/${lang}/guide/how-sign-in-works/`);
      const letters = await page.locator('[data-sign-in] svg text').evaluateAll((texts) =>
        texts.map((node) => {
          const text = node as SVGTextElement;
          const svg = text.ownerSVGElement as SVGSVGElement;
          const [own, frame] = [text.getBoundingClientRect(), svg.getBoundingClientRect()];
          const size = 14 * (frame.width / svg.viewBox.baseVal.width);
          const within = own.left >= frame.left - 1 && own.right <= frame.right + 1;
          // What a letter is drawn with, and the card it stands on.
          const ink = getComputedStyle(text).fill;
          const ground = getComputedStyle(text.closest('section') as Element).backgroundColor;
          return { what: text.textContent, size, within, seen: ink !== ground };
        }),
      );
      expect(letters.length).toBeGreaterThanOrEqual(18);
      expect(letters.filter(({ size, within, seen }) => size < 11 || !within || !seen)).toEqual([]);
    }
  });
