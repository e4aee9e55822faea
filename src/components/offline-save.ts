/**
 * Saving for offline reading, for readers who have not: says how much it will be, waits a moment for a "no", and then
 * lets the service worker fetch it. It asks instead with "save data" on, on a slow line, and where the other language is
 * kept: only one is at a time. The build makes this `offline.js`, with the words and their sizes (src/build/offline.ts).
 */
import type { Lang } from '../i18n/locales.ts';
import type { OfflineWords } from '../i18n/reading.ts';
import { isKept, say, sayReady } from './offline-say.ts';

declare const __OFFLINE_WORDS: Record<Lang, OfflineWords>;
const words = __OFFLINE_WORDS[document.documentElement.lang as Lang];
const PAUSE = 4000;
const line = (navigator as { connection?: { saveData?: boolean; effectiveType?: string } }).connection;
const workers = navigator.serviceWorker;
let timer = 0;

function choice(value?: string): string | null {
  try {
    if (value) localStorage.setItem('tsunagu:offline', value);
    return localStorage.getItem('tsunagu:offline');
  } catch {
    return null;
  }
}

/** Settles when the worker serves, or when it is thrown away because a file could not be fetched. */
const served = (worker: ServiceWorker | undefined) =>
  new Promise<void>((resolve, reject) => {
    const look = () => {
      if (worker?.state === 'activated') resolve();
      if (!worker || worker.state === 'redundant') reject();
    };
    worker?.addEventListener('statechange', look);
    look();
  });

const workersOf = (known?: ServiceWorkerRegistration) =>
  [known?.active, known?.waiting, known?.installing].filter((worker) => !!worker);

async function keep(sign: HTMLElement): Promise<void> {
  const { worker = '' } = sign.dataset;
  say(sign, 'busy', words.busy);
  try {
    const known = await workers.register(worker);
    await served(workersOf(known).find(({ scriptURL }) => scriptURL.endsWith(worker)));
    sayReady(sign);
  } catch {
    say(sign, 'failed', words.failed);
  }
}

/** Offers to save, where that is neither done nor being done. */
async function offer(sign: HTMLElement): Promise<void> {
  const { worker = '' } = sign.dataset;
  clearTimeout(timer);
  const known = await workers.getRegistration();
  if (isKept(sign, known)) return;
  const addresses = workersOf(known).map(({ scriptURL }) => scriptURL);
  if (addresses.some((address) => address.endsWith(worker))) return keep(sign);
  const ask = choice() === 'no' || line?.saveData || /2g/.test(line?.effectiveType ?? '');
  // A folder around the site may have a worker of its own, which is no other language.
  const swap = addresses.some((address) => address.includes(worker.slice(0, -2)));
  const state = swap ? 'swap' : ask ? 'ask' : 'soon';
  say(sign, state, words[state], state === 'soon' ? words.no : words.yes);
  if (state === 'soon') timer = window.setTimeout(() => void keep(sign), PAUSE);
}

/** The button says no to what is about to happen, and else yes. */
function press(sign: HTMLElement): void {
  clearTimeout(timer);
  const no = sign.dataset.state === 'soon';
  choice(no ? 'no' : 'yes');
  if (no) say(sign, 'ask', words.ask, words.yes);
  else void keep(sign);
}

const sign = document.querySelector<HTMLElement>('[data-offline]');
if (sign) {
  sign.querySelector('button')?.addEventListener('click', () => press(sign));
  workers.addEventListener('controllerchange', () => void offer(sign));
  void offer(sign);
}
