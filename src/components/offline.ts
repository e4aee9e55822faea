/**
 * The offline sign in the footer. It says "ready" where the pages of this language are kept. All else it says, and the
 * saving, stands in `offline.js` (offline-save.ts), which only readers load for whom they are not.
 */
import { isKept, sayReady } from './offline-say.ts';

const sign = document.querySelector<HTMLElement>('[data-offline]');
/** Browsers have it only where the connection is safe. */
const workers = navigator.serviceWorker;

async function begin(sign: HTMLElement): Promise<void> {
  const { offline = '' } = sign.dataset;
  if (isKept(sign, await workers.getRegistration())) return sayReady(sign);
  const script = document.createElement('script');
  script.type = 'module'; // The same address is run once, however often this happens.
  script.src = offline;
  document.head.append(script);
}

if (sign && !import.meta.env.DEV && workers) {
  const start = () => void begin(sign).catch(() => {});
  addEventListener('load', start, { once: true });
  // This tab or another one has saved, or has put the other language in the place of this one.
  workers.addEventListener('controllerchange', start);
}
