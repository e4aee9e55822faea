/**
 * Photographs dialogs of the built site, in nine looks and both languages, and lists them in screens.jsonl, for
 * `npm run ocr:score`, `npm run ocr:steps` and `npm run ocr:peers`. With `--windows` the same words are shown in the
 * windows of other programs instead; with `--messages FILE` (lines of {"id", "text", "lang", "cause", "also"}) it is the
 * messages of that file.
 * usage: npm run ocr:pictures -- FOLDER [--windows] [--count 90] [--messages FILE]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { langs } from '../src/i18n/locales.ts';
import { examples, looks, photograph, photographWindow, type Wanted } from '../tests/ocr/photograph.ts';
import { manners } from '../tests/ocr/windows.ts';
import { records } from '../tests/records.ts';
import { served } from '../tests/server.ts';
import { launch } from './browser.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string' }, windows: { type: 'boolean' }, messages: { type: 'string' } },
});
const [folder] = positionals;
if (!folder) throw new Error('usage: npm run ocr:pictures -- FOLDER [--windows] [--count 90] [--messages FILE]');
mkdirSync(folder, { recursive: true });

const { server, site } = served();
const browser = await launch();

const each = Math.ceil(Number(values.count ?? 90) / 2);
const wanted = values.messages ? messagesIn(values.messages) : langs.flatMap((lang) => examples(records, lang, each));
const lines: string[] = [];
for (const [i, example] of wanted.entries()) {
  const [look, manner] = [looks[i % looks.length], manners[i % manners.length]];
  if (!look || !manner) continue;
  const photo =
    values.windows || values.messages
      ? photographWindow(browser, example, manner)
      : photograph(browser, site, example, look);
  const { buffer, ...screen } = await photo;
  writeFileSync(join(folder, screen.file), buffer);
  lines.push(JSON.stringify(screen));
}
writeFileSync(join(folder, 'screens.jsonl'), `${lines.join('\n')}\n`);
await browser.close();
server.close();
console.log(`${lines.length} pictures in ${folder}`);

function messagesIn(file: string): Wanted[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line, i) => {
    const { id = i, text, lang, cause, also = [] } = JSON.parse(line);
    return { error: String(id), text, lang, cause, also };
  });
}
