/** What both halves of the offline sign need: whether the pages are kept, and how something is said. */
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
