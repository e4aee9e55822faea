/** Accessibility and width of the pages for support desks, in both themes. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const paths = [
  '/c/app-password-required/#becky',
  '/e/smtp-535-bad-credentials/',
  '/ja/support/',
  '/en/support/embed/',
  '/ja/support/data/',
  '/en/support/macros/',
  '/ja/settings/',
  '/embed/ja/',
];

for (const path of paths)
  test(`axe finds nothing on ${path}, light or dark, and 320 px are enough`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width: 320, height: 700 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto('about:blank');
      await page.goto(path);
      await expect(page.locator('main')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

test('settings print as a sheet: tables and what not to choose, without files, vendors’ pages and sources', async ({
  page,
}) => {
  await page.goto('/ja/settings/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#imap + div table')).toBeVisible();
  for (const part of ['#files', '#vendor-pages', '[data-sources]', 'footer'])
    await expect(page.locator(part)).toBeHidden();
});
