/** A fix article in the browser: the reader's own program is one tap away, also without JavaScript and on a phone. */
import { expect, test } from '@playwright/test';

const phone = { viewport: { width: 360, height: 740 } };

test('a ticket’s link opens the program’s steps, and the next article puts that program first', async ({ page }) => {
  await page.goto('/ja/fix/app-password-required/#thunderbird');
  await expect(page.locator('#thunderbird')).toHaveAttribute('open', '');
  await page.goto('/ja/fix/invalid-credentials/');
  const own = page.locator('[data-steps-nav] [data-own]');
  await expect(own).toHaveText('Thunderbird（パソコン版）');
  await own.click();
  await expect(page.locator('#thunderbird ol').first()).toBeInViewport();
});

test('a program from the folded list is shown by its address and leads to its own steps', async ({ page }) => {
  await page.goto('/en/fix/app-password-required/');
  const folded = await page.locator('[data-steps-more] li').first().getAttribute('id');
  await page.goto(`/en/fix/invalid-credentials/#${folded}`);
  const link = page.locator(`#${folded} a`);
  await expect(link).toBeVisible();
  await link.click();
  await expect(page).toHaveURL(`/en/clients/${folded}/`);
  await expect(page.locator('#steps')).toBeVisible();
});

test('the fold of a program at its end leads to others and to a guide, not to steps', async ({ page }) => {
  await page.goto('/en/fix/password-sign-in-blocked/#windows-mail-10');
  const fold = page.locator('#windows-mail-10');
  await expect(fold).toHaveAttribute('open', '');
  await expect(fold.locator('[data-before-steps]')).toHaveCount(0);
  await expect(fold.getByRole('link', { name: 'Moving without losing mail' })).toBeVisible();
});

test.describe('on a phone without JavaScript', () => {
  test.use({ ...phone, javaScriptEnabled: false });
  for (const lang of ['ja', 'en'])
    test(`the answer and its sign are on the first screen, the steps one tap away (${lang})`, async ({ page }) => {
      await page.goto(`/${lang}/fix/app-password-required/`);
      const sign = await page.locator('.answer .telling').boundingBox();
      expect((sign?.y ?? 999) + (sign?.height ?? 0)).toBeLessThan(740);
      await page.locator('[data-steps-nav] a[href="#steps-computer"]').click();
      const thunderbird = page.locator('#thunderbird > summary');
      await expect(thunderbird).toBeInViewport();
      await thunderbird.click();
      await expect(page.locator('#thunderbird ol').first()).toBeVisible();
    });
});

test('every answer of the quick test leads on', async ({ page }) => {
  await page.goto('/en/fix/password-sign-in-blocked/');
  await expect(page.locator('.quick-answers')).toContainText('you are on the right page');
  await page.locator('.quick-answers a').first().click();
  await expect(page).toHaveURL(/\/en\/fix\/invalid-credentials\/$/);
});
