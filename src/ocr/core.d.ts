/** The npm package has no types; src/ocr/reader.ts says what is used of it. */
declare module 'tesseract.js-core/*' {
  const core: import('./reader.ts').Core;
  export default core;
}
