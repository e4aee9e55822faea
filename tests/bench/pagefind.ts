/** Pagefind on the built site, asked in Chromium as a page would ask it. */

import { onStartPage } from './browser.ts';

/** Causes whose fix articles Pagefind finds for each text, best first, and the milliseconds each search took. */
export async function pagefindAnswers(texts: string[]): Promise<{ causes: string[]; ms: number }[]> {
  return onStartPage(
    (page) =>
      page.evaluate(async (all) => {
        const engine = (await import(`${location.origin}/pagefind/pagefind.js`)) as {
          search(text: string): Promise<{ results: { id: string }[] }>;
        };
        const list = (await (await fetch('/pagefind/list.en.json')).json()) as Record<string, [url: string]>;
        const answers: { causes: string[]; ms: number }[] = [];
        for (const text of all) {
          const start = performance.now();
          const { results } = await engine.search(text);
          const causes = results
            .slice(0, 10)
            .flatMap(({ id }) => /\/fix\/([^/]+)\//.exec(list[id]?.[0] ?? '')?.[1] ?? []);
          answers.push({ causes: [...new Set(causes)], ms: performance.now() - start });
        }
        return answers;
      }, texts),
    { bypassCSP: true },
  );
}
