/** What screens, chat programs and cameras do to a picture, done on a canvas of the browser. */
import type { Page } from '@playwright/test';

/**
 * `shrink`: factor of size. `tilt`: degrees, on a dark table. `blur`: pixels. `light`: a lamp from one side, 0 … 1, with
 * the noise of a camera. `quality`: of the JPEG, 0 … 1 (a PNG without it). `subpixel`: letters smoothed in the colours of
 * a screen's stripes; wants a picture three times as large.
 */
export type Damage = {
  shrink?: number;
  tilt?: number;
  blur?: number;
  light?: number;
  quality?: number;
  subpixel?: boolean;
};

/** The picture file after the damage. `page` may be any open page. */
export async function damaged(page: Page, picture: Buffer, damage: Damage): Promise<Buffer> {
  const result = await page.evaluate(
    async ([base64, { shrink = 1, tilt = 0, blur = 0, light = 0, quality, subpixel }]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const canvas = document.createElement('canvas');
      const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
      const rim = tilt ? 40 : 0;
      canvas.width = (subpixel ? bitmap.width / 3 : bitmap.width * shrink) + 2 * rim;
      canvas.height = (subpixel ? bitmap.height / 3 : bitmap.height * shrink) + 2 * rim;
      const { width, height } = canvas;
      if (subpixel) {
        const large = new OffscreenCanvas(width * 3, height);
        const wide = large.getContext('2d') as OffscreenCanvasRenderingContext2D;
        wide.drawImage(bitmap, 0, 0, width * 3, height);
        const from = wide.getImageData(0, 0, width * 3, height).data;
        const to = pen.createImageData(width, height);
        for (let at = 0; at < to.data.length; at++) {
          const [pixel, colour] = [at >> 2, at & 3];
          const y = Math.floor(pixel / width);
          const x = (pixel % width) * 3 + colour;
          const value = (dx: number) =>
            from[(y * width * 3 + Math.min(Math.max(x + dx, 0), width * 3 - 1)) * 4 + colour];
          to.data[at] = colour === 3 ? 255 : ((value(-1) ?? 0) + (value(0) ?? 0) + (value(1) ?? 0)) / 3;
        }
        pen.putImageData(to, 0, 0);
      } else {
        pen.fillStyle = '#444';
        pen.fillRect(0, 0, width, height);
        pen.translate(width / 2, height / 2);
        pen.rotate((tilt * Math.PI) / 180);
        pen.scale(shrink, shrink);
        pen.imageSmoothingQuality = 'high';
        if (blur) pen.filter = `blur(${blur}px)`;
        pen.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
      }
      if (light) {
        const shot = pen.getImageData(0, 0, width, height);
        let seed = 1;
        for (let at = 0; at < shot.data.length; at++) {
          if ((at & 3) === 3) continue;
          seed = (seed * 1103515245 + 12345) & 0x7fffffff;
          const shade = 1 - light * (((at >> 2) % width) / width);
          shot.data[at] = (shot.data[at] ?? 0) * shade + (seed / 0x7fffffff - 0.5) * 12;
        }
        pen.putImageData(shot, 0, 0);
      }
      const type = quality === undefined ? 'image/png' : 'image/jpeg';
      return canvas.toDataURL(type, quality).split(',')[1] ?? '';
    },
    [picture.toString('base64'), damage] as const,
  );
  return Buffer.from(result, 'base64');
}
