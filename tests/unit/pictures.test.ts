/** The parts of picture reading that need no browser: preparing, tidying what was read, and counting. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ocrAssets } from '../../src/build/ocr.ts';
import { type Gray, grayOf, pgm } from '../../src/ocr/gray.ts';
import { letterHeight, withoutFrames } from '../../src/ocr/letters.ts';
import { mended } from '../../src/ocr/mend.ts';
import { onPaper } from '../../src/ocr/paper.ts';
import { KEPT_STEPS, prepared } from '../../src/ocr/prepare.ts';
import { resized } from '../../src/ocr/resize.ts';
import { lettersIn, textOf, wordsOf } from '../../src/ocr/words.ts';
import { type Outcome, score } from '../ocr/screens.ts';

/** A sheet of one brightness with rectangles of others: [left, top, width, height, brightness]. */
function sheet(width: number, height: number, ground: number, boxes: number[][] = []): Gray {
  const data = new Uint8Array(width * height).fill(ground);
  for (const [left = 0, top = 0, wide = 0, high = 0, value = 0] of boxes)
    for (let y = top; y < top + high; y++) data.fill(value, y * width + left, y * width + left + wide);
  return { width, height, data };
}
const at = ({ width, data }: Gray, x: number, y: number) => data[y * width + x] ?? -1;

/** Ten letter-like bars, 3 wide and 10 high, from (20, `top`) on. */
const bars = (top: number, value: number) => Array.from({ length: 10 }, (_, i) => [20 + i * 8, top, 3, 10, value]);

test('brightness: green counts most, and what is transparent is paper', () => {
  const data = Uint8Array.from([0, 255, 0, 255, 255, 0, 0, 255, 0, 0, 0, 0]);
  assert.deepEqual([...grayOf({ width: 3, height: 1, data }).data], [150, 76, 255]);
});

test('a PGM file begins with its size', () => {
  const file = pgm(sheet(4, 3, 7));
  assert.equal(new TextDecoder().decode(file.subarray(0, 11)), 'P5\n4 3\n255\n');
  assert.equal(file.length, 11 + 12);
});

test('scaling keeps a flat area flat, and has the size asked for', () => {
  for (const factor of [0.3, 0.5, 1.7, 3]) {
    const { width, height, data } = resized(sheet(40, 20, 99), factor);
    assert.deepEqual([width, height], [Math.round(40 * factor), Math.round(20 * factor)]);
    assert.ok(data.every((value) => value === 99));
  }
});

test('writing becomes dark on white, whatever it stood on', () => {
  const dark = sheet(200, 120, 20, [[0, 0, 200, 40, 240], ...bars(15, 30), ...bars(70, 230)]);
  const { writing: out, ground } = onPaper(dark);
  assert.ok(ground > 0.8);
  assert.equal(at(out, 5, 5), 255, 'light ground');
  assert.equal(at(out, 5, 100), 255, 'dark ground');
  assert.ok(at(out, 21, 20) < 60, 'dark letters on light ground');
  assert.ok(at(out, 21, 75) < 60, 'light letters on dark ground');
});

test('a frame and an icon are painted over, the letters inside stay', () => {
  const frame = [
    [5, 5, 190, 2, 0],
    [5, 113, 190, 2, 0],
    [5, 5, 2, 110, 0],
    [193, 5, 2, 110, 0],
    [150, 40, 40, 40, 60],
  ];
  const picture = sheet(200, 120, 255, [...frame, ...bars(50, 0)]);
  assert.equal(letterHeight(picture), 10);
  const out = withoutFrames(picture, 10);
  assert.equal(at(out, 5, 60), 255);
  assert.equal(at(out, 170, 60), 255);
  assert.equal(at(out, 21, 55), 0);
});

