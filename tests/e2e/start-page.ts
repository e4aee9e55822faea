/** The lookup on the start page, as the browser tests reach it. */
import type { Page } from '@playwright/test';

export const lookup = (page: Page) => page.locator('error-lookup');
/** The first answer. */
export const first = (page: Page) => lookup(page).locator('[data-cause]').first();

export async function paste(page: Page, text: string): Promise<void> {
  await page.locator('textarea[name=q]').fill(text);
}
