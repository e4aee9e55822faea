/** The lookup on other people's pages: in a sandboxed frame under a strict policy, as a module, by bookmarklet. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';

let server: Server | undefined;
test.afterEach(() => server?.close());

/** Opens a page of another site (another host and port) with this policy and body. */
async function foreign(page: Page, policy: string, body: string): Promise<void> {
  server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    response.end(`<!doctype html><title>Desk</title><link rel="icon" href="data:,">${body}`);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/help`);
}

test('the embedded lookup answers in a sandboxed frame on a page with a strict policy', async ({ page, baseURL }) => {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await foreign(
    page,
    `default-src 'none'; img-src data:; frame-src ${baseURL}`,
    `<iframe src="${baseURL}/embed/en/" title="lookup" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" width="600" height="460"></iframe>`,
  );
  const frame = page.frameLocator('iframe');
  await frame.locator('textarea').fill('534-5.7.9 Application-specific password required. secretword8731');
  await expect(frame.locator('output')).toHaveAttribute('data-cause', 'app-password-required');
  await expect(frame.locator('output')).toContainText('An app password is needed');
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    frame.getByRole('link', { name: 'Open the fix' }).click(),
  ]);
  await expect(opened).toHaveURL(`${baseURL}/c/app-password-required/`);
  await expect(opened.locator('main > section').first()).toBeVisible();
  await frame.locator('textarea').fill('The cat sat on the mat.');
  await expect(frame.locator('output')).toContainText('does not say enough');
  await frame.locator('textarea').fill('535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled');
  await expect(frame.locator('output')).toContainText("does not look like Gmail's message");
  await expect(frame.locator('output').getByRole('link')).toHaveAttribute('href', /\/e\/microsoft-[a-z-]+\/$/);
  expect(problems).toEqual([]);
});

test('the frame fetches only the parts of the data that a text needs', async ({ page, baseURL }) => {
  const fetched: string[] = [];
  page.on('response', (response) => {
    const name = /\/embed\/([^/]+)\.js$/.exec(response.url())?.[1];
    if (name) fetched.push(name);
  });
  const after = async (text: string, cause: string) => {
    await page.goto('about:blank');
    await foreign(
      page,
      `default-src 'none'; img-src data:; frame-src ${baseURL}`,
      `<iframe src="${baseURL}/embed/en/" title="lookup" sandbox="allow-scripts" width="600" height="460"></iframe>`,
    );
    await expect(page.frameLocator('iframe').locator('textarea')).toBeVisible();
    expect(fetched).toEqual([]);
    await page.frameLocator('iframe').locator('textarea').fill(text);
    await expect(page.frameLocator('iframe').locator('output')).toHaveAttribute('data-cause', cause);
    server?.close();
    return fetched.splice(0).sort();
  };
  const first = ['answers.en', 'engine', 'pack'];
  expect(await after('534-5.7.9 Application-specific password required', 'app-password-required')).toEqual(first);
  expect(
    await after('サーバー応答: -ERR [AUTH] Application-specific password required', 'app-password-required'),
  ).toEqual([...first, 'pack.ja'].sort());
  const long = `javax.mail.AuthenticationFailedException: [AUTHENTICATIONFAILED] Invalid credentials ${'at com.example.Mailer.send '.repeat(12)}`;
  expect(await after(long, 'invalid-credentials')).not.toContain('pack.readers');
});

test('the frame mixes no parts of two builds, and a late failure does not take the place of a newer answer', async ({
  page,
}) => {
  await page.route(/\/embed\/pack\.js$/, async (route) => {
    const script = await (await route.fetch()).text();
    await route.fulfill({ body: script.replace(/"build":"[^"]+"/, '"build":"older"'), contentType: 'text/javascript' });
  });
  await page.goto('/embed/en/');
  await page.locator('textarea').fill('サーバー応答: -ERR [AUTH] Username and password not accepted.');
  await expect(page.locator('output')).toHaveAttribute('data-cause', 'password-sign-in-blocked');

  await page.route('**/embed/pack.libraries.js*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.abort();
  });
  const failed = page.waitForEvent('requestfailed');
  await page.locator('textarea').fill('zz wobble of the frobnicator');
  await page.locator('textarea').fill('534-5.7.9 Application-specific password required');
  await expect(page.locator('output')).toHaveAttribute('data-cause', 'app-password-required');
  await failed;
  await page.waitForTimeout(200);
  await expect(page.locator('output')).toContainText('An app password is needed');
});

test('the way to all answers takes the text along, and not one that is gone', async ({ page }) => {
  await page.goto('/embed/en/');
  const all = page.locator('a[data-all]');
  await page.locator('textarea').fill('534-5.7.9 Application-specific password required');
  await expect(all).toHaveAttribute('href', /#q=534/);
  await page.locator('textarea').fill('');
  await expect(all).toHaveAttribute('href', '/en/');
});

test('other pages of the site cannot be framed', async ({ page, baseURL }) => {
  await foreign(
    page,
    "default-src 'none'; frame-src *; img-src data:",
    `<iframe src="${baseURL}/en/" title="site"></iframe>`,
  );
  const refused = page.waitForEvent('console', (message) => /frame-ancestors|X-Frame-Options/i.test(message.text()));
  await page.reload();
  await refused;
  await expect(page.frameLocator('iframe').locator('error-lookup')).toHaveCount(0);
});

test('lookup.js runs in a plain HTML page of another site', async ({ page, baseURL }) => {
  await foreign(
    page,
    `default-src 'none'; img-src data:; script-src ${baseURL} 'nonce-a1'; connect-src ${baseURL}`,
    `<p id="out"></p><script type="module" nonce="a1">
      import { loadPack, lookup } from '${baseURL}/api/v1/lookup.js';
      const pack = await loadPack();
      out.textContent = lookup(pack, 'Application-specific password required')[0]?.cause ?? 'not known';
    </script>`,
  );
  await expect(page.locator('#out')).toHaveText('app-password-required');
});

test('the bookmarklet looks the selected words up, with addresses covered', async ({ page, baseURL }) => {
  await page.goto('/en/support/embed/');
  const mark = (await page.getByRole('link', { name: 'Look up Gmail error' }).getAttribute('href')) ?? '';
  const code = decodeURIComponent(mark.replace(/^javascript:/, '')).replaceAll(
    'https://tsunagu.example',
    baseURL ?? '',
  );
  await foreign(
    page,
    "default-src 'none'; img-src data:",
    '<p id="p">jane.doe@gmail.com: Application-specific password required</p>',
  );
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#p') as HTMLElement));
  const [opened] = await Promise.all([page.context().waitForEvent('page'), page.evaluate(code)]);
  await expect(opened.locator('error-lookup [data-cause]').first()).toHaveAttribute(
    'data-cause',
    'app-password-required',
  );
  expect(decodeURIComponent(opened.url())).not.toContain('jane.doe');
});

test('the OpenSearch description puts the words behind the #', async ({ page }) => {
  await page.goto('/ja/');
  const address = await page.locator('link[rel=search]').getAttribute('href');
  expect(address).toBe('/opensearch.ja.xml');
  const xml = readFileSync(`dist${address}`, 'utf8');
  expect(xml).toMatch(/template="https:\/\/[^"]+\/ja\/#q=\{searchTerms\}"/);
});
