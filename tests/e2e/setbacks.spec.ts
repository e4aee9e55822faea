/** What happens when something is missing or done twice: files that do not come, odd addresses, two presses. */
import { expect, test } from '@playwright/test';

const box = 'textarea[name=q]';

test('a lookup whose data does not come says so, and works once it does', async ({ page }) => {
  await page.route('**/lookup/*', (route) => route.abort());
  await page.goto('/en/');
  await page.locator(box).fill('535-5.7.8 Username and Password not accepted');
  await expect(page.locator('[data-part=answers]')).toContainText('could not be loaded');
  await page.unroute('**/lookup/*');
  await page.locator(box).fill('534-5.7.9 Application-specific password required');
  await expect(page.locator('article.answer')).toBeVisible();
});

test('a lookup whose script does not come says so', async ({ page }) => {
  await page.route('**/_astro/error-lookup*', (route) => route.abort());
  await page.goto('/ja/');
  await page.locator(box).fill('0x800CCC92');
  await expect(page.locator('[data-part=answers]')).not.toBeEmpty();
});

test('a script that needs an app password is not sent to a Google Cloud project alone', async ({ page }) => {
  await page.goto('/en/');
  await page
    .locator(box)
    .fill("smtplib.SMTPAuthenticationError: (534, b'5.7.9 Application-specific password required.')");
  await page.locator('#client-other').selectOption('scripts');
  const answer = page.locator('article.answer[data-cause=app-password-required]');
  await expect(page.locator('[data-part=answers] > details').last()).toBeVisible(); // The answer is complete.
  await page.waitForTimeout(500);
  await expect(answer.locator('ol.steps').first()).toContainText('myaccount.google.com/apppasswords');
});

test('two errors in one text are both shown, and another provider’s server is named', async ({ page }) => {
  await page.goto('/en/');
  const answers = page.locator('[data-part=answers]');
  await page
    .locator(box)
    .fill(
      '550-5.7.26 This mail has been blocked because the sender is unauthenticated.\n\n' +
        'and when receiving:\nAUTHENTICATIONFAILED Invalid credentials (Failure)',
    );
  await expect(answers).toContainText('Your text holds another error too');
  await expect(
    answers.locator('details[data-cause=delivery-rejected], article[data-cause=delivery-rejected]'),
  ).toBeVisible();
  await expect(answers.locator('[data-is=host]')).toHaveCount(0);
  await page
    .locator(box)
    .fill('Login to server mail.example.co.jp with username hanako failed: [AUTHENTICATIONFAILED]');
  await expect(answers.locator('[data-is=host]')).toHaveText('mail.example.co.jp');
  await page
    .locator(box)
    .fill('javax.mail.AuthenticationFailedException: 535-5.7.8 Username and Password not accepted');
  await expect(answers.locator('article.answer')).toBeVisible();
  await expect(answers.locator('[data-is=host]')).toHaveCount(0);
});

test('an answer stays while what follows it is slow to come', async ({ page }) => {
  await page.route('**/_astro/answer-later*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto('/en/');
  await page.locator(box).fill('534-5.7.9 Application-specific password required');
  const answer = page.locator('article.answer[data-cause=app-password-required]');
  await expect(answer).toBeVisible();
  await page.waitForTimeout(600); // Longer than the page waits before it says that it is loading.
  await expect(answer).toBeVisible();
});

test('a link with an address in it loses it even where the engine does not come', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.route('**/lookup/*', (route) => route.abort());
  await page.goto('/en/#q=535-5.7.8%20hanako@gmail.com');
  await expect(page.locator('[data-part=answers]')).toContainText('could not be loaded');
  expect(page.url()).not.toContain('hanako');
  await expect(page.locator(box)).toHaveValue('535-5.7.8 hanako@gmail.com');
  expect(errors).toEqual([]);
});

test('a long link is cut between characters, so that it is cleaned and answered', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const text = `535-5.7.8 Username and Password not accepted hanako@gmail.com ${'x '.repeat(260)}`;
  for (const length of [597, 598, 599, 600]) {
    const cut = `${text.padEnd(700, 'x ').slice(0, length)}😀😀 ${'y '.repeat(50)}`;
    await page.goto('about:blank');
    await page.goto(`/en/#q=${encodeURIComponent(cut)}`);
    await expect(page.locator('article.answer')).toBeVisible();
    expect(page.url()).toContain('#q=535');
    expect(page.url()).not.toContain('hanako');
  }
  expect(errors).toEqual([]);
});

