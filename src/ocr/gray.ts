/** A picture as numbers: one byte of brightness (0 black … 255 white) per pixel, row by row. */
export type Gray = { width: number; height: number; data: Uint8Array };

/** Pixels as a canvas gives them: red, green, blue, opacity. */
export type Pixels = { width: number; height: number; data: Uint8ClampedArray | Uint8Array };

/** Brightness of every pixel (weights of ITU-R BT.601); what is transparent counts as white paper. */
export function grayOf({ width, height, data }: Pixels): Gray {
  const out = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < out.length; i++, p += 4) {
    const light = 0.299 * (data[p] ?? 0) + 0.587 * (data[p + 1] ?? 0) + 0.114 * (data[p + 2] ?? 0);
    const opacity = (data[p + 3] ?? 255) / 255;
    out[i] = Math.round(light * opacity + 255 * (1 - opacity));
  }
  return { width, height, data: out };
}

/** How many pixels have each brightness. */
export function histogram({ data }: Gray): Uint32Array {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** The picture as a PGM file, the plainest form that Tesseract's picture library reads. */
export function pgm({ width, height, data }: Gray): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}
