/**
 * Fetches the script of an element when the reader first turns to it, so that nobody else waits for it. What was done
 * meanwhile is not lost: text stays in its field, where the element finds it, and a pressed button is pressed again.
 */
const signs = ['pointerover', 'focusin', 'input', 'change'] as const;

/**
 * Loads <`name`> on the first sign of interest in `area` (a selector, the element itself by default), or at once where
 * the address asks for it (`asks`). Returns a function that loads it now; a load that failed is said in the place marked
 * `data-load-failed` and tried again.
 */
export function wake(name: string, load: () => Promise<unknown>, asks: RegExp, area = name): () => Promise<unknown> {
  let loading: Promise<unknown> | undefined;
  const start = () => {
    loading ??= load().catch(() => {
      loading = undefined;
      const place = document.querySelector<HTMLElement>(`${area} [data-load-failed]`);
      if (place) place.textContent = place.dataset.loadFailed ?? '';
    });
    return loading;
  };
  const read = () => void (asks.test(location.hash) && start());
  const element = document.querySelector(area);
  for (const sign of signs) element?.addEventListener(sign, start, true);
  element?.addEventListener('click', async (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-act],[data-copy-as]');
    if (!button || ownerOf(button) !== name || customElements.get(name)) return;
    await start();
    if (customElements.get(name)) button.click();
  });
  addEventListener('hashchange', read);
  read();
  return start;
}

/** The name of the custom element that a button belongs to: the nearest around it. */
function ownerOf(button: Element): string | undefined {
  let around = button.parentElement;
  while (around && !around.localName.includes('-')) around = around.parentElement;
  return around?.localName;
}
