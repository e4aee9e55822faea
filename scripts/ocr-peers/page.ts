/** The page of the comparison: one reading program, and a function that the command calls for each picture. */
import { open } from 'reader';
import { mended } from '../../src/ocr/mend.ts';

/** All are tidied alike, as src/ocr/words.ts does for the site: no spaces between Japanese letters, codes put right. */
const JAPANESE = '[\\u3000-\\u30ff\\u3400-\\u9fff\\uff00-\\uffef]';
const between = new RegExp(`(?<=${JAPANESE}) (?=${JAPANESE})`, 'gu');

async function pixelsOf(base64: string): Promise<ImageData> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  pen.drawImage(bitmap, 0, 0);
  return pen.getImageData(0, 0, bitmap.width, bitmap.height);
}

const ready = open();

/** The text of a picture file, and how long preparing and reading took in milliseconds; loading is not counted. */
async function readPicture(base64: string): Promise<{ text: string; time: number }> {
  const read = await ready;
  const pixels = await pixelsOf(base64);
  const start = performance.now();
  const text = await read(pixels);
  return { text: mended(text.replace(between, '')), time: performance.now() - start };
}

Object.assign(globalThis, { readPicture });
