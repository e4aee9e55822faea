/** Steps of preparing that were tried and are not kept; `npm run ocr:steps` still measures them. */
import { type Gray, histogram } from '../../src/ocr/gray.ts';

function mapped({ width, height, data }: Gray, change: (value: number) => number): Gray {
  const table = Uint8Array.from({ length: 256 }, (_, value) => Math.max(0, Math.min(255, Math.round(change(value)))));
  return { width, height, data: data.map((value) => table[value] ?? value) };
}

/** The brightness below which `share` of all pixels lie. */
function percentile(counts: Uint32Array, total: number, share: number): number {
  let seen = 0;
  return counts.findIndex((count) => {
    seen += count;
    return seen >= total * share;
  });
}

/** More of the picture is dark than bright: light letters on a dark ground. */
function isDark(picture: Gray): boolean {
  return percentile(histogram(picture), picture.data.length, 0.5) < 112;
}

/** The used part of the brightness spread over its whole range. */
export function stretched(picture: Gray): Gray {
  const counts = histogram(picture);
  const low = percentile(counts, picture.data.length, 0.01);
  const high = percentile(counts, picture.data.length, 0.9);
  if (high - low < 24) return picture;
  return mapped(picture, (value) => ((value - low) * 255) / (high - low));
}

/** White on black turned into black on white, if the picture is dark as a whole. */
export const inverted = (picture: Gray): Gray => (isDark(picture) ? mapped(picture, (value) => 255 - value) : picture);
