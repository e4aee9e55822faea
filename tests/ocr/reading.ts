/** Hands pictures to the built page in Chromium, as a reader does, and collects what the page answers. */
import type { Page } from '@playwright/test';

const DONE = 'picture-reader[data-state=done], picture-reader[data-state=failed]';

export type PageAnswer = { state: string; message: string; text: string; causes: string[]; time: number };

/** What the page made of a file: from choosing it to the answer, the reading program fetched if it was not there. */
export async function readPicture(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<PageAnswer> {
  const reader = page.locator('picture-reader');
  const box = page.locator('textarea[name=q]');
  await box.fill('');
  if ((await reader.getAttribute('data-state')) !== 'idle') await reader.locator('[data-act=cancel]').click();
  const start = performance.now();
  await reader.locator('[data-part=choose]').setInputFiles(file);
  await page.waitForSelector(`${DONE}, picture-reader[data-state=asking]`);
  if ((await reader.getAttribute('data-state')) === 'asking') await reader.locator('[data-act=go]').click();
  await page.waitForSelector(DONE, { timeout: 60_000 });
  const state = (await reader.getAttribute('data-state')) ?? '';
  if (state === 'done') await page.waitForSelector('error-lookup:is([data-state=answered], [data-state=unknown])');
  const found = page.locator('error-lookup [data-cause]');
  const causes = await found.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-cause') ?? ''));
  return {
    state,
    message: (await reader.locator('[data-part=message]').textContent()) ?? '',
    text: await box.inputValue(),
    causes: [...new Set(causes)],
    time: performance.now() - start,
  };
}
