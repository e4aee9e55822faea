/** What makes the lookup fast before it is used. */

/** The engine warms up in so many turns, on pieces of so many characters. */
const TURNS = 60;
const PIECE = 8000;
/** Milliseconds that a turn may take on a slow device. */
const LONGEST_TURN = 20;

/** Browsers make code fast that has run for a while: it runs on `text`, while nobody waits, before a reader’s text is there. */
export function warmUp(run: (text: string) => void, text: string, turn = 0): void {
  if (turn < TURNS)
    globalThis.requestIdleCallback?.((idle) => {
      do {
        const at = (turn / TURNS) * (text.length - PIECE);
        run(text.slice(at, at + PIECE));
      } while (++turn < TURNS && idle.timeRemaining() > LONGEST_TURN);
      warmUp(run, text, turn);
    });
}