test('small letters are enlarged and large ones shrunk, to about the same height', () => {
  for (const times of [1, 4]) {
    const picture = sheet(
      200 * times,
      60 * times,
      255,
      bars(20, 0).map((box) => box.map((n, i) => (i < 4 ? n * times : n))),
    );
    const height = letterHeight(prepared(picture, { letters: 24 }));
    assert.ok(Math.abs(height - 24) <= 3, `${times}: ${height}`);
  }
});

test('an empty or tiny picture is prepared without trouble', () => {
  for (const [width, height] of [
    [1, 1],
    [2, 50],
    [300, 3],
  ] as const)
    assert.ok(prepared(sheet(width, height, 128), KEPT_STEPS).data.length > 0);
});

const row = (block: number, line: number, word: number, sure: number, text: string) =>
  [5, 1, block, 1, line, word, 0, 0, 10, 10, sure, text].join('\t');

test('Japanese words are joined, Latin ones keep their spaces, lines and blocks stay apart', () => {
  const table = [
    [4, 1, 1, 1, 1, 0, 0, 0, 99, 10, -1, ''].join('\t'),
    row(1, 1, 1, 95, '認証'),
    row(1, 1, 2, 95, 'に'),
    row(1, 1, 3, 95, '失敗:'),
    row(1, 1, 4, 95, 'not'),
    row(1, 1, 5, 95, 'accepted'),
    row(1, 2, 1, 95, 'For'),
    row(2, 1, 1, 30, 'OK'),
    '',
  ].join('\n');
  const words = wordsOf(table);
  assert.equal(textOf(words), '認証に失敗: not accepted\nFor\n\nOK');
  assert.equal(lettersIn(words.map((word) => ({ ...word, sure: word.text === 'For' ? 90 : 20 }))), 0, 'mostly guesses');
  const short = words.map((word) => ({ ...word, sure: word.text.length > 5 ? 90 : 20 }));
  assert.equal(lettersIn(short), 8, 'one sure word among icons');
  assert.equal(lettersIn(words), 5 + 3 + 8 + 3, 'unsure words do not count');
});

test('the table: a cause as right as the first counts, the third place is the last', () => {
  const outcome = (causes: string[], also: string[] = []): Outcome => ({
    screen: { file: '', lang: 'ja', cause: 'a', also },
    causes,
    text: '',
    time: causes.length,
  });
  const outcomes = [outcome(['a']), outcome(['b', 'c', 'a'], ['b']), outcome(['b', 'c', 'd', 'a']), outcome([])];
  assert.deepEqual(score(outcomes), { count: 4, top1: 50, top3: 50, none: 25, time: 3 });
});

test('what a reader has to fetch stays below 7 MB', () => {
  const assets = ocrAssets();
  const bytes = assets.filter(({ name }) => name !== 'plain').reduce((sum, asset) => sum + asset.bytes, 0);
  assert.ok(bytes < 7_000_000, `${bytes}`);
  assert.ok(assets.every(({ file }) => /^[a-z]+\.[0-9a-f]{10}\.bin$/.test(file)));
});

test('codes and addresses are put right where they can be read in one way only', () => {
  for (const [read, right] of [
    ['エラー コード: 0x80O72EFD', 'エラー コード: 0x80072EFD'],
    ['(0x8OOCCCOE)', '(0x800CCC0E)'],
    ['Ox8O0 CCClA.', '0x800CCC1A.'],
    ['S35-5.7.B 535-S.7.8', 'S35-5.7.B 535-5.7.8'],
    ['550-5.7.l Too', '550-5.7.1 Too'],
    ['https:/support.google.com', 'https://support.google.com'],
    ['imap.gmaiLcom, smtp.grnail.com', 'imap.gmail.com, smtp.gmail.com'],
  ])
    assert.equal(mended(read ?? ''), right);
  for (const same of ['0x800CCC0 Failed', '0x800CCCO', 'version 5.7.80', 'SOS Solo', 'Too late', '10.0.0.1'])
    assert.equal(mended(same), same);
});
