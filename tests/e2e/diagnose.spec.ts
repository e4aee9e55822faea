/** The guided checks by a person without JavaScript: answers are links, back is back. */
import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('four answers lead from the start page to a cause, its reason and its fix; back works', async ({ page }) => {
  await page.goto('/ja/');
  await page.getByRole('link', { name: '順番に確かめる' }).first().click();
  for (const answer of [
    'はい。メールが見えます',
    'パスワードを何度も聞かれる',
    '個人',
    'アプリ パスワードを入れている',
  ])
    await page.locator('.choices a', { hasText: answer }).click();
  await expect(page).toHaveURL(/\/ja\/diagnose\/how-signed-in\/invalid-credentials\/$/);
  await expect(page.locator('.answer')).toContainText('取り消されます');
  await expect(page.locator('.so-far li')).toHaveCount(4);
  await page.goBack();
  await expect(page).toHaveURL(/\/how-signed-in\/$/);
  await page.goForward();
  await page.getByRole('link', { name: '1 つ前の質問へ' }).click();
  await expect(page).toHaveURL(/\/how-signed-in\/$/);
  await page.locator('.choices a', { hasText: 'アプリ パスワードを入れている' }).click();
  await page.getByRole('link', { name: '直し方を見る' }).click();
  await expect(page).toHaveURL(/\/ja\/fix\/invalid-credentials\/$/);
});
