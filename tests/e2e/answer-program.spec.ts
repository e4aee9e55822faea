/** What an answer says for the reader’s own program, and for words that tell more than their cause. */
import { expect, test } from '@playwright/test';
import { first, paste } from './start-page.ts';

test('who cannot find app passwords is told what hides them, and led to that section past any program’s steps', async ({
  page,
}) => {
  for (const [lang, text, said] of [
    ['en', 'The app password option is missing in my google account', 'Without 2-Step Verification'],
    ['ja', 'アプリパスワードの項目が表示されない', '2 段階認証プロセスがオフだと'],
  ] as const) {
    await page.goto(`/${lang}/`);
    await page.locator('#client-other').selectOption('thunderbird');
    await paste(page, text);
    await expect(first(page)).toHaveAttribute('data-error', 'say-app-password-missing');
    await expect(first(page)).toHaveAttribute('data-own', '');
    await expect(first(page).locator('[data-is=summary]')).toContainText(said);
    await expect(first(page).locator('ol.steps')).toHaveCount(1);
    await expect(first(page).locator('ol.steps a').first()).toHaveAttribute('href', /two-step-verification$/);
    await first(page).locator('[data-is=fix]').click();
    await expect(page).toHaveURL(/\/fix\/app-password-required\/#not-offered$/);
    await expect(page.locator('#not-offered')).toBeInViewport();
  }
});

test('who signs in with Google gets the check in a browser, then the program’s own steps, open and counted on', async ({
  page,
}) => {
  await page.goto('/en/');
  await page.locator('label.chip', { hasText: 'iPhone' }).click();
  await paste(
    page,
    'The user name or password for "Gmail" is incorrect. a NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)',
  );
  await expect(first(page)).toHaveAttribute('data-cause', 'invalid-credentials');
  const lists = first(page).locator('ol.steps');
  await expect(lists.first().locator('li')).toHaveCount(1);
  await expect(lists.nth(1)).toHaveAttribute('start', '2');
  await expect(lists.nth(1).locator('li').first()).toBeVisible();
  await expect(first(page)).not.toContainText('set the user name to the full e-mail address');
});

test('the first steps are those of the chosen program, the rest of them folded; without its file the general ones stay', async ({
  page,
}) => {
  await page.goto('/en/');
  const steps = first(page).locator('ol.steps');
  await paste(page, '534-5.7.9 Application-specific password required');
  await expect(first(page)).toHaveAttribute('data-cause', 'app-password-required');
  await expect(steps).toHaveCount(1);
  await page.locator('label.chip', { hasText: 'Thunderbird' }).click();
  await expect(first(page)).toContainText('Thunderbird (desktop): sign in with Google');
  await expect(steps.first().locator('li')).toHaveCount(3);
  const rest = first(page).locator('details', { hasText: 'The steps after these' });
  await rest.locator('summary').click();
  await expect(rest.locator('ol')).toHaveAttribute('start', '4');
  await page.route('**/reply/clients/becky.json', (route) => route.abort());
  await page.locator('#client-other').selectOption('becky');
  await expect(first(page)).toContainText('Becky!');
  await expect(steps).toHaveCount(1);
  await expect(steps.locator('li').first()).toContainText('If the program can sign in with Google');
});

test('of a program whose sign-in is not known the answer says just that', async ({ page }) => {
  await page.goto('/ja/');
  await page.locator('#client-other').selectOption('becky');
  await paste(page, '535-5.7.8 Username and Password not accepted');
  await expect(first(page)).toHaveAttribute('data-cause', 'password-sign-in-blocked');
  await expect(first(page)).toContainText('Google でログインできるかどうかは未確認です');
  await expect(first(page)).not.toContainText('このソフトは Google でログインできないため');
});