test('what was in a link goes from the address with "clear" and with the next text', async ({ page }) => {
  for (const leave of [
    () => page.locator('[data-act=clear]').click(),
    () => page.locator(box).fill('534-5.7.9 Application-specific password required'),
  ]) {
    await page.goto('about:blank');
    await page.goto('/en/#q=first%20POP%20access');
    await expect(page.locator('error-lookup')).toHaveAttribute('data-state', /answered|unknown/);
    await leave();
    await expect(page).toHaveURL(/\/en\/$/);
  }
});

test('on a slow line the lookup says that it loads', async ({ page }) => {
  await page.route('**/lookup/*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto('/en/');
  await page.locator(box).fill('534-5.7.9 Application-specific password required');
  await expect(page.locator('[data-part=answers]')).toHaveText('Loading…', { timeout: 1400 });
  await expect(page.locator('article.answer')).toBeVisible();
});

test('parts of two builds are not mixed: after a deploy everything is fetched anew', async ({ page }) => {
  await page.route(/\/lookup\/pack\.en\.json$/, async (route) => {
    const response = await route.fetch();
    const old = JSON.parse(await response.text());
    // As if a record had been added since: all further ones have moved by one.
    await route.fulfill({ json: { ...old, build: 'older', errors: old.errors.slice(1) } });
  });
  await page.goto('/ja/');
  await page.locator(box).fill('サーバー応答: -ERR [AUTH] Username and password not accepted.');
  await expect(page.locator('error-lookup [data-cause]').first()).toHaveAttribute(
    'data-cause',
    'password-sign-in-blocked',
  );
});

test('copy buttons copy where the site came by plain http, where browsers give pages no clipboard', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto('/en/settings/');
  const button = page.locator('[data-copy]').first();
  const value = (await button.getAttribute('data-copy')) ?? '';
  await button.click();
  await expect(page.locator('[data-said]')).toHaveText('✓ Copied');
  await page.goto('/en/');
  await page.locator(box).focus();
  await page.keyboard.press('Control+V');
  await expect(page.locator(box)).toHaveValue(value);
});

test('an address that is no name opens the page as it is', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  for (const path of ['/ja/clients/becky/#%', '/ja/fix/imap-disabled/#%', '/ja/support/#%', '/ja/clients/#%'])
    await page.goto(path);
  expect(errors).toEqual([]);
});

test('a name that the page does not know does not replace the chosen program', async ({ page }) => {
  await page.goto('/ja/fix/app-password-required/#thunderbird');
  await expect(page.locator('#thunderbird')).toHaveAttribute('open', '');
  await page.goto('/ja/fix/app-password-required/#no-such-program');
  expect(await page.evaluate(() => localStorage.getItem('tsunagu:client'))).toBe('thunderbird');
});

test('a remembered program of the list is the only choice shown, and "automatic" can be chosen again', async ({
  page,
}) => {
  await page.goto('/en/');
  await page.locator('#client-other').selectOption('becky');
  await page.reload();
  await expect(page.locator('#client-other')).toHaveValue('becky');
  await expect(page.locator('input[name=client]:checked')).toHaveCount(0);
  await page.locator('label:has(input[name=client])').first().click();
  await page.reload();
  await expect(page.locator('#client-other')).toHaveValue('');
  await expect(page.locator('input[name=client]').first()).toBeChecked();
});

test('a copy button that is pressed twice has its own words again, and says aloud what it did', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/settings/');
  const button = page.locator('[data-copy]').first();
  const own = (await button.textContent()) ?? '';
  await button.click();
  await expect(page.locator('[data-said]')).toHaveText('✓ Copied');
  await button.click();
  await expect(button).toHaveText('✓ Copied');
  await expect(button).toHaveText(own, { timeout: 6000 });
});

