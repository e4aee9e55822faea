/** How long an answer takes after a keystroke, in Chromium at a quarter of its speed, on the built site. */
import { onStartPage } from './browser.ts';

/** How much slower than this machine. */
const SLOWDOWN = 4;
/** Milliseconds between touching the box and the first text: nobody pastes sooner, and the engine warms up meanwhile. */
const BEFORE_PASTING = 2000;

/**
 * Milliseconds from the `input` event to the answer in the page, for each of `texts` after the first (which loads what
 * the others need). Every text must get an answer.
 */
export async function millisecondsToAnswer(texts: string[]): Promise<number[]> {
  return onStartPage(async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.locator('textarea[name=q]').focus();
    await page.waitForTimeout(BEFORE_PASTING);
    const times: number[] = [];
    for (const [turn, text] of [texts[0] ?? '', ...texts].entries()) {
      const took = await page.evaluate(async (value) => {
        const box = document.querySelector('textarea[name=q]') as HTMLTextAreaElement;
        const answers = document.querySelector('error-lookup [data-part=answers]') as HTMLElement;
        box.value = value;
        const answered = new Promise<number>((resolve) => {
          new MutationObserver((_, observer) => {
            observer.disconnect();
            resolve(performance.now());
          }).observe(answers, { childList: true });
        });
        const start = performance.now();
        box.dispatchEvent(new Event('input', { bubbles: true }));
        return (await answered) - start;
      }, text);
      if (turn > 0) times.push(took);
    }
    return times.slice(1);
  });
}
