/** Scaling of a grey picture: a soft curve when enlarging, the mean of what falls together when shrinking. */
import type { Gray } from './gray.ts';

/** For each output position: the first input position it draws from, and the weights from there on. */
type Taps = { start: number; weights: number[] }[];

/** Catmull-Rom: passes through the given pixels, and keeps edges of letters steeper than straight lines would. */
function curve(distance: number): number {
  const x = Math.abs(distance);
  if (x < 1) return 1.5 * x ** 3 - 2.5 * x ** 2 + 1;
  return x < 2 ? -0.5 * x ** 3 + 2.5 * x ** 2 - 4 * x + 2 : 0;
}

function taps(from: number, to: number): Taps {
  const step = from / to;
  const spread = Math.max(1, step);
  return Array.from({ length: to }, (_, i) => {
    const centre = (i + 0.5) * step - 0.5;
    const start = Math.max(0, Math.ceil(centre - 2 * spread));
    const end = Math.min(from - 1, Math.floor(centre + 2 * spread));
    const weights = Array.from({ length: end - start + 1 }, (_, k) => curve((start + k - centre) / spread));
    const sum = weights.reduce((a, b) => a + b, 0);
    return { start, weights: weights.map((weight) => weight / sum) };
  });
}

/** The picture enlarged (`factor` over 1) or shrunk. */
export function resized({ width, height, data }: Gray, factor: number): Gray {
  const wide = Math.max(1, Math.round(width * factor));
  const high = Math.max(1, Math.round(height * factor));
  const rows = new Float32Array(wide * height);
  const across = taps(width, wide);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < wide; x++) {
      const { start, weights } = across[x] as Taps[number];
      let sum = 0;
      for (let k = 0; k < weights.length; k++) sum += (weights[k] as number) * (data[y * width + start + k] as number);
      rows[y * wide + x] = sum;
    }
  const out = new Uint8ClampedArray(wide * high);
  taps(height, high).forEach(({ start, weights }, y) => {
    for (let x = 0; x < wide; x++) {
      let sum = 0;
      for (let k = 0; k < weights.length; k++) sum += (weights[k] as number) * (rows[(start + k) * wide + x] as number);
      out[y * wide + x] = sum;
    }
  });
  return { width: wide, height: high, data: new Uint8Array(out.buffer) };
}

/** The picture with each pixel the mean of itself and its eight neighbours, which evens out the noise of a camera. */
export function softened({ width, height, data }: Gray): Gray {
  const out = data.slice();
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      let sum = 0;
      for (let row = (y - 1) * width + x; row <= (y + 1) * width + x; row += width)
        sum += (data[row - 1] as number) + (data[row] as number) + (data[row + 1] as number);
      out[y * width + x] = Math.round(sum / 9);
    }
  return { width, height, data: out };
}
