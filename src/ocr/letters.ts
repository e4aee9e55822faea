/** How tall the letters of a picture are, and what in it is too tall to be one. */
import type { Gray } from './gray.ts';
import { eachShape } from './shapes.ts';

/** Assumed where nothing looks like a letter. */
const UNKNOWN = 20;

/**
 * The usual height of a shape that could be a letter, in pixels. Latin letters without stems and Japanese ones both
 * count, so it lies between the two: good for choosing a scale and no more.
 */
export function letterHeight(picture: Gray): number {
  const heights: number[] = [];
  eachShape(picture, ({ width, height }) => {
    const likely = height >= 4 && height <= picture.height / 2 && width >= 2;
    if (likely && width <= height * 2.5 && height <= width * 6) heights.push(height);
  });
  if (heights.length < 5) return UNKNOWN;
  heights.sort((a, b) => a - b);
  return heights[Math.floor(heights.length * 0.6)] as number;
}

/** The picture without frames, boxes and icons: shapes taller than three letters are painted over. */
export function withoutFrames(picture: Gray, letters: number): Gray {
  const { width, height } = picture;
  const data = picture.data.slice();
  eachShape(picture, (shape, pixels) => {
    if (shape.height <= 3 * letters) return;
    // With a rim of one pixel, since edges are soft.
    for (const at of pixels)
      for (const row of [at - width, at, at + width]) data.fill(255, Math.max(0, row - 1), Math.max(0, row + 2));
  });
  return { width, height, data };
}
