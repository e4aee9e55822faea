/** Shapes: dark pixels that hang together, such as letters, icons and frames. */
import { type Gray, histogram } from './gray.ts';

export type Shape = { left: number; top: number; width: number; height: number };

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
 * Collects the pixels marked 1 into areas that hang together by their sides, and marks them 2. `visit` gets each area's
 * pixels; the array is used again for the next.
 */
export function eachArea(marks: Uint8Array, width: number, visit: (pixels: Int32Array) => void): void {
  const queue = new Int32Array(marks.length);
  for (let start = 0; start < marks.length; start++) {
    if (marks[start] !== 1) continue;
    let end = 1;
    queue[0] = start;
    marks[start] = 2;
    const add = (next: number) => {
      if (marks[next] !== 1) return;
      marks[next] = 2;
      queue[end++] = next;
    };
    for (let i = 0; i < end; i++) {
      const at = queue[i] as number;
      const x = at % width;
      if (x > 0) add(at - 1);
      if (x < width - 1) add(at + 1);
      add(at - width);
      add(at + width);
    }
    visit(queue.subarray(0, end));
  }
}

/** Every dark shape with the box around it. */
export function eachShape(picture: Gray, visit: (shape: Shape, pixels: Int32Array) => void): void {
  const { width, height, data } = picture;
  const dark = threshold(picture);
  const marks = data.map((value) => (value <= dark ? 1 : 0));
  eachArea(marks, width, (pixels) => {
    let [left, right, top, bottom] = [width, 0, height, 0];
    for (const at of pixels) {
      const x = at % width;
      const y = (at - x) / width;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
    visit({ left, top, width: right - left + 1, height: bottom - top + 1 }, pixels);
  });
}
