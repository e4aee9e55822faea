/** Access: the sweep on one or two pages of every template and on some others, the keyboard alone, paper, forced colours. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { samples } from './sample.ts';
import { prepare, sweep } from './sweep.ts';

/** Pages of the templates that have hundreds, other ones every day; `npm run sweep` takes all. */
const ofToday = readFileSync('dist/sitemap-0.xml', 'utf8')
  .matchAll(/<loc>https?:\/\/[^/]+(\/[^<]*)<\/loc>/g)
  .map((match) => match[1] ?? '')
  .toArray()
  .filter((_, i) => (i + Math.floor(Date.now() / 86_400_000)) % 61 === 0);

for (const [width, paths] of [
  [320, [...samples, ...ofToday]],
  [1280, samples],
] as const)
  for (const part of [0, 1])
    test(`${width} px: axe finds nothing in light and dark, nothing shifts or is too wide (${part + 1} of 2)`, async ({
      browser,
    }) => {
      test.setTimeout(240_000);
      // Axe runs in the page; the policy that would stop it is tested elsewhere.
      const context = await browser.newContext({
        bypassCSP: true,
        reducedMotion: 'reduce',
        viewport: { width, height: 800 },
      });
      const page = await context.newPage();
      await prepare(page);
      for (const path of paths.filter((_, i) => i % 2 === part))
        expect(await sweep(page, `${test.info().project.use.baseURL}${path}`), path).toEqual([]);
      await context.close();
    });

test('the keyboard alone: skip link, language, theme, a guided check to its fix', async ({ page }) => {
  await page.goto('/en/diagnose/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to content');
  await expect(page.locator(':focus')).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Yes, I see my mail');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/what-happens/);
  for (let i = 0; i < 30 && !(await page.locator('[data-theme-switch]:focus').count()); i++)
    await page.keyboard.press('Tab');
  const before = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(before);
});

test('on paper: steps and answer, no menus; addresses are written out', async ({ page }) => {
  await page.goto('/ja/fix/app-password-required/#thunderbird');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('header nav')).toBeHidden();
  await expect(page.locator('footer')).toBeHidden();
  await expect(page.locator('details#thunderbird')).toBeVisible();
  const content = await page.evaluate(() => {
    const link = document.querySelector('#sources ~ * a[href^=http], main a[href^=http]') as Element;
    return getComputedStyle(link, '::after').content;
  });
  expect(content).toContain('http');
});

test('on paper, with no program chosen: the steps for any program, no dead lines; facts on a closed fold stay', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/en/fix/server-not-found/');
  await expect(page.locator('#any-other-program li').first()).toBeVisible();
  await expect(page.locator('.steps-of:visible')).toHaveCount(1);
  await expect(page.locator('[data-client-steps] > :is(h3, .quiet, .steps-more):visible')).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Fixes' })).toBeHidden();
  await page.goto('/en/clients/thunderbird/');
  await expect(page.locator('.claim > summary').first()).toBeVisible();
});

test('Japanese lines have their height, headings break between phrases, and the focus ring is the site’s own', async ({
  page,
}) => {
  for (const path of ['/ja/settings/', '/ja/fix/app-password-required/', '/ja/errors/certificate-expired/']) {
    await page.goto(path);
    const [line, size, phrase] = await page
      .locator('main p')
      .first()
      .evaluate((p) => {
        const { lineHeight, fontSize } = getComputedStyle(p);
        return [lineHeight, fontSize, getComputedStyle(document.querySelector('h1') as Element).wordBreak];
      });
    expect(Number.parseFloat(line ?? '') / Number.parseFloat(size ?? ''), path).toBeCloseTo(1.8);
    expect(phrase, path).toBe('auto-phrase');
  }
  await page.goto('/en/settings/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineWidth)).toBe('3px');
});

test('text twice as large fits a phone without scrolling to the side', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ['', 'errors/', 'clients/', 'settings/'])
    for (const lang of ['ja', 'en']) {
      await page.goto(`/${lang}/${path}`);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, `/${lang}/${path}`).toBeLessThanOrEqual(360);
    }
});

test('text twice as large leaves the smallest phone most of its screen below the head', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/ja/clients/', '/en/']) {
    await page.goto(path);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    const head = await page.locator('header').boundingBox();
    expect(head?.height, path).toBeLessThan(260);
    const last = page.locator('header nav a').last();
    await last.focus();
    await expect(last).toBeInViewport();
  }
});

test('with forced colours the chosen and the current are still told apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/ja/settings/');
  const [current, other] = await page.locator('header nav a').evaluateAll((links) => {
    const line = (link?: Element) => (link ? getComputedStyle(link).borderBlockEndColor : '');
    return [
      line(links.find((link) => link.hasAttribute('aria-current'))),
      line(links.find((link) => !link.hasAttribute('aria-current'))),
    ];
  });
  expect(current).not.toBe(other);
});

test('nothing moves for readers who asked for less motion', async ({ page }) => {
  const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
    await page.emulateMedia({ reducedMotion });
    const found: string[] = [];
    for (const path of ['/ja/', '/en/clients/', '/ja/diagnose/', '/en/fix/app-password-required/']) {
      await page.goto(path);
      found.push(
        ...(await page.evaluate(() =>
          [...document.querySelectorAll('*')].flatMap((node) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(node);
            const still = /^0s(?:, 0s)*$/.test(transitionDuration) && animationName === 'none';
            return still && scrollBehavior === 'auto' ? [] : [`${location.pathname} ${node.nodeName}`];
          }),
        )),
      );
    }
    return found;
  };
  expect(await moving('reduce')).toEqual([]);
  expect(await moving('no-preference')).not.toEqual([]);
});
