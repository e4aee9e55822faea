/** Asks the site's search, for the tests and the benchmark. */
import type { Page } from '@playwright/test';

/** Types `query` and returns the addresses shown, in order. */
export const search = (page: Page, query: string): Promise<string[]> =>
  page.evaluate(async (text) => {
    const element = document.querySelector('site-search') as HTMLElement;
    const field = element.querySelector('input') as HTMLInputElement;
    delete element.dataset.answered;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    while (element.dataset.answered !== text) await new Promise((resolve) => setTimeout(resolve, 5));
    return [...element.querySelectorAll('[data-results] a')].map(
      (link) => new URL((link as HTMLAnchorElement).href).pathname,
    );
  }, query);
