/** What no page may do, asked of one page in a browser: for the tests, and for `npm run sweep` over all pages. */
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

export type Finding = { path: string; rule: string; where: string };

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** What the colours of a theme can break; the rest is the same in both. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Makes every page that `page` opens count its shifts. To be called once. */
export const prepare = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    type Rect = { x: number; y: number; width: number; height: number };
    type Shift = { value: number; sources: { node?: Node; previousRect: Rect; currentRect: Rect }[] };
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    const box = ({ x, y, width, height }: Rect) => [x, y, width, height].join(' ');
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as unknown as Shift[]) {
        const moved = sources.map(
          ({ node, previousRect, currentRect }) =>
            `${node?.nodeName} “${node?.textContent?.trim().slice(0, 30)}” ${box(previousRect)} to ${box(currentRect)}`,
        );
        shifts.push(`${value.toFixed(5)} ${moved.join('; ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/**
 * Opens `url` (prepared, with the policy bypassed, or axe could not run) in both themes. Finds what axe finds, best
 * practices included; shifts while loading; a page wider than its screen; files that hold up the first paint; requests
 * to other sites.
 */
export async function sweep(page: Page, url: string): Promise<Finding[]> {
  const { origin, pathname: path } = new URL(url);
  const foreign: string[] = [];
  const listen = (request: { url(): string }) => {
    if (!request.url().startsWith(`${origin}/`)) foreign.push(request.url());
  };
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('about:blank'); // So that an address that differs by its fragment alone is loaded anew.
  page.on('request', listen);
  await page.goto(url);
  const layout = await layoutOf(page);
  await page.addScriptTag({ path: source });
  const light = await axeOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeOf(page, ofColours);
  page.off('request', listen);
  return [
    ...layout,
    ...foreign.map((where) => ({ rule: 'request to another site', where })),
    ...light,
    ...dark.map(({ rule, where }) => ({ rule: `${rule} (dark)`, where })),
  ].map((finding) => ({ path, ...finding }));
}

type Bare = Omit<Finding, 'path'>;

const layoutOf = (page: Page): Promise<Bare[]> =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 60)));
    const found: { rule: string; where: string }[] = [];
    for (const where of (window as unknown as { shifts: string[] }).shifts) found.push({ rule: 'layout shift', where });
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push({ rule: 'wider than the screen', where: `${scrollWidth} px` });
    for (const entry of performance.getEntriesByType('resource'))
      if ((entry as unknown as { renderBlockingStatus: string }).renderBlockingStatus === 'blocking')
        found.push({ rule: 'holds up the first paint', where: entry.name });
    return found;
  });

const axeOf = (page: Page, rules?: string[]): Promise<Bare[]> =>
  page.evaluate(async (only) => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    const { violations } = await engine.run(document, {
      resultTypes: ['violations'],
      preload: false,
      ...(only ? { runOnly: only } : {}),
    });
    return violations.map(({ id, nodes }) => ({
      rule: id,
      where: nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(' | '),
    }));
  }, rules);
