/** What both halves of the offline sign need: whether the pages are kept, how something is said, and what follows. */
import type { OfflineWords } from '../i18n/reading.ts';

/** Whether the pages of this page's language are kept: the language is the end of the worker's address. */
export const isKept = (sign: HTMLElement, known?: ServiceWorkerRegistration): boolean =>
  !!known?.active?.scriptURL.endsWith(sign.dataset.worker ?? '');

/** Shows a text, with a button if that has words. */
export function say(sign: HTMLElement, state: keyof OfflineWords, said = '', press = ''): void {
  const [text, button] = [sign.querySelector('span'), sign.querySelector('button')];
  if (!text || !button) return;
  sign.dataset.state = state;
  text.textContent = said;
  button.textContent = press;
  button.hidden = !press;
  sign.hidden = false;
}

/** Says that the pages are kept. The worker that keeps them answers what is shared, so the site may now be offered for that. */
export function sayReady(sign: HTMLElement): void {
  say(sign, 'ready', sign.dataset.ready);
  const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
  if (link) link.href = link.href.replace(/manifest\.(?=..\.)/, 'manifest.share.');
}
