/** The site as a stuck person uses it, in Chromium, over the built files. */
import { expect, test } from '@playwright/test';
import { first, paste } from './start-page.ts';

test('the settings are copied by their buttons', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/ja/settings/');
  await page.getByRole('button', { name: 'コピー: サーバー名' }).first().click();
  await expect(page.getByRole('button', { name: 'コピー: サーバー名' }).first()).toHaveText('✓ コピーしました');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('imap.gmail.com');
});

test('the language switch keeps the page', async ({ page }) => {
  await page.goto('/ja/fix/app-password-required/');
  await page.locator('[data-language-switch]').click();
  await expect(page).toHaveURL(/\/en\/fix\/app-password-required\/$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the language switch keeps the place, the choices and, masked, the text', async ({ page }) => {
  const other = page.locator('[data-language-switch]');
  await page.goto('/ja/clients/?verdict=cannot#windows-mail-10');
  await other.click();
  await expect(page).toHaveURL(/\/en\/clients\/\?verdict=cannot#windows-mail-10$/);
  await page.goto('/ja/');
  await paste(page, '535-5.7.8 Username and Password not accepted jane.doe@example.com');
  await expect(first(page)).toHaveAttribute('data-cause', 'password-sign-in-blocked');
  await expect(first(page).locator('[data-is=copy]')).not.toHaveAttribute('hidden');
  await other.click();
  await expect(page).toHaveURL(/\/en\/#q=535/);
  await expect(page).not.toHaveURL(/jane/);
  await expect(first(page)).toHaveAttribute('data-cause', 'password-sign-in-blocked');
});

test('light and dark: the button says which it is, and gives back what the system has', async ({ page }) => {
  await page.goto('/en/about/');
  const button = page.getByRole('button', { name: 'Dark colours' });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
});

test('the chosen program is remembered and opens its steps', async ({ page }) => {
  await page.goto('/ja/');
  await page.locator('label.chip', { hasText: 'Thunderbird' }).click();
  await page.goto('/ja/fix/app-password-required/');
  await expect(page.locator('details#thunderbird')).toHaveAttribute('open', '');
});

test('the keyboard alone is enough: focus the box, type, reach the article', async ({ page }) => {
  await page.goto('/en/');
  await page.locator('textarea[name=q]').focus();
  await page.keyboard.insertText('Application-specific password required');
  await expect(first(page)).toHaveAttribute('data-cause', 'app-password-required');
  for (let i = 0; i < 14; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.textContent === 'See the whole fix')) break;
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/fix\/app-password-required\//);
});

test('the matrix is filtered by verdict and name, and the view has an address', async ({ page }) => {
  await page.goto('/en/clients/');
  await page.locator('label.chip', { hasText: 'Cannot connect' }).click();
  await expect(page.locator('tr#windows-mail-10')).toBeVisible();
  await expect(page.locator('tr#thunderbird')).toBeHidden();
  await expect(page).toHaveURL(/verdict=cannot/);
  await page.goto('/en/clients/?text=thunderbird');
  await expect(page.locator('tr#thunderbird')).toBeVisible();
  await expect(page.locator('tr#becky')).toBeHidden();
});

test('not found: the language of the address leads, head and foot included', async ({ page }) => {
  await page.goto('/en/fix/nothing/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('h1').first()).toHaveText('Page not found');
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('Mail programs');
  await expect(page.locator('[data-language-switch]')).toHaveText('日本語');
  await page.goto('/ja/fix/nothing/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.locator('h1').first()).toHaveText('ページが見つかりません');
});

test('search finds an article in Japanese', async ({ page }) => {
  await page.goto('/ja/search/');
  await page.locator('#search-q').fill('アプリ パスワードの作り方');
  await expect(page.locator('[data-results] a').first()).toBeVisible();
  await expect(page.locator('[data-results]')).toContainText('アプリ パスワード');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no box that does nothing is shown; the way to the full index is', async ({ page }) => {
    for (const path of ['/ja/', '/ja/errors/', '/embed/ja/']) {
      await page.goto(path);
      await expect(page.locator('textarea')).toBeHidden();
    }
    await expect(page.getByRole('link', { name: 'エラー一覧' })).toHaveAttribute('href', '/ja/errors/');
    await page.goto('/ja/search/');
    await expect(page.locator('#search-q')).toBeHidden();
    await page.goto('/ja/');
    await page.getByRole('button', { name: 'エラー一覧から探す' }).click();
    await expect(page).toHaveURL(/\/ja\/errors\/\??$/);
    await page.getByRole('button', { name: 'エラー一覧から探す' }).click();
    await expect(page).toHaveURL(/#by-phrase$/);
    await expect(page.getByRole('link', { name: '0x800CCC0E', exact: true }).first()).toBeVisible();
    await page.getByRole('link', { name: '0x800CCC0E', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('0x800CCC0E');
  });

  test('an article opens its steps, and the matrix filters by CSS alone', async ({ page }) => {
    await page.goto('/ja/fix/app-password-required/');
    await page.locator('details#thunderbird > summary').click();
    await expect(page.locator('details#thunderbird')).toContainText('アカウント設定');
    await page.goto('/ja/clients/');
    await page.locator('label.chip', { hasText: 'つながらない' }).click();
    await expect(page.locator('tr#thunderbird')).toBeHidden();
  });
});

for (const [name, width] of [
  ['phone', 320],
  ['desktop', 1280],
] as const)
  test(`no page is wider than a ${name} screen`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [
      '/',
      '/ja/',
      '/en/errors/',
      '/ja/clients/',
      '/en/clients/thunderbird/',
      '/ja/settings/',
      '/ja/fix/oauth-app-blocked/',
      '/en/changes/',
      '/ja/errors/smtp-535-bad-credentials/',
    ]) {
      await page.goto(path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
  });
