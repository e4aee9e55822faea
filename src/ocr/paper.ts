/**
 * Puts every piece of writing on white paper. A screen is made of flat areas of different brightness with writing on
 * them, light on dark in one place and dark on light in another; what Tesseract wants is one sheet. So the flat areas
 * are found first, and each other pixel becomes as dark as it differs from the flat areas to its left and right.
 */
import type { Gray } from './gray.ts';
import { eachArea } from './shapes.ts';

/** Neighbours that differ by no more than this belong to one flat area; the noise of a JPEG stays below it. */
const SAME = 10;
/** Flat areas from this many pixels on are paper; smaller ones are the inside of bold letters. */
const LARGE = 500;

/** 1 where the pixel and its neighbours are of one brightness. */
function flatPixels({ width, height, data }: Gray): Uint8Array {
  const flat = new Uint8Array(width * height);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      let low = 255;
      let high = 0;
      for (let row = at - width; row <= at + width; row += width)
        for (let k = row - 1; k <= row + 1; k++) {
          const value = data[k] as number;
          if (value < low) low = value;
          if (value > high) high = value;
        }
      flat[at] = high - low <= SAME ? 1 : 0;
    }
  return flat;
}

/** Keeps of the flat pixels those that hang together in large areas. */
function largeAreas(flat: Uint8Array, width: number): Uint8Array {
  const paper = new Uint8Array(flat.length);
  eachArea(flat, width, (pixels) => {
    if (pixels.length >= LARGE) for (const at of pixels) paper[at] = 1;
  });
  return paper;
}

/** The writing of a picture, black on white, and the share of the picture (0 … 1) that is flat ground. */
export function onPaper(picture: Gray): { writing: Gray; ground: number } {
  const { width, height, data } = picture;
  const paper = largeAreas(flatPixels(picture), width);
  const ground = paper.reduce((sum, flat) => sum + flat, 0) / paper.length;
  const out = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let left = -1;
    for (let x = 0; x <= width; x++) {
      if (x < width && !paper[row + x]) continue;
      const from = left < 0 ? data[row + x] : data[row + left];
      const to = x === width ? from : data[row + x];
      if (from !== undefined && to !== undefined)
        for (let k = left + 1; k < x; k++) {
          const ground = from + ((to - from) * (k - left)) / (x - left);
          out[row + k] = 255 - Math.abs((data[row + k] as number) - ground);
        }
      left = x;
    }
  }
  return { writing: { width, height, data: out }, ground };
}