test('arrows belong to the input method while it composes', async ({ page }) => {
  await page.goto('/ja/search/');
  const field = page.locator('input[type=search]');
  await field.fill('アプリ パスワード');
  await expect(page.locator('[data-results] a').first()).toBeVisible();
  const press = (isComposing: boolean) =>
    field.dispatchEvent('keydown', { key: 'ArrowDown', bubbles: true, isComposing });
  await field.focus();
  await press(true);
  await expect(field).toBeFocused();
  await press(false);
  await expect(page.locator('[data-results] a').first()).toBeFocused();
});

test('search answers from its index where the lookup does not come', async ({ page }) => {
  await page.route('**/lookup/*', (route) => route.abort());
  await page.goto('/en/search/');
  await page.locator('input[type=search]').fill('534-5.7.9 app password');
  await expect(page.locator('[data-results] a').first()).toBeVisible();
});

test('a search asks for the lookup once, however long it is typed', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/en/search/');
  const field = page.locator('input[type=search]');
  await field.fill('534-5.7.9 app');
  await expect(page.locator('[data-section=lookup] a').first()).toBeVisible();
  await field.pressSequentially(' password');
  await expect(page.locator('site-search')).toHaveAttribute('data-answered', '534-5.7.9 app password');
  expect(asked.filter((path) => path.endsWith('/pack.en.json'))).toHaveLength(1);
});

test('another provider’s message gets its own reply from the composer', async ({ page }) => {
  await page.goto('/en/support/');
  await page
    .locator('#ticket-text')
    .fill('535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.');
  await expect(page.locator('[name=cause]')).toHaveValue('error:microsoft-smtp-auth-disabled');
  await expect(page.locator('[data-part=reply]')).toContainText('Microsoft');
});

test('an open question shows the sign of each answer; "not known" shows what was read', async ({ page }) => {
  await page.goto('/en/');
  await page.locator(box).fill('gmail imap pop');
  await expect(page.locator('[data-part=answers] > p').first()).toContainText('Use the signs');
  await expect(page.locator('article.answer')).toContainText('How to tell');
  expect(await page.locator('details[data-cause] summary small').count()).toBeGreaterThan(0);
  await expect(page.locator('details[data-cause] summary small').first()).toHaveCSS('font-weight', '400');
  await expect(page.locator('error-lookup [style]')).toHaveCount(0);
  await page.locator(box).fill('zzqx 0x80aabbcc smtp.example.net wobbles');
  await expect(page.locator('[data-part=answers]')).toContainText('What could be read: 0x80aabbcc, smtp.example.net');
});

test('a chosen program that no longer connects is said to, where the message is not known', async ({ page }) => {
  await page.goto('/en/');
  await page.locator('#client-other').selectOption('windows-mail-10');
  await page.locator(box).fill('0x80048802');
  const card = page.locator('[data-part=answers] article');
  await expect(card.locator('p').first()).toContainText('can no longer connect to Gmail');
  await page.locator('#client-other').selectOption('thunderbird');
  await expect(card.locator('[data-is=cannot]')).toHaveCount(0);
});

test('going back brings the pasted text and its answer again', async ({ page }) => {
  await page.goto('/en/');
  await page.locator(box).fill('534-5.7.9 Application-specific password required');
  await page.getByRole('link', { name: 'See the whole fix' }).click();
  await expect(page).toHaveURL(/\/fix\/app-password-required\/$/);
  await page.goBack();
  await expect(page.locator(box)).toHaveValue('534-5.7.9 Application-specific password required');
  await expect(page.locator('article.answer')).toBeInViewport();
});

test('steps that were shown are not changed under the reader: a program’s own come first, or below', async ({
  page,
}) => {
  const text = 'Becky!: 534-5.7.9 Application-specific password required';
  let late = 0;
  await page.route('**/reply/clients/*', async (route) => {
    await new Promise((go) => setTimeout(go, late));
    await route.continue();
  });
  const steps = page.locator('article.answer ol.steps');
  for (late of [300, 3000]) {
    await page.goto(`/en/?late=${late}`);
    await page.locator(box).fill(text);
    await expect(steps.first()).toBeVisible();
    const shown = await steps.first().textContent();
    await expect(page.locator('article.answer')).toHaveAttribute('data-own', '');
    expect(await steps.first().textContent()).toBe(shown);
    const below = page.locator('article.answer summary', { hasText: 'Steps for this program: Becky!' });
    await expect(below).toHaveCount(late > 1500 ? 1 : 0);
  }
});
