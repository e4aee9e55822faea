/** The matrix as readers use it: filters, addresses, days, keyboard, no script. */
import { expect, type Page, test } from '@playwright/test';

const row = (page: Page, id: string) => page.locator(`tr[id="${id}"]`);
const chip = (page: Page, label: string) => page.locator('.matrix-filters label.chip', { hasText: label });
const count = async (page: Page) => Number(await page.locator('[data-count]').textContent());

test('filters add up, are counted, stand in the address, and come back from it', async ({ page }) => {
  await page.goto('/en/clients/');
  const all = await count(page);
  await chip(page, 'Signs in with Google').click();
  await chip(page, 'Windows').click();
  await page.locator('.matrix-filters label.chip', { hasText: /^POP$/ }).click();
  await chip(page, 'Maintained only').click();
  await expect(page).toHaveURL(/verdict=google-sign-in&platform=windows&protocol=pop&maintained=1/);
  await expect(row(page, 'thunderbird')).toBeVisible();
  await expect(row(page, 'outlook-2013')).toBeHidden();
  const few = await count(page);
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(all);
  // Rows that stand for many programs are shown with them, and counted apart.
  const many = await page.locator('.matrix tbody tr[data-state=none]:visible').count();
  expect(await page.locator('.matrix tbody tr:visible').count()).toBe(few + many);
  expect(await page.locator('[data-many]').textContent()).toBe(
    many ? ` · and rows that stand for many programs: ${many}` : '',
  );
  await page.reload();
  expect(await count(page)).toBe(few);
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(page).toHaveURL(/\/en\/clients\/$/);
  expect(await count(page)).toBe(all);
});

test('the name filter stands in the address too, beside the others', async ({ page }) => {
  await page.goto('/en/clients/');
  await chip(page, 'Windows').click();
  await page.locator('[name=text]').fill('thunder');
  await expect(page).toHaveURL(/platform=windows&text=thunder$/);
  const few = await count(page);
  await expect(row(page, 'thunderbird')).toBeVisible();
  await expect(row(page, 'thunderbird-android')).toBeHidden();
  await page.reload();
  expect(await count(page)).toBe(few);
  await expect(page.locator('[name=text]')).toHaveValue('thunder');
});

test('a name that fits nothing says so; a filter that does not exist shows everything', async ({ page }) => {
  await page.goto(`/ja/clients/?text=${encodeURIComponent('ｂｅｃｋｙ')}`);
  await expect(row(page, 'becky')).toBeVisible();
  expect(await count(page)).toBe(1);
  await page.goto('/ja/clients/?text=nosuchprogram');
  await expect(page.locator('.matrix-none')).toBeVisible();
  await page.goto('/ja/clients/?verdict=nonsense&platform=%22%5D');
  expect(await count(page)).toBeGreaterThan(70);
});

test('a link to a row lands on it', async ({ page }) => {
  await page.goto('/ja/clients/#outlook-2013');
  await expect(row(page, 'outlook-2013')).toBeInViewport();
  // Both at one moment, and again while the page still scrolls.
  const gap = () =>
    page.evaluate(() => {
      const head = document.querySelector('.matrix thead')?.getBoundingClientRect();
      const target = document.getElementById('outlook-2013')?.getBoundingClientRect();
      return head && target ? target.top + 1 - head.bottom : -1;
    });
  await expect.poll(gap).toBeGreaterThanOrEqual(0);
});

test('going back with the keyboard, what has the focus is not below the head', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/ja/clients/');
  await page.locator('.matrix tbody tr').nth(30).locator('a').first().focus();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Shift+Tab');
    const hidden = await page.evaluate(() => {
      const head = document.querySelector('.matrix thead')?.getBoundingClientRect();
      const own = document.activeElement?.getBoundingClientRect();
      return Boolean(head && own && document.activeElement?.closest('tbody') && own.top + 1 < head.bottom);
    });
    expect(hidden).toBe(false);
  }
});

test('on a phone a chosen filter is in sight, also when the address names it; on a tablet all are', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/ja/clients/?verdict=cannot&platform=device');
  for (const name of ['つながらない', '複合機・NAS'])
    await expect(chip(page, name).last()).toBeInViewport({ ratio: 0.9 });
  await page.setViewportSize({ width: 768, height: 900 });
  await page.goto('/ja/clients/');
  for (const label of await page.locator('.matrix-filters label.chip:visible').all())
    await expect(label).toBeInViewport({ ratio: 1 });
});

