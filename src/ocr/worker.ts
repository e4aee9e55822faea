/** The reading worker: fetches the program once, reads one picture after another. Cancelled by being ended. */
import { simd } from 'wasm-feature-detect';
import { grayOf } from './gray.ts';
import type { Answer, Asset, Order } from './messages.ts';
import { KEPT_STEPS, KEPT_VARIABLES, prepared } from './prepare.ts';
import { type Read, startReader } from './reader.ts';
import { fetchAssets } from './store.ts';
import { lettersIn, textOf } from './words.ts';

/** The part of a worker's global scope that is used here; the DOM's types know only windows. */
const page = self as unknown as {
  postMessage(answer: Answer): void;
  onmessage: (event: MessageEvent<Order>) => void;
};

let reader: Promise<Read> | undefined;

async function start(folder: string, assets: Asset[]): Promise<Read> {
  const fast = await simd();
  const [program, data] = [fast ? 'simd' : 'plain', 'jpn'].map((name) => assets.find((asset) => asset.name === name));
  if (!program || !data) throw new Error('the list of files is not complete');
  const total = program.bytes + data.bytes;
  const [wasm, jpn] = await fetchAssets(folder, [program, data], (loaded) =>
    page.postMessage({ type: 'fetching', loaded, total }),
  );
  const { default: core } = fast
    ? await import('tesseract.js-core/tesseract-core-simd-lstm.js')
    : await import('tesseract.js-core/tesseract-core-lstm.js');
  return startReader(core, wasm as Uint8Array, new Map([['jpn', jpn as Uint8Array]]));
}

page.onmessage = async ({ data: { folder, assets, pixels } }) => {
  let at: 'fetching' | 'reading' = 'fetching';
  try {
    reader ??= start(folder, assets);
    const read = await reader;
    at = 'reading';
    page.postMessage({ type: 'reading', share: 0 });
    const picture = prepared(grayOf(pixels), KEPT_STEPS);
    const words = read(picture, KEPT_VARIABLES, (share) => page.postMessage({ type: 'reading', share }));
    page.postMessage({ type: 'text', text: textOf(words), letters: lettersIn(words) });
  } catch (error) {
    console.warn('picture reading:', error);
    reader = undefined;
    page.postMessage({ type: 'failed', at });
  }
};
