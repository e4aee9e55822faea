/** How the matrix lies: its head, rows that arrive, narrow screens, paper. */
import { expect, type Page, test } from '@playwright/test';

const row = (page: Page, id: string) => page.locator(`tr[id="${id}"]`);

test('head and first column stay in sight while the table scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/ja/clients/');
  await page.mouse.wheel(0, 3000);
  await expect.poll(async () => Math.round((await page.locator('.matrix thead').boundingBox())?.y ?? -1)).toBe(0);
  expect(
    await page
      .locator('.matrix tbody th')
      .first()
      .evaluate((head) => getComputedStyle(head).position),
  ).toBe('sticky');
});

for (const width of [390, 1280])
  test(`on a slow line rows arrive without moving what is there, ${width} px wide`, async ({ page, context }) => {
    const line = await context.newCDPSession(page);
    const bytes = 150 * 1024;
    const slow = { offline: false, latency: 100, downloadThroughput: bytes, uploadThroughput: bytes };
    await line.send('Network.emulateNetworkConditions', slow);
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shifted: number }).shifted += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const path of ['/ja/clients/', '/en/clients/', '/ja/clients/as-of/2015-01-27/']) {
      await page.goto(path);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 60))));
      expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted), path).toBeLessThan(0.001);
    }
  });

test('no word breaks inside, whatever the width of the table', async ({ page }) => {
  for (const width of [320, 1057, 1280])
    for (const lang of ['ja', 'en']) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/${lang}/clients/`);
      const spilling = await page.locator('.matrix td .mv').evaluateAll((words) =>
        words.flatMap((word) => {
          const cell = word.closest('td') as HTMLTableCellElement;
          const height = word.getBoundingClientRect().height;
          // A Japanese value, and the one long English word, stand on one line; nothing reaches into the next cell.
          const whole =
            !/できる|できない|更新あり|未確認|Maintained|Ended|Partly/.test(word.textContent ?? '') || height < 30;
          const column = (cell as HTMLTableCellElement).cellIndex > 1 ? whole : true;
          return column && cell.scrollWidth <= cell.clientWidth ? [] : `${word.textContent} ${height}`;
        }),
      );
      expect(spilling, `${lang} ${width}`).toEqual([]);
    }
});

test('on a phone each row is a card whose cells carry their labels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/en/clients/#thunderbird');
  const card = row(page, 'thunderbird');
  expect(await card.evaluate((node) => getComputedStyle(node).display)).toBe('block');
  const labels = await card
    .locator('td')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content.replaceAll('"', '')));
  expect(labels).toEqual([
    'Verdict',
    'Google sign-in IMAP',
    'Google sign-in POP',
    'Google sign-in SMTP',
    'App password',
    'TLS 1.2',
    'State',
  ]);
  await card.locator('details.cell summary').nth(1).click();
  await expect(card.locator('details.cell').nth(1)).toContainText('68.5.0');
  for (const path of [
    '/en/clients/',
    '/ja/clients/outlook-365-classic/',
    '/ja/clients/compare/?c=thunderbird,outlook-2013,becky',
    '/ja/clients/as-of/2015-01-27/',
  ]) {
    await page.goto(path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

test('printed, it is a table again, without filters and without what was not opened', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 1000 });
  await page.goto('/ja/clients/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.matrix-filters')).toBeHidden();
  expect(await row(page, 'thunderbird').evaluate((node) => getComputedStyle(node).display)).toBe('table-row');
  await expect(row(page, 'thunderbird').locator('details.cell > div').first()).toBeHidden();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
