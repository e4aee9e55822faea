/** The OCR program: Tesseract compiled to WebAssembly. Knows neither pages nor files; the worker and Node both use it. */
import { type Gray, pgm } from './gray.ts';
import { type Word, wordsOf } from './words.ts';

type Api = {
  Init(path: null, languages: string, mode: number): number;
  SetVariable(name: string, value: string): void;
  SetImageFile(orientation: number, radians: number): number;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
};
type Module = { FS: { writeFile(name: string, data: Uint8Array): void }; TessBaseAPI: new () => Api };

/** What the npm package tesseract.js-core exports. */
export type Core = (options: {
  wasmBinary: Uint8Array;
  TesseractProgress(percent: number): void;
  print(line: string): void;
  printErr(line: string): void;
}) => Promise<Module>;

/** Language code of Tesseract ("jpn") → its trained data, unpacked. */
export type Languages = Map<string, Uint8Array>;

/** Of Tesseract's engine modes: the neural network alone. The small data files hold nothing else. */
const NETWORK_ONLY = 1;

/** Reads a prepared picture. `variables` are Tesseract's own names; `progress` gets 0 … 1. */
export type Read = (picture: Gray, variables?: Record<string, string>, progress?: (share: number) => void) => Word[];

/** Starts the program. @throws Error if it does not start, or the data cannot be used. */
export async function startReader(core: Core, wasmBinary: Uint8Array, languages: Languages): Promise<Read> {
  let report = (_share: number) => {};
  const module = await core({
    wasmBinary,
    // Tesseract counts its search for the lines as the first 30 percent, in no time.
    TesseractProgress: (percent) => report(Math.max(0, (percent - 30) / 70)),
    print: () => {},
    printErr: () => {},
  });
  for (const [name, data] of languages) module.FS.writeFile(`./${name}.traineddata`, data);
  const api = new module.TessBaseAPI();
  if (api.Init(null, [...languages.keys()].join('+'), NETWORK_ONLY) !== 0)
    throw new Error('Tesseract does not accept its data');
  return (picture, variables = {}, progress = () => {}) => {
    report = progress;
    for (const [name, value] of Object.entries(variables)) api.SetVariable(name, value);
    module.FS.writeFile('/input', pgm(picture));
    if (api.SetImageFile(1, 0) !== 0) throw new Error('Tesseract does not accept the picture');
    api.Recognize(null);
    return wordsOf(api.GetTSVText(0));
  };
}
