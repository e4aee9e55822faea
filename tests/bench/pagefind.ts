/** Pagefind on the built site, asked in Chromium as a page would ask it. */

import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.ts';
import { staticServer } from '../server.ts';

/** Causes whose fix articles Pagefind finds for each text, best first, and the milliseconds each search took. */
export async function pagefindAnswers(texts: string[]): Promise<{ causes: string[]; ms: number }[]> {
  const server = staticServer();
  await new Promise<void>((ready) => server.listen(0, ready));
  const { port } = server.address() as AddressInfo;
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(`http://localhost:${port}/en/`);
    return await page.evaluate(async (all) => {
      const engine = (await import(`${location.origin}/pagefind/pagefind.js`)) as {
        search(text: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
      };
      const answers: { causes: string[]; ms: number }[] = [];
      for (const text of all) {
        const start = performance.now();
        const { results } = await engine.search(text);
        const urls = await Promise.all(results.slice(0, 10).map(async (result) => (await result.data()).url));
        const causes = urls.flatMap((url) => /\/fix\/([^/]+)\//.exec(url)?.[1] ?? []);
        answers.push({ causes: [...new Set(causes)], ms: performance.now() - start });
      }
      return answers;
    }, texts);
  } finally {
    await browser.close();
    server.close();
  }
}
