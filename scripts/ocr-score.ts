/**
 * How well the built site reads pictures: hands every picture of a folder to the page in Chromium and prints a table.
 * usage: npm run ocr:score -- FOLDER [screens.jsonl] [--misses] [--texts FILE]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { readPicture } from '../tests/ocr/reading.ts';
import { isRight, type Outcome, readScreens, table } from '../tests/ocr/screens.ts';
import { served } from '../tests/server.ts';
import { launch } from './browser.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' }, texts: { type: 'string' } },
});
const [folder, list] = positionals;
if (!folder) throw new Error('usage: npm run ocr:score -- FOLDER [screens.jsonl] [--misses] [--texts FILE]');
const screens = readScreens(folder, list);

const { server, site } = served();
const browser = await launch();
const context = await browser.newContext();
const pages = new Map<string, Page>();

/** One page in the language of the picture, as its reader would have open. */
async function pageFor(lang: string): Promise<Page> {
  const page = pages.get(lang) ?? (await context.newPage());
  if (!pages.has(lang)) await page.goto(`${site}${lang}/`);
  pages.set(lang, page);
  return page;
}

const outcomes: Outcome[] = [];
for (const screen of screens) {
  const { causes, text, time } = await readPicture(await pageFor(screen.lang), join(folder, screen.file));
  outcomes.push({ screen, causes, text, time });
}
await browser.close();
server.close();

console.log(table(outcomes));
if (values.misses)
  for (const { screen, causes, text } of outcomes.filter((outcome) => !isRight(outcome)))
    console.log(
      `\n${screen.file}: ${screen.cause} wanted, ${causes.slice(0, 3).join(', ') || 'nothing'} found\n${text}`,
    );
if (values.texts) {
  const lines = outcomes.map(({ screen: { file, lang, cause, also = [] }, text }) =>
    JSON.stringify({ id: file, text, kind: 'paste', lang, cause, also }),
  );
  writeFileSync(values.texts, `${lines.join('\n')}\n`);
}
