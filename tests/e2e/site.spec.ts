/** The site as a stuck person uses it, in Chromium, over the built files. */
import { expect, type Page, test } from '@playwright/test';

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

const lookup = (page: Page) => page.locator('error-lookup');
const first = (page: Page) => page.locator('error-lookup [data-cause]').first();

async function paste(page: Page, text: string): Promise<void> {
  await page.locator('textarea[name=q]').fill(text);
}

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

test('a megabyte of noise is answered within a second and typing stays free', async ({ page }) => {
  await page.goto('/en/');
  await paste(page, 'warm up 0x800CCC0E');
  await expect(lookup(page)).toHaveAttribute('data-state', 'answered');
  const result = await page.evaluate(async () => {
    const noise = Array.from(
      { length: 16_000 },
      (_, i) => `2026-11-20 08:15:${i % 60} worker-${i} processed item ${i * 7919} without trouble`,
    ).join('\n');
    const box = document.querySelector('textarea') as HTMLTextAreaElement;
    const element = document.querySelector('error-lookup') as HTMLElement;
    box.value = `${noise.slice(0, 1_000_000)}\n535-5.7.8 Username and Password not accepted. BadCredentials`;
    const start = performance.now();
    box.dispatchEvent(new Event('input'));
    const blocked = performance.now() - start;
    while (!element.querySelector('[data-cause=password-sign-in-blocked]')) {
      if (performance.now() - start > 8000) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return { size: box.value.length, blocked, answered: performance.now() - start };
  });
  expect(result.size).toBeGreaterThan(1_000_000);
  expect(result.blocked).toBeLessThan(100);
  // The allowance in CI is for a busy machine; by hand the bar is the second itself.
  expect(result.answered).toBeLessThan(process.env.CI ? 2500 : 1000);
});

test('a paste of 20 KB is answered at once, without waiting for a pause in typing', async ({ page }) => {
  await page.clock.install();
  await page.goto('/en/');
  const box = page.locator('textarea[name=q]');
  await box.fill('534-5.7.9 Application-specific password required');
  await expect(page.locator('article.answer')).toHaveAttribute('data-cause', 'app-password-required');
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
  const pause = 'Jan 01 server kernel: nothing of note happened here\n'.repeat(500);
  await box.fill(`550-5.4.5 Daily user sending limit exceeded\n${pause}`.slice(0, 20_480));
  await expect(page.locator('article.answer')).toHaveAttribute('data-cause', 'sending-limit');
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
