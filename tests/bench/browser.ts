/** The built site in Chromium, for what can only be measured there. */
import type { AddressInfo } from 'node:net';
import { type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.ts';
import { staticServer } from '../server.ts';

/** What `work` makes of the English start page of dist/; server and browser are gone afterwards, whatever happens. */
export async function onStartPage<T>(
  work: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const server = staticServer();
  await new Promise<void>((ready) => server.listen(0, ready));
  const { port } = server.address() as AddressInfo;
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage(options);
    await page.goto(`http://localhost:${port}/en/`);
    return await work(page);
  } finally {
    await browser.close();
    server.close();
  }
}
