/** The search field in a browser: the committed queries, what it loads, the keyboard. */
import { expect, test } from '@playwright/test';
import { search } from '../search/ask.ts';
import { queries } from '../search/queries.ts';

for (const lang of ['ja', 'en'] as const)
  test(`${lang}: of 60 queries at least 95 in 100 show the expected page among the first three`, async ({ page }) => {
    await page.goto(`/${lang}/search/`);
    const missed: string[] = [];
    for (const [query, wanted] of queries[lang]) {
      const shown = (await search(page, query)).slice(0, 3);
      if (!shown.includes(`/${lang}/${wanted}/`)) missed.push(`${query} → ${wanted}, got ${shown.join(' ')}`);
    }
    expect(queries[lang].length).toBe(60);
    expect(missed.length / queries[lang].length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });

// Words alone need the index; an error in the query asks the lookup as well, and as many of its parts as it takes.
for (const [lang, query, most] of [
  ['ja', 'サーバーに接続できません', 120_000],
  ['en', 'cannot connect to the server', 120_000],
  ['ja', '535 5.7.0 認証に失敗しました', 268_000],
  ['en', '535 5.7.0 authentication failed', 220_000],
] as const)
  test(`${lang}: nothing is loaded before the field is used, and at most ${most / 1000} KB for “${query}”`, async ({
    page,
  }) => {
    let bytes = 0;
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(`/${lang}/search/`, { waitUntil: 'networkidle' });
    bytes = 0;
    await page.waitForTimeout(200);
    expect(bytes).toBe(0);
    await page.locator('input[type=search]').fill(query);
    await expect(page.locator('[data-results] a').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    console.log(`${lang}: first search for “${query}” ${(bytes / 1000).toFixed(1)} KB`);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(most);
  });

test('the keyboard: "/" to the field, arrows through the results, Enter opens', async ({ page }) => {
  await page.goto('/en/search/');
  await page.keyboard.press('/');
  await expect(page.locator('input[type=search]')).toBeFocused();
  await page.keyboard.type('thunderbird');
  await expect(page.locator('[data-results] a').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('[data-results] a').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/clients\/thunderbird/);
});

test('a page without a search field stays where "/" is pressed: who dictates or slips leaves nothing', async ({
  page,
}) => {
  await page.goto('/en/settings/');
  await page.keyboard.press('/');
  await page.waitForTimeout(300);
  await expect(page).toHaveURL(/\/en\/settings\/$/);
});

test('a query that holds a clue is answered by the lookup first', async ({ page }) => {
  await page.goto('/ja/search/');
  await page.locator('input[type=search]').fill('534-5.7.9 Application-specific password required');
  await expect(page.locator('[data-section=lookup] a').first()).toHaveAttribute(
    'href',
    '/ja/fix/app-password-required/',
  );
  await expect(page.locator('[data-results] section').first()).toHaveAttribute('data-section', 'lookup');
});
