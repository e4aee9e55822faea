/** The wrapper tesseract.js as its first example has it, but from this computer: Japanese, the picture as it is. */
import { createWorker } from 'tesseract.js';
import type { Open } from './open.ts';

export const open: Open = async () => {
  const worker = await createWorker('jpn', 1, {
    workerPath: '/files/tesseract.js/dist/worker.min.js',
    corePath: '/files/tesseract.js-core/',
    langPath: '/files/@tesseract.js-data/jpn/4.0.0_best_int',
    workerBlobURL: false,
  });
  return async (picture) => {
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d')?.putImageData(picture, 0, 0);
    const { data } = await worker.recognize(await canvas.convertToBlob());
    return data.text;
  };
};
