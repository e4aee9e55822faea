/**
 * Forty readers, half of them Japanese (tests/journeys/): each pastes what they see, chooses their program, follows the
 * first answer, and must end at steps for that program, two clicks at most from the checklist. What people stumbled over
 * on the same ways is in docs/journeys.md.
 */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { parse } from 'yaml';
import { replyClient } from '../../src/data/replies.ts';
import { records } from '../records.ts';

type Lang = 'ja' | 'en';
type Journey = { client: string; cause: string; also?: string[]; text: string };
const journeys = (lang: Lang): Journey[] => parse(readFileSync(`tests/journeys/${lang}.yaml`, 'utf8'));

/** Pastes the text and chooses the program, as a reader would; returns the first answer. */
async function ask(page: Page, lang: Lang, { text, client }: Journey): Promise<Locator> {
  await page.goto(`/${lang}/`);
  await page.locator('textarea[name=q]').fill(text);
  await page.locator('#client-other').selectOption(client);
  const answer = page.locator('article.answer[data-cause]');
  await expect(answer).toBeVisible();
  return answer;
}

/** Where the way ended: in the program's fold of the article, or on the program's own page. */
async function steps(page: Page, client: string): Promise<Locator> {
  const link = page.locator(`li[id="${client}"] > a`);
  if (await link.isVisible()) {
    await link.click();
    await expect(page).toHaveURL(new RegExp(`/clients/${client}/`));
    return page.locator('main');
  }
  const fold = page.locator('details.steps-of[open]');
  await expect(fold).toHaveCount(1);
  await expect(fold.locator('summary')).toBeInViewport();
  return fold;
}

/** Every text that a program's own steps hold: its procedures, and what a cause says for it alone. */
function wordsOf(client: string, cause: string, lang: Lang): string[] {
  const own = Object.values(records.clients[client]?.steps ?? {}).flatMap((steps) => steps[lang]);
  const note = records.causes[cause]?.by_client.find(({ clients }) => clients.includes(client));
  return [...own, ...(note?.[lang] ?? [])];
}

for (const lang of ['ja', 'en'] as const)
  for (const [i, journey] of journeys(lang).entries())
    test(`${lang} ${i + 1}: ${journey.client}, ${journey.cause}`, async ({ page }) => {
      const answer = await ask(page, lang, journey);
      const cause = (await answer.getAttribute('data-cause')) ?? '';
      expect([journey.cause, ...(journey.also ?? [])]).toContain(cause);
      const onPage = Boolean(replyClient(records, journey.client)?.onPage?.length);
      if (onPage) {
        // Set up in files: the answer leads to the program's own page, where the lines can be copied.
        await answer.locator(`a[href$="/clients/${journey.client}/"]`).click();
        await expect(page).toHaveURL(new RegExp(`/${lang}/clients/${journey.client}/$`));
      } else {
        await answer.locator('a.button.main').click();
        await expect(page).toHaveURL(new RegExp(`/${lang}/fix/${cause}/#${journey.client}$`));
        await expect(page.locator('main a[href$="/guide/check-in-order/"]').first(), 'the checklist').toBeVisible();
      }

      const end = onPage ? page.locator('main') : await steps(page, journey.client);
      const items = await end.locator('ol.steps > li').allInnerTexts();
      const cannot = records.clients[journey.client]?.cannot_connect;
      if (cannot) {
        await expect(end).toContainText(cannot.why[lang]);
        await expect(end.locator('a[href*="/clients/"]').first()).toBeVisible();
      } else {
        expect(items.length, 'steps').toBeGreaterThan(1);
        const fold = (await end.getAttribute('id')) ?? journey.client;
        const known = wordsOf(fold === 'main' ? journey.client : fold, cause, lang).map(bare);
        expect(known, `the steps are those of ${fold}`).toContain(bare(items[0] ?? ''));
      }
    });

/** Without what a page adds to a step: copy buttons, line breaks. */
const bare = (text: string) => text.replace(/\s|コピー|Copy/g, '');

test('forty journeys, half of them Japanese, over at least twenty programs and eighteen causes', () => {
  const all = [...journeys('ja'), ...journeys('en')];
  expect(all.length).toBe(40);
  expect(journeys('ja').length).toBe(20);
  expect(new Set(all.map(({ client }) => client)).size).toBeGreaterThanOrEqual(20);
  expect(new Set(all.map(({ cause }) => cause)).size).toBeGreaterThanOrEqual(18);
});
