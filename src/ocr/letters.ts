/** How tall the letters of a picture are, told from the shapes in it. */
import { type Gray, histogram } from './gray.ts';

/** Otsu's threshold: the brightness that parts the pixels into two groups with the least spread inside each. */
export function threshold(picture: Gray): number {
  const counts = histogram(picture);
  const total = picture.data.length;
  let sum = 0;
  for (let value = 0; value < 256; value++) sum += value * (counts[value] as number);
  let best = 0;
  let at = 128;
  let below = 0;
  let sumBelow = 0;
  for (let value = 0; value < 255; value++) {
    below += counts[value] as number;
    sumBelow += value * (counts[value] as number);
    if (!below || below === total) continue;
    const between = below * (total - below) * (sumBelow / below - (sum - sumBelow) / (total - below)) ** 2;
    if (between > best) [best, at] = [between, value];
  }
  return at;
}

/**
 * The usual height of a dark shape that could be a letter, in pixels; 20 if there is none. Latin letters without
 * stems and Japanese ones both count, so it is a height between the two, good for choosing a scale and no more.
 */
export function letterHeight(picture: Gray): number {
  const { width, height } = picture;
  const dark = threshold(picture);
  const seen = new Uint8Array(width * height);
  const heights: number[] = [];
  const stack: number[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || (picture.data[start] as number) > dark) continue;
    let [left, right, top, bottom] = [width, 0, height, 0];
    stack.push(start);
    seen[start] = 1;
    while (stack.length) {
      const at = stack.pop() as number;
      const x = at % width;
      const y = (at - x) / width;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (next < 0 || next >= seen.length || seen[next] || (picture.data[next] as number) > dark) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    const tall = bottom - top + 1;
    const wide = right - left + 1;
    if (tall >= 4 && tall <= height / 2 && wide >= 2 && wide <= tall * 2.5 && tall <= wide * 6) heights.push(tall);
  }
  if (heights.length < 5) return 20;
  heights.sort((a, b) => a - b);
  return heights[Math.floor(heights.length * 0.6)] as number;
}
