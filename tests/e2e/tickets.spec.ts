/** What a support desk does: paste, copy, send; and what the customer then sees. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

const ticket = `お世話になります。Becky! で受信しようとすると、次のエラーが出ます。
サーバー応答: -ERR [AUTH] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)
秘密の合言葉8731`;

const composer = (page: Page) => page.locator('reply-composer');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function copied(page: Page, button: string): Promise<string> {
  await composer(page).getByRole('button', { name: button, exact: true }).click();
  await expect(page.locator('[data-part=copied]')).not.toBeEmpty();
  return clipboard(page);
}

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('the agent pastes a Japanese error, copies an English reply, and the customer opens its link', async ({
  page,
  browser,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto('/ja/support/');
  await page.locator('#ticket-text').fill(ticket);
  await expect(page.locator('[name=cause]')).toHaveValue('app-password-required');
  await expect(page.locator('[name=client]')).toHaveValue('becky');
  await page.locator('[name=language]').selectOption('en');
  await expect(page.locator('[data-part=reply]')).toContainText('Becky! Internet Mail: enter the app password');
  const text = await copied(page, 'テキストでコピー');
  expect(text).toMatch(/^Thank you for contacting us\.\n/);
  expect(text).not.toMatch(/お世話|8731|です|ます/);
  for (const request of sent) expect(decodeURIComponent(request)).not.toContain('8731');
  expect(page.url()).not.toContain('8731');

  const link = /^https?:\S+$/m.exec(text)?.[0] ?? '';
  expect(link).toMatch(/\/c\/app-password-required\/#becky$/);
  const customer = await browser.newContext({ locale: 'en-US' });
  const their = await customer.newPage();
  await their.goto(link);
  await expect(their.locator('main > section').first()).toHaveAttribute('lang', 'en');
  await expect(their.locator('section[lang=en]')).toContainText('enter the app password');
  await their.getByRole('link', { name: 'See the whole fix' }).click();
  await expect(their).toHaveURL(/\/en\/fix\/app-password-required\/#becky$/);
  await customer.close();
});

test('the formatted copy holds HTML and text of the same reply', async ({ page }) => {
  await page.goto('/en/support/#cause=imap-disabled');
  await expect(composer(page)).toHaveAttribute('data-state', 'ready');
  await copied(page, 'Copy with formatting');
  const [html, text] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return [await read('text/html'), await read('text/plain')];
  });
  expect(html).toMatch(/<ol>[\s\S]*<li>/);
  expect(html).toContain('/c/imap-disabled/');
  expect(text).toMatch(/^1\. /m);
  const markdown = await copied(page, 'Copy as Markdown');
  expect(markdown).toMatch(/^<https?:\/\/\S+\/c\/imap-disabled\/>$/m);
  expect(await copied(page, 'Copy the subject')).toMatch(/^Connecting to Gmail: /);
});

for (const [lang, address, file] of [
  ['ja', '/ja/support/#cause=app-password-required&client=becky', 'ja/app-password-required/becky.txt'],
  ['en', '/en/support/#cause=cannot-connect', 'en/cannot-connect.txt'],
  ['ja', '/ja/support/#error=android-adb', 'ja/elsewhere/android-adb.txt'],
  ['en', '/en/support/', 'en/ask.txt'],
] as const)
  test(`the macro file ${file} is what the composer writes`, async ({ page }) => {
    await page.goto(address);
    if (address.includes('#')) await expect(composer(page)).toHaveAttribute('data-state', 'ready');
    const text = await copied(page, lang === 'ja' ? 'テキストでコピー' : 'Copy as Text');
    const own = (words: string) => words.replace(/https?:\/\/[^/\s]+(?=\/[ce]\/)/g, 'SITE').replace(/\r\n/g, '\n');
    expect(own(text)).toBe(own(readFileSync(`dist/reply/${file}`, 'utf8')));
  });

test('a message that says too little gets a reply that asks', async ({ page }) => {
  await page.goto('/en/support/');
  await page.locator('#ticket-text').fill('Hello, mail has been strange since Tuesday. Please help.');
  await expect(page.locator('[data-part=status]')).toContainText('asks the customer');
  await expect(page.locator('[data-part=reply]')).toContainText('full wording of the message');
});

test('a cause chosen by hand is no longer called the one that was read', async ({ page }) => {
  await page.goto('/ja/support/');
  await page.locator('#ticket-text').fill(ticket);
  const status = page.locator('[data-part=status]');
  await expect(status).toContainText('読み取った原因');
  await expect(status).toContainText('「');
  await page.locator('[name=cause]').selectOption('pop-disabled');
  await expect(status).toBeEmpty();
});

test('the choices are reached and changed by keyboard, and stand in the address', async ({ page }) => {
  await page.goto('/en/support/');
  await page.locator('[name=tone]').focus();
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/#tone=steps$/);
  await page.reload();
  await expect(page.locator('[name=tone]')).toHaveValue('steps');
});

test('the next customer’s error does not keep the program of the one before; a chosen program stays', async ({
  page,
}) => {
  await page.goto('/en/support/');
  const [box, client] = [page.locator('#ticket-text'), page.locator('[name=client]')];
  await box.fill('Thunderbird: 534-5.7.9 Application-specific password required');
  await expect(client).toHaveValue('thunderbird');
  await box.fill('-ERR [SYS/PERM] Your account is not enabled for POP access.');
  await expect(page.locator('[name=cause]')).toHaveValue('pop-disabled');
  await expect(client).toHaveValue('');
  await expect(page).toHaveURL(/#cause=pop-disabled$/);
  await client.selectOption('becky');
  await box.fill('534-5.7.9 Application-specific password required');
  await expect(page.locator('[name=cause]')).toHaveValue('app-password-required');
  await expect(client).toHaveValue('becky');
});

test('a further link brings its own choices and none of the link before', async ({ page }) => {
  await page.goto('/en/support/#cause=pop-disabled&client=becky&tone=steps');
  await expect(page.locator('[name=tone]')).toHaveValue('steps');
  await page.evaluate(() => {
    location.hash = '#cause=imap-disabled';
  });
  await expect(page.locator('[name=cause]')).toHaveValue('imap-disabled');
  await expect(page.locator('[name=client]')).toHaveValue('');
  await expect(page).toHaveURL(/#cause=imap-disabled$/);
});

test('fix, error and client pages lead to the composer with their cause or program', async ({ page }) => {
  for (const [path, field, value] of [
    ['/en/fix/imap-disabled/', 'cause', 'imap-disabled'],
    ['/en/errors/smtp-535-bad-credentials/', 'cause', 'password-sign-in-blocked'],
    ['/en/clients/becky/', 'client', 'becky'],
    ['/en/errors/android-adb/', 'cause', 'error:android-adb'],
  ] as const) {
    await page.goto(path);
    await page.getByRole('link', { name: 'For support staff: write a reply' }).first().click();
    await expect(page.locator(`[name=${field}]`)).toHaveValue(value);
  }
});

test('a result of the lookup leads to the composer with its cause and program, without the text', async ({ page }) => {
  await page.goto('/ja/');
  await page.locator('textarea[name=q]').fill(ticket);
  await page.locator('error-lookup [data-send] summary').click();
  await page.locator('error-lookup').getByRole('link', { name: '返信文を作る' }).click();
  await expect(page).toHaveURL(/\/ja\/support\/#cause=app-password-required&client=becky$/);
  await expect(page.locator('[data-part=reply]')).toContainText('Becky! Internet Mail：アプリ パスワードを入れます');
});

test('an answer copies the short link that the composer copies, and apart from it the one with the text', async ({
  page,
}) => {
  await page.goto('/ja/');
  await page.locator('textarea[name=q]').fill(ticket);
  const card = page.locator('error-lookup article.answer');
  await card.locator('[data-send] summary').click();
  await card.getByRole('button', { name: 'この答えのリンクをコピー' }).click();
  await expect(page.locator('[data-said]')).toHaveText('✓ コピーしました');
  const short = await clipboard(page);
  expect(short).toMatch(/^https?:\/\/[^/]+\/c\/app-password-required\/#becky$/);
  await card.getByRole('button', { name: '貼り付けた文章も入れたリンクをコピー' }).click();
  await expect.poll(() => clipboard(page)).toContain('/ja/#q=');
  await page.goto('/ja/support/#cause=app-password-required&client=becky');
  await expect(composer(page)).toHaveAttribute('data-state', 'ready');
  expect(await copied(page, '短いリンクをコピー')).toBe(short);
});

test('after a paste the cause that was found, the copy buttons and the reply are on the screen; typing moves nothing', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/en/support/');
  await page.evaluate((text) => navigator.clipboard.writeText(text), ticket);
  await page.locator('#ticket-text').click();
  await page.keyboard.press('Control+V');
  await expect(page.locator('[name=client]')).toHaveValue('becky');
  await expect(page.getByRole('button', { name: 'Copy with formatting' })).toBeInViewport();
  await expect(page.locator('[data-part=reply] p').first()).toBeInViewport();
  await expect(page.locator('[data-part=status]')).toBeInViewport();
  await page.goto('/en/support/?typed');
  await page.locator('#ticket-text').pressSequentially('534 5.7.9');
  await expect(page.locator('[data-part=status]')).toContainText('Cause found');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('every answer of the lookup, and "not known", has its way to a reply', async ({ page }) => {
  await page.goto('/ja/');
  await page.locator('textarea[name=q]').fill('サーバーに接続できません。ユーザー名またはパスワードが違います');
  const answers = page.locator('error-lookup [data-cause]');
  await expect(answers.nth(1)).toBeVisible();
  for (const answer of await answers.all()) {
    const cause = await answer.getAttribute('data-cause');
    for (const fold of await answer.locator('summary').all()) await fold.click();
    await expect(answer.getByRole('link', { name: '返信文を作る' })).toHaveAttribute(
      'href',
      new RegExp(`^/ja/support/#cause=${cause}(?:&|$)`),
    );
  }
  await page.locator('textarea[name=q]').fill('猫がマットの上に座っていて、とても眠そうです。');
  const lookup = page.locator('error-lookup');
  await expect(lookup).toHaveAttribute('data-state', 'unknown');
  await expect(lookup.getByRole('link', { name: '順番に確かめる' })).toHaveAttribute('href', '/ja/diagnose/');
  await lookup.getByRole('link', { name: '返信文を作る' }).click();
  await expect(page.locator('[data-part=reply]')).toContainText('表示されたメッセージの全文');
});

test('a message that is no Gmail connection error gets its own reply and link', async ({ page }) => {
  await page.goto('/en/support/#error=android-adb&tone=friendly');
  await expect(page.locator('[data-part=reply]')).toContainText('does not look like a Gmail connection error');
  expect(await copied(page, 'Copy the short link')).toMatch(/\/e\/android-adb\/$/);
  await page.locator('[name=tone]').selectOption('formal');
  await expect(page).toHaveURL(/#error=android-adb$/);
  await page.goto('about:blank');
  await page.goto('/en/support/#error=no-such-message');
  await expect(page.locator('[data-part=reply]')).toContainText('full wording of the message');
});

test('the profile with Google sign-in is made on the device', async ({ page }) => {
  await page.goto('/en/settings/');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  const button = page.getByRole('button', { name: 'Make the profile' });
  await page.locator('#profile-address').fill('nonsense');
  await button.click();
  await expect(page.locator('#profile-status')).toContainText('whole address');
  await page.locator('#profile-address').fill('someone@example.com');
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toBe('gmail-google.mobileconfig');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('<string>someone@example.com</string>');
  expect(text).not.toMatch(/Password<\/key>/);
  expect(sent.join(' ')).not.toMatch(/someone|%40/);
  for (const url of sent) expect(url).toMatch(new RegExp(`^(?:blob:)?${new URL(page.url()).origin}/`));
});
