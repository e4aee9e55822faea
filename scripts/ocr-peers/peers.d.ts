/** What is used of packages that are installed for the comparison alone, into a temporary folder. */
declare module '@scribe.js/tesseract.js-core/*' {
  const core: import('../../src/ocr/reader.ts').Core;
  export default core;
}
declare module 'tesseract.js' {
  type Worker = { recognize(picture: Blob): Promise<{ data: { text: string } }> };
  export function createWorker(language: string, mode: number, options: object): Promise<Worker>;
}
declare module 'tesseract-wasm' {
  type Engine = {
    loadModel(data: Uint8Array): void;
    setVariable(name: string, value: string): void;
    loadImage(picture: ImageData): void;
    getText(): string;
  };
  export function createOCREngine(options: { wasmBinary: Uint8Array }): Promise<Engine>;
}
declare module '@gutenye/ocr-browser' {
  const Ocr: { create(options: object): Promise<{ detect(address: string): Promise<{ text: string }[]> }> };
  export default Ocr;
}
declare module 'onnxruntime-web' {
  export const env: { wasm: { wasmPaths: string } };
}
/** Stands for one of ./readers, put in when the page is bundled. */
declare module 'reader' {
  export const open: import('./readers/open.ts').Open;
}
