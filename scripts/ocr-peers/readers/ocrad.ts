/** GNU Ocrad as JavaScript: knows Latin letters only, and no network. With our preparation. */
import { grayOf, pgm } from '../../../src/ocr/gray.ts';
import { KEPT_STEPS, prepared } from '../../../src/ocr/prepare.ts';
import type { Open } from './open.ts';

type Ocrad = (file: ArrayBuffer) => string;

/** It is a script of the old kind, which leaves a global function. */
function loaded(): Promise<Ocrad> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/files/ocrad.js/ocrad.js';
    script.onload = () => resolve((globalThis as unknown as { OCRAD: Ocrad }).OCRAD);
    script.onerror = () => reject(new Error('ocrad.js did not load'));
    document.head.append(script);
  });
}

export const open: Open = async () => {
  const ocrad = await loaded();
  return (picture) => ocrad(pgm(prepared(grayOf(picture), KEPT_STEPS)).buffer as ArrayBuffer);
};
