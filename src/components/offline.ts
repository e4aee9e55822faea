/**
 * The offline sign in the footer. After the first visit's page has loaded it says how much will be kept, waits a moment
 * for a "no", and then lets the service worker fetch it. With "save data" on, or a slow line, it asks instead.
 */
const PAUSE = 4000;
const sign = document.querySelector<HTMLElement>('[data-offline]');
const line = (navigator as { connection?: { saveData?: boolean; effectiveType?: string } }).connection;

function choice(value?: string): string | null {
  try {
    if (value) localStorage.setItem('tsunagu:offline', value);
    return localStorage.getItem('tsunagu:offline');
  } catch {
    return null;
  }
}

/** Shows a text of the sign's own data attributes, with the size filled in, and the button that fits it. */
function say(sign: HTMLElement, state: 'soon' | 'ask' | 'busy' | 'ready' | 'failed', size = ''): void {
  const [text, button] = [sign.querySelector('span'), sign.querySelector('button')];
  if (!text || !button) return;
  sign.dataset.state = state;
  text.textContent = (sign.dataset[state] ?? '').replace('{size}', size);
  button.textContent = (state === 'soon' ? sign.dataset.no : sign.dataset.yes) ?? '';
  button.hidden = state !== 'soon' && state !== 'ask';
  sign.hidden = false;
}

async function keep(sign: HTMLElement, size: string): Promise<void> {
  say(sign, 'busy', size);
  try {
    await navigator.serviceWorker.register(sign.dataset.worker ?? '', { scope: sign.dataset.scope ?? '/' });
    await navigator.serviceWorker.ready;
    say(sign, 'ready', size);
  } catch {
    say(sign, 'failed', size);
  }
}

async function begin(sign: HTMLElement): Promise<void> {
  const known = await navigator.serviceWorker.getRegistration(sign.dataset.scope);
  if (known?.active) return say(sign, 'ready');
  const sizes = (await (await fetch(sign.dataset.sizes ?? '')).json()) as Record<string, number>;
  const size = ((sizes[document.documentElement.lang] ?? 0) / 1e6).toFixed(1);
  const ask = choice() === 'no' || line?.saveData || /2g/.test(line?.effectiveType ?? '');
  let timer = 0;
  say(sign, ask ? 'ask' : 'soon', size);
  if (!ask) timer = window.setTimeout(() => void keep(sign, size), PAUSE);
  sign.querySelector('button')?.addEventListener('click', () => {
    clearTimeout(timer);
    if (sign.dataset.state === 'soon') {
      choice('no');
      say(sign, 'ask', size);
    } else {
      choice('yes');
      void keep(sign, size);
    }
  });
}

if (sign && !import.meta.env.DEV && 'serviceWorker' in navigator && isSecureContext)
  addEventListener('load', () => void begin(sign).catch(() => {}), { once: true });

export {};
