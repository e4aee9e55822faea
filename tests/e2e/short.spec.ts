/** Short pages as a customer opens them from a ticket. */
import { expect, type Page, test } from '@playwright/test';

/** How far things have moved under the reader's eyes since the page began to load (0 = not at all). */
const shift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );

test('a Japanese browser gets Japanese first', async ({ page }) => {
  await page.goto('/c/app-password-required/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.locator('main > section').first()).toHaveAttribute('lang', 'ja');
  expect(await shift(page)).toBe(0);
});

test.describe('an English browser', () => {
  test.use({ locale: 'en-GB' });

  test('gets English first, on the screen and in the document, and nothing moves', async ({ page }) => {
    await page.goto('/e/smtp-535-bad-credentials/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('main > section').first()).toHaveAttribute('lang', 'en');
    const [en, ja] = await Promise.all(['en', 'ja'].map((lang) => page.locator(`section[lang=${lang}]`).boundingBox()));
    expect(en?.y).toBeLessThan(ja?.y ?? 0);
    expect(await shift(page)).toBe(0);
  });

  test('gets its program’s own steps from the fragment or the query, and nothing moves', async ({ page }) => {
    for (const address of ['/c/app-password-required/#becky', '/c/app-password-required/?client=becky']) {
      await page.goto(address);
      const section = page.locator('section[lang=en]');
      await expect(section).toContainText('Becky! Internet Mail: enter the app password');
      await expect(section).toContainText('16-letter app password without spaces');
      await expect(section.getByRole('link', { name: 'See the whole fix' })).toHaveAttribute(
        'href',
        '/en/fix/app-password-required/#becky',
      );
      expect(await shift(page)).toBe(0);
      await page.goto('about:blank');
    }
  });

  test('says of a program that no longer connects just that, and leads a program set up in files to its page', async ({
    page,
  }) => {
    await page.goto('/c/password-sign-in-blocked/#windows-mail-10');
    const section = page.locator('section[lang=en]');
    await expect(section).toContainText('can no longer connect to Gmail. Sending and receiving stopped');
    await expect(section).not.toContainText('Switch the program to signing in with Google');
    await expect(section.locator('li')).toHaveCount(0);
    await page.goto('about:blank');
    await page.goto('/c/password-sign-in-blocked/#msmtp');
    await expect(section.getByRole('link', { name: 'msmtp: steps and lines to copy' })).toHaveAttribute(
      'href',
      '/en/clients/msmtp/',
    );
    await expect(section.locator('[data-fix]')).toHaveAttribute('href', '/en/fix/password-sign-in-blocked/');
  });

  test('leads to the place of its program in the article, or to the article where that has none', async ({ page }) => {
    const section = page.locator('section[lang=en]');
    for (const [client, steps, hash] of [
      ['cybozu-garoon', 'Cybozu Garoon', ''],
      ['sylpheed', 'Sylpheed: steps and lines to copy', '#sylpheed'],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`/c/oauth-token-expired/#${client}`);
      await expect(section.locator('[data-guide]')).toContainText(steps);
      const fix = section.locator('[data-fix]');
      await expect(fix).toHaveAttribute('href', `/en/fix/oauth-token-expired/${hash}`);
      if (!hash) continue;
      await fix.click();
      await expect(page.locator(hash)).toBeInViewport();
    }
  });

  test('keeps the general steps when the program is not known', async ({ page }) => {
    await page.goto('/c/app-password-required/#no-such-program');
    await expect(page.locator('section[lang=en] li').first()).toBeVisible();
    await expect(page.locator('section[lang=en] li')).toHaveCount(3);
  });
});

test('?lang= says which language leads', async ({ page }) => {
  await page.goto('/c/imap-disabled/?lang=en');
  await expect(page.locator('main > section').first()).toHaveAttribute('lang', 'en');
});

test('an old address leads on with query and fragment', async ({ page }) => {
  await page.goto('/c/less-secure-apps/?lang=en#thunderbird');
  await expect(page).toHaveURL(/\/c\/password-sign-in-blocked\/\?lang=en#thunderbird$/);
  await page.goto('/ja/fix/app-password/?a=1#becky');
  await expect(page).toHaveURL(/\/ja\/fix\/app-password-required\/\?a=1#becky$/);
});

test('a short page fits a 320 px screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    '/c/oauth-app-blocked/#thunderbird',
    '/e/tls-handshake-failed-generic/',
    '/e/smtp-534-web-login/',
  ]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});

test('with text twice as large on a small screen, no word of a short page’s heading is broken', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    '/c/cannot-connect/?lang=en',
    '/e/outlook-0x800ccc0e/?lang=en',
    '/c/invalid-credentials/?lang=en',
  ]) {
    await page.goto(path);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    const broken = await page.locator('section[lang=en] h1').evaluate((heading) => {
      const text = heading.firstChild as Text;
      const lines = (from: number, to: number) => {
        const range = document.createRange();
        range.setStart(text, from);
        range.setEnd(text, to);
        return range.getClientRects().length;
      };
      return [...text.data.matchAll(/\S+/g)]
        .filter(({ 0: word, index }) => lines(index, index + word.length) > 1)
        .map(([word]) => word);
    });
    expect(broken, path).toEqual([]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('both languages show, Japanese first', async ({ page }) => {
    await page.goto('/c/imap-disabled/#becky');
    await expect(page.locator('section[lang=ja] li').first()).toBeVisible();
    await expect(page.locator('section[lang=en] li').first()).toBeVisible();
    await expect(page.locator('main > section').first()).toHaveAttribute('lang', 'ja');
  });
});
