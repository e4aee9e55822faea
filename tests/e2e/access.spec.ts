/** Access: axe on one or two pages of every template in both themes, layout at 320 px and up, the keyboard alone. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { samples } from './sample.ts';

for (const part of [0, 1])
  test(`axe finds nothing, in light and dark (${part + 1} of 2)`, async ({ browser }) => {
    test.setTimeout(180_000);
    // Axe runs in the page; the policy that would stop it is tested elsewhere.
    const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const path of samples.filter((_, i) => i % 2 === part)) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(path);
      const light = await new AxeBuilder({ page }).analyze();
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze();
      const found = [...light.violations, ...dark.violations].map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ html }) => html.slice(0, 160))
            .join(' | ')}`,
      );
      expect(found, path).toEqual([]);
    }
    await context.close();
  });

test('nothing shifts while a page loads, and nothing is wider than the screen, from 320 px up', async ({ page }) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const width of [320, 768, 1280, 1600]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of samples) {
      await page.goto(path);
      const result = await page.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 60)));
        const blocking = performance
          .getEntriesByType('resource')
          .filter(
            (entry) => (entry as unknown as { renderBlockingStatus: string }).renderBlockingStatus === 'blocking',
          );
        return {
          shifted: (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0) >= 0.01,
          wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          blocking: blocking.map(({ name }) => name),
        };
      });
      expect(result, `${path} at ${width}`).toEqual({ shifted: false, wider: 0, blocking: [] });
    }
  }
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
