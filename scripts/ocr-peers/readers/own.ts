/** What the site does: tesseract.js-core with our preparation and settings. */
import core from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import { grayOf } from '../../../src/ocr/gray.ts';
import { KEPT_STEPS, KEPT_VARIABLES, prepared } from '../../../src/ocr/prepare.ts';
import { startReader } from '../../../src/ocr/reader.ts';
import { textOf } from '../../../src/ocr/words.ts';
import { fileOf, JAPANESE, type Open, unpackedFileOf } from './open.ts';

export const open: Open = async () => {
  const wasm = await fileOf('tesseract.js-core/tesseract-core-simd-lstm.wasm');
  const read = await startReader(core, wasm, new Map([['jpn', await unpackedFileOf(JAPANESE)]]));
  return (picture) => textOf(read(prepared(grayOf(picture), KEPT_STEPS), KEPT_VARIABLES));
};
