/**
 * What each step of preparing a picture is worth, and each choice of program and data: reads every picture of a folder
 * in each way and prints the tables of docs/pictures.md. Takes one to two minutes a line for 100 pictures.
 * usage: npm run ocr:steps -- FOLDER [screens.jsonl] [--only WORD]
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { lookup } from '../src/lookup/index.ts';
import { type Gray, grayOf } from '../src/ocr/gray.ts';
import { KEPT_STEPS, KEPT_VARIABLES, prepared, type Steps } from '../src/ocr/prepare.ts';
import { type Core, type Read, startReader } from '../src/ocr/reader.ts';
import { textOf } from '../src/ocr/words.ts';
import { inverted, stretched } from '../tests/ocr/not-kept.ts';
import { foundShare, markdown, type Outcome, readScreens, type Screen, score } from '../tests/ocr/screens.ts';
import { pack } from '../tests/support.ts';
import { launch } from './browser.ts';

/** `before` is done to the picture before the steps. */
type Way = {
  name: string;
  before?: (picture: Gray) => Gray;
  steps: Steps;
  variables?: Record<string, string>;
  data?: string;
  core?: string;
};

const kept = { steps: KEPT_STEPS, variables: KEPT_VARIABLES };
const one = { tessedit_pageseg_mode: '6' };
const steps: Way[] = [
  { name: 'as it is', steps: {} },
  { name: 'twice as large', steps: { factor: 2 } },
  { name: 'letters 20 pixels high', steps: { letters: 20 } },
  { name: '… dark pictures inverted', before: inverted, steps: { letters: 20 } },
  { name: '… and contrast stretched', before: (picture) => stretched(inverted(picture)), steps: { letters: 20 } },
  { name: 'letters 20, on white paper', steps: { letters: 20, paper: true } },
  { name: '… without frames', steps: { letters: 20, paper: true, frames: true } },
  { name: 'letters 20, as one block', steps: { letters: 20 }, variables: one },
  { name: '… on white paper', steps: { letters: 20, paper: true }, variables: one },
  { name: '**… without frames** (kept)', ...kept },
  { name: 'kept, letters 16', steps: { ...KEPT_STEPS, letters: 16 }, variables: one },
  { name: 'kept, letters 24', steps: { ...KEPT_STEPS, letters: 24 }, variables: one },
];
const data: Way[] = [
  { name: '**Japanese, small** (kept)', ...kept },
  { name: 'Japanese and English, small', ...kept, data: 'jpn+eng' },
  { name: 'English, small', ...kept, data: 'eng' },
  { name: 'Japanese, standard', ...kept, data: 'jpn/4.0.0' },
  { name: 'Japanese, small, relaxed SIMD', ...kept, core: 'relaxedsimd-lstm' },
];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const [folder, list] = positionals;
if (!folder) throw new Error('usage: npm run ocr:steps -- FOLDER [screens.jsonl] [--only WORD]');

const require = createRequire(import.meta.url);
const fileOf = (name: string) => readFileSync(require.resolve(name));

/** The program with the data of a way, and what a browser would have to fetch for it, in bytes. */
async function open({ data = 'jpn', core = 'simd-lstm' }: Way): Promise<{ read: Read; bytes: number }> {
  const [names = '', kind = '4.0.0_best_int'] = data.split('/');
  const wasm = fileOf(`tesseract.js-core/tesseract-core-${core}.wasm`);
  const files = names
    .split('+')
    .map((name) => [name, fileOf(`@tesseract.js-data/${name}/${kind}/${name}.traineddata.gz`)] as const);
  const program = require(`tesseract.js-core/tesseract-core-${core}.js`) as Core;
  const read = await startReader(program, wasm, new Map(files.map(([name, file]) => [name, gunzipSync(file)])));
  return { read, bytes: files.reduce((sum, [, file]) => sum + file.length, gzipSync(wasm, { level: 9 }).length) };
}

/** Decoded by the browser, as on the page. */
async function decoded(page: Page, file: string): Promise<Gray> {
  const { width, height, base64 } = await page.evaluate(async (source) => {
    const bytes = Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    pen.drawImage(bitmap, 0, 0);
    const { data, width, height } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
    let text = '';
    for (let i = 0; i < data.length; i += 30_000) text += String.fromCharCode(...data.subarray(i, i + 30_000));
    return { width, height, base64: btoa(text) };
  }, readFileSync(file).toString('base64'));
  return grayOf({ width, height, data: Buffer.from(base64, 'base64') });
}

async function tried(way: Way, pictures: [Screen, Gray][]): Promise<string[]> {
  const { read, bytes } = await open(way);
  const outcomes = pictures.map(([screen, picture]): Outcome => {
    const start = performance.now();
    const variables = { tessedit_pageseg_mode: '3', textord_tabfind_vertical_text: '1', ...way.variables };
    const text = textOf(read(prepared(way.before?.(picture) ?? picture, way.steps), variables));
    const time = performance.now() - start;
    return { screen, text, time, causes: [...new Set(lookup(pack, text, {}).map(({ cause }) => cause))] };
  });
  const { top1, top3, time } = score(outcomes);
  const letters = foundShare(outcomes);
  const shares = [letters, top1, top3].map((share) => (share === undefined ? '–' : `${share.toFixed(1)} %`));
  return [way.name, ...shares, `${(time / 1000).toFixed(1)} s`, `${(bytes / 1e6).toFixed(1)} MB`];
}

const browser = await launch();
const page = await browser.newPage();
const pictures: [Screen, Gray][] = [];
for (const screen of readScreens(folder, list)) pictures.push([screen, await decoded(page, join(folder, screen.file))]);
await browser.close();

for (const [title, ways] of Object.entries({ steps, data })) {
  const rows: string[][] = [];
  for (const way of ways.filter(({ name }) => !values.only || name.includes(values.only))) {
    rows.push(await tried(way, pictures));
    console.error(rows.at(-1)?.join('  ')); // Something to see while it goes on.
  }
  const head = [title, 'letters', 'top 1', 'top 3', 'median', 'to fetch'];
  if (rows.length) console.log(`\n${markdown([head, ...rows])}`);
}