test('a cell opens by keyboard with note, source and date; Escape closes it and keeps the place', async ({ page }) => {
  await page.goto('/en/clients/');
  const cell = row(page, 'thunderbird').locator('details.cell').nth(1);
  await cell.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(cell).toHaveAttribute('open', '');
  await expect(cell).toContainText('since 68.5.0');
  await expect(cell).toContainText(/Checked \d+ \w+ \d{4}/);
  await expect(cell.getByRole('link').first()).toHaveAttribute('href', /^https:/);
  await page.keyboard.press('Escape');
  await expect(cell).not.toHaveAttribute('open', '');
  await expect(cell.locator('summary')).toBeFocused();
});

test('the table shows another day, with Google’s rule of that day, and the address says which', async ({ page }) => {
  await page.goto('/en/clients/');
  await page.locator('[name=on]').fill('2015-01-27');
  await expect(page).toHaveURL(/on=2015-01-27/);
  await expect(page.locator('[data-day]')).toHaveText('27 January 2015');
  await expect(row(page, 'thunderbird').locator('.mv').first()).toHaveText('Worked with the password');
  await expect(page.locator('[data-as-of]')).toBeVisible();
  const today = page.locator('.matrix-days').getByRole('link', { name: /^Today/ });
  await expect(today).not.toHaveAttribute('aria-current');
  await chip(page, 'Worked with the password').click();
  await expect(row(page, 'thunderbird')).toBeVisible();
  await page.goto('/en/clients/?on=2023-01-01');
  await expect(row(page, 'outlook-2013').locator('.mv').first()).toHaveText('Works with an app password');
  await expect(page.locator('[data-work-note]')).toBeVisible();
  await expect(page.locator('[data-work-note]')).toContainText('had not fully ended the usual password');
  await page.locator('[name=on]').fill('');
  await expect(page.locator('[data-as-of]')).toBeHidden();
  await expect(today).toHaveAttribute('aria-current', 'page');
  await expect(row(page, 'thunderbird').locator('.mv').first()).toHaveText('Signs in with Google');
});

test('a single row is counted as one program', async ({ page }) => {
  await page.goto('/en/clients/?text=himalaya');
  await expect(page.locator('p[role=status]:has([data-count])')).toHaveText('1 program');
});

test('a day that has not come, or was before Gmail, shows today, and goes from the address', async ({ page }) => {
  for (const day of ['2099-01-01', '1990-01-01']) {
    await page.goto(`/en/clients/?on=${day}&text=thunderbird`);
    await expect(page).toHaveURL(/\/en\/clients\/\?text=thunderbird$/);
    await expect(page.locator('[data-as-of]')).toBeHidden();
    await expect(row(page, 'thunderbird').locator('.mv').first()).toHaveText('Signs in with Google');
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('filters work together and the rows left are counted', async ({ page }) => {
    await page.goto('/en/clients/');
    await chip(page, 'Works with an app password').click();
    await chip(page, 'Windows').click();
    await expect(row(page, 'outlook-2013')).toBeVisible();
    await expect(row(page, 'thunderbird')).toBeHidden();
    await expect(row(page, 'ios-6-mail')).toBeHidden();
    await expect(page.locator('.matrix-count')).toBeVisible();
    await row(page, 'outlook-2013').locator('details.cell summary').first().click();
    await expect(row(page, 'outlook-2013').locator('details.cell').first()).toContainText(/Checked/);
  });

  test('past days and ready-made comparisons are pages, and unknown records can be reported', async ({ page }) => {
    await page.goto('/ja/clients/');
    await page.getByRole('link', { name: '2015年1月27日' }).click();
    await expect(row(page, 'thunderbird').locator('.mv').first()).toHaveText('パスワードで使えた');
    await page.goto('/ja/clients/compare/');
    await page.locator('main ul a').first().click();
    await expect(page.locator('table.compare thead th')).toHaveCount(2);
    await page.goto('/ja/clients/becky/');
    await page.locator('details#sign-in-imap summary').click();
    await expect(page.locator('details#sign-in-imap pre')).toContainText('(sign_in.imap)');
  });
});
