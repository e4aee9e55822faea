/** A client page and the comparison as readers use them: an open record, copied settings, programs side by side. */
import { expect, test } from '@playwright/test';

test('two or three programs are compared by address, and a choice changes it', async ({ page }) => {
  await page.goto('/en/clients/compare/?c=thunderbird,outlook-2013,nobody');
  const table = page.locator('table.compare');
  await expect(table.locator('thead th')).toHaveText(['Thunderbird (desktop)', 'Outlook 2013']);
  await expect(table.locator('tbody tr').first()).toHaveClass('differs');
  await page.locator('select[name=c]').selectOption('becky');
  await expect(page).toHaveURL(/c=thunderbird,outlook-2013,becky$/);
  await expect(table.locator('thead th')).toHaveCount(3);
  await page.goto('/en/clients/compare/thunderbird-vs-outlook-365-classic/');
  const built = await page.locator('table.compare').innerText();
  await page.goto('/en/clients/compare/?c=thunderbird,outlook-365-classic');
  expect(await page.locator('table.compare').innerText()).toBe(built);
});

test('a link to one record of one program opens it, with a report ready to copy', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/clients/becky/#sign-in-imap');
  const record = page.locator('details[id="sign-in-imap"]');
  await expect(record).toHaveAttribute('open', '');
  await record.getByRole('button', { name: 'Copy the report text' }).click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Field: Google sign-in (IMAP) (sign_in.imap)');
  expect(text).toContain('/en/clients/becky/#sign-in-imap');
});

test('settings of a program are copied from its page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/ja/clients/thunderbird/');
  await page.locator('[data-settings] button').first().click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('imap.gmail.com');
});

test('lines for a settings file are copied whole, and fit a narrow phone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/en/clients/msmtp/');
  const own = page.locator('#steps-app-password figure.config');
  await own.getByRole('button').click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe((await own.locator('pre').textContent())?.trim());
  expect(copied).toContain('host smtp.gmail.com');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
