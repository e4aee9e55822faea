/** tesseract-wasm, another build of Tesseract, with our preparation and settings. */
import { createOCREngine } from 'tesseract-wasm';
import { grayOf } from '../../../src/ocr/gray.ts';
import { KEPT_STEPS, KEPT_VARIABLES, prepared } from '../../../src/ocr/prepare.ts';
import { fileOf, JAPANESE, type Open, unpackedFileOf } from './open.ts';

export const open: Open = async () => {
  const engine = await createOCREngine({ wasmBinary: await fileOf('tesseract-wasm/dist/tesseract-core.wasm') });
  engine.loadModel(await unpackedFileOf(JAPANESE));
  for (const [name, value] of Object.entries(KEPT_VARIABLES)) engine.setVariable(name, value);
  return (picture) => {
    const { width, height, data } = prepared(grayOf(picture), KEPT_STEPS);
    const pixels = new Uint8ClampedArray(data.length * 4).fill(255);
    data.forEach((value, i) => {
      pixels.fill(value, i * 4, i * 4 + 3);
    });
    engine.loadImage(new ImageData(pixels, width, height));
    return engine.getText();
  };
};
