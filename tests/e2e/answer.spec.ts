/** A pasted message and its answer on the start page, over the built files. */
import { expect, test } from '@playwright/test';
import { first, lookup, paste } from './start-page.ts';

const liveMail = `ログインは認められませんでした。ユーザー名とパスワードが正しいことを確認してください。

サーバー エラー: 0x800CCC90
サーバー応答: -ERR [AUTH] Username and password not accepted.
サーバー: 'pop.gmail.com'
Windows Live メール エラー ID: 0x800CCC92
プロトコル: POP3
ポート: 995
セキュリティ (SSL): はい`;
const traceback = `Traceback (most recent call last):
  File "/srv/report.py", line 22, in <module>
    server.login(user, password)
  File "/usr/lib/python3.11/smtplib.py", line 750, in login
    raise last_exception
smtplib.SMTPAuthenticationError: (534, b'5.7.9 Application-specific password required. For more information, go to\\n5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor 5b1f17b1804b1-4311sm3 - gsmtp')`;

test('Japanese: the Windows Live Mail dialog leads to the right cause, its article, and the step that fixes it', async ({
  page,
}) => {
  await page.goto('/ja/');
  await expect(lookup(page)).toHaveAttribute('data-state', 'idle');
  await paste(page, liveMail);
  await expect(lookup(page)).toHaveAttribute('data-state', 'answered');
  await expect(first(page)).toHaveAttribute('data-cause', 'password-sign-in-blocked');
  await expect(first(page).locator('mark', { hasText: 'Username and password not accepted' })).toBeVisible();
  await expect(first(page)).toHaveAttribute('data-error', 'pop-auth-not-accepted');
  await expect(lookup(page).getByRole('status')).toContainText('見つかりました');
  await first(page).getByRole('link', { name: '直し方をすべて見る' }).click();
  await expect(page).toHaveURL(/\/ja\/fix\/password-sign-in-blocked\/#windows-live-mail-2012$/);
  await expect(page.locator('details#windows-live-mail-2012')).toHaveAttribute('open', '');
  await expect(page.locator('details#windows-live-mail-2012')).toContainText('アプリ パスワード');
});

test('the one-line message of the start page leads in one click to Japanese steps', async ({ page }) => {
  await page.goto('/ja/');
  await paste(page, 'サーバー応答: -ERR [AUTH] Username and password not accepted.');
  await first(page).getByRole('link', { name: '直し方をすべて見る' }).click();
  await expect(page.locator('#fix')).toBeVisible();
  await expect(page.getByText('myaccount.google.com/apppasswords').first()).toBeVisible();
});

test('English: a Python traceback leads to its article', async ({ page }) => {
  await page.goto('/en/');
  await paste(page, traceback);
  await expect(first(page)).toHaveAttribute('data-cause', 'app-password-required');
  await first(page).getByRole('link', { name: 'See the whole fix' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Make an app password and enter it');
});

test('an answer says how sure it is: almost certain of Gmail’s own refusal, possible where words only hint', async ({
  page,
}) => {
  for (const [lang, certain, possible] of [
    ['ja', 'ほぼ確実です', 'もしかすると'],
    ['en', 'almost certain', 'possible'],
  ] as const) {
    await page.goto(`/${lang}/`);
    const sure = first(page).locator('[data-is=sure]');
    await paste(page, '534-5.7.9 Application-specific password required');
    await expect(sure).toHaveText(certain);
    await paste(page, 'gmail imap pop');
    await expect(sure).toHaveText(possible);
  }
});

test('what another provider says is told apart: whose it is, and where to go', async ({ page }) => {
  await page.goto('/en/');
  await paste(page, '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.');
  await expect(lookup(page)).toHaveAttribute('data-state', 'unknown');
  await expect(lookup(page)).toContainText("This does not look like Gmail's message");
  await lookup(page).getByRole('link', { name: 'What it means and where to go' }).click();
  await expect(page).toHaveURL(/\/errors\/[a-z0-9-]*microsoft[a-z0-9-]*\/#elsewhere$/);
  await expect(page.locator('section.answer')).toContainText('Microsoft');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, permissions: ['clipboard-read', 'clipboard-write'] });

  test('the answer to a paste, an example or a link comes into view; while typing nothing moves', async ({ page }) => {
    await page.goto('/ja/');
    const answer = page.locator('article.answer h2').first();
    await page.locator('textarea[name=q]').pressSequentially('5.7.8 Username and Password not accepted');
    await expect(answer).toBeAttached();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.evaluate(() => navigator.clipboard.writeText('534-5.7.9 Application-specific password required'));
    await page.locator('textarea[name=q]').selectText();
    await page.keyboard.press('ControlOrMeta+V');
    await expect(page.locator('article.answer')).toHaveAttribute('data-cause', 'app-password-required');
    await expect(answer).toBeInViewport();
    await page.goto('/en/');
    await page.getByRole('button', { name: 'Try an example' }).click();
    await expect(answer).toBeInViewport();
    await page.goto('/ja/#q=5.7.8%20Username%20and%20Password%20not%20accepted');
    await expect(answer).toBeInViewport();
  });
});

test('the reasons are whole words, and each passage of the text is shown once', async ({ page }) => {
  await page.goto('/ja/');
  await paste(
    page,
    'タスク "user@gmail.com - 送受信中" はエラー (0x800CCC0E) を報告しました: "サーバーに接続できません。"\n534, b"5.7.9 https://support.google.com/mail/?p=InvalidSecondFactor',
  );
  const marks = first(page).locator('[data-part=reasons] mark');
  await expect(marks.first()).toBeVisible();
  const shown = await marks.allTextContents();
  for (const text of shown) expect(text).not.toMatch(/サーバ$|InvalidSecond$/);
  expect(shown.filter((text) => shown.some((other) => other !== text && other.includes(text)))).toEqual([]);
});

test('a text the lookup does not know gets "not known" and a next step', async ({ page }) => {
  await page.goto('/en/');
  await paste(page, 'The cat sat on the mat and would not move.');
  await expect(lookup(page)).toHaveAttribute('data-state', 'unknown');
  await expect(lookup(page)).toContainText('We do not know this message');
  await expect(lookup(page).getByRole('link', { name: 'All the checks on one page' })).toHaveAttribute(
    'href',
    /guide\/check-in-order/,
  );
});

test('the folds of an answer hold what their lines promise, once, however often they are opened', async ({ page }) => {
  await page.goto('/en/');
  await paste(page, 'Authentication failed. Unable to log in to the server imap.gmail.com');
  const read = lookup(page).locator('details').filter({ hasText: 'What we read in your text' });
  const other = lookup(page).locator('details[data-cause]').first();
  for (const fold of [read, other]) {
    await expect(fold.locator('summary ~ *')).toHaveCount(0);
    await fold.locator('summary').focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press('Enter');
    await expect(fold).toHaveAttribute('open', '');
    await expect(fold.locator('summary ~ *')).toHaveCount(1);
  }
  await expect(read.locator('pre')).toHaveText('Authentication failed. Unable to log in to the server imap.gmail.com');
  await expect(read.locator('mark').first()).toContainText('Unable to log in');
  await expect(other).toContainText('How to tell');
  await other.getByRole('link', { name: 'See the whole fix' }).click();
  await expect(page).toHaveURL(/\/en\/fix\/[a-z-]+\/$/);
});

test('there is nothing to clear in an empty box', async ({ page }) => {
  await page.goto('/en/');
  const clear = page.getByRole('button', { name: 'Clear' });
  await expect(clear).toBeHidden();
  await paste(page, 'anything');
  await clear.click();
  await expect(page.locator('textarea[name=q]')).toHaveValue('');
  await expect(page.locator('textarea[name=q]')).toBeFocused();
  await expect(clear).toBeHidden();
});

test('a pasted tag stays text', async ({ page }) => {
  let ran = false;
  await page.exposeFunction('ran', () => {
    ran = true;
  });
  await page.goto('/ja/');
  await paste(
    page,
    `<img src=x onerror="ran()"><script>ran()</script> 535-5.7.8 Username and Password not accepted BadCredentials`,
  );
  await expect(lookup(page)).toHaveAttribute('data-state', 'answered');
  await page.getByText('貼り付けた文章のここを読みました').click();
  await expect(page.locator('error-lookup pre')).toContainText('<img src=x');
  await expect(page.locator('error-lookup img')).toHaveCount(0);
  expect(ran).toBe(false);
});

test('after a paste the browser asks for nothing but the site’s own files, and never sends the text', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await page.goto('/ja/');
  const before = requests.length;
  await paste(page, `${liveMail}\nsecretword8731`);
  await expect(lookup(page)).toHaveAttribute('data-state', 'answered');
  expect(before).toBeGreaterThan(0);
  const own = new URL(page.url()).origin;
  for (const request of requests) {
    expect(request).toMatch(new RegExp(`^GET ${own}/`));
    expect(request).not.toContain('secretword8731');
  }
});

test('a link opens with its text looked up, and loses addresses and tokens', async ({ page }) => {
  const text =
    'user jane.doe@gmail.com: -ERR [AUTH] Username and password not accepted. session 41be03b00d2f7a7fc99123ab';
  await page.goto(`/ja/#q=${encodeURIComponent(text)}`);
  await expect(first(page)).toHaveAttribute('data-cause', 'password-sign-in-blocked');
  const hash = decodeURIComponent(new URL(page.url()).hash);
  expect(hash).toContain('not accepted');
  expect(hash).not.toContain('jane.doe');
  expect(hash).not.toContain('41be03b00d2f7a7fc99123ab');
});
