/** The little script every page carries: theme, copy buttons, printing, the reader's own program among the steps. */
const root = document.documentElement;

document.addEventListener('click', async (event) => {
  const summary = (event.target as Element).closest('details[data-client] > summary');
  if (summary) remember('client', (summary.parentElement as HTMLElement).dataset.client ?? '');
  const target = (event.target as Element).closest<HTMLElement>('[data-copy],[data-theme-switch],[data-print]');
  if (!target) return;
  if (target.matches('[data-theme-switch]')) switchTheme();
  else if (target.matches('[data-print]')) window.print();
  else await copy(target);
});

function switchTheme(): void {
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  remember('theme', root.dataset.theme);
}

/** Copies the value, and says so where a screen reader and an eye both notice. */
async function copy(button: HTMLElement): Promise<void> {
  const before = button.textContent;
  try {
    await navigator.clipboard.writeText(button.dataset.copy ?? '');
    button.textContent = button.dataset.done ?? '✓';
  } catch {
    button.textContent = button.dataset.failed ?? '✕';
  }
  setTimeout(() => {
    button.textContent = before;
  }, 2500);
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`tsunagu:${key}`, value);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
}

/** An anchor that was renamed with its record leads to its new name. The page lists them; see src/data/moves.ts. */
function followMovedAnchor(): void {
  const wanted = location.hash.slice(1);
  if (!wanted || document.getElementById(wanted)) return;
  const list = document.querySelector<HTMLMetaElement>('meta[name="tsunagu:moved"]')?.content ?? '';
  const found = list.split(' ').find((pair) => pair.startsWith(`${wanted}=`));
  if (found) location.replace(`#${found.slice(wanted.length + 1)}`);
}

/** The fold with the steps of a program: its own, one that names it, or that of "any other program". */
function foldOf(client: string): HTMLDetailsElement | null | undefined {
  if (!client) return undefined;
  const place = document.getElementById(client);
  return place ? place.closest('details') : [...document.querySelectorAll('details')].findLast(isSteps);
}

const isSteps = (details: HTMLDetailsElement) => details.matches('.steps-of[data-client]');

/** Opens the steps of the client that the address names, or of the one the reader chose last time. */
function openOwnSteps(): void {
  if (!document.querySelector('[data-client-steps]')) return;
  const wanted = location.hash.slice(1);
  let chosen = '';
  try {
    chosen = localStorage.getItem('tsunagu:client') ?? '';
  } catch {}
  const named = foldOf(wanted);
  const own = named ?? foldOf(chosen);
  if (!own) return;
  const before = document.querySelector('[data-before-steps]');
  if (before && isSteps(own)) own.querySelector('div')?.prepend(before);
  if (named || isSteps(own)) own.open = true;
  if (named) (isSteps(named) ? named : document.getElementById(wanted))?.scrollIntoView();
  if (!isSteps(own)) return;
  if (named) remember('client', wanted);
  offerOwnSteps(own);
}

/** Puts the reader's own program in front of the jumps below the answer. */
function offerOwnSteps(own: HTMLDetailsElement): void {
  const nav = document.querySelector<HTMLElement>('[data-steps-nav]');
  if (!nav || nav.querySelector('[data-own]')) return;
  const link = document.createElement('a');
  link.className = 'chip main';
  link.href = `#${own.id}`;
  link.dataset.own = '';
  link.title = nav.dataset.lastChosen ?? '';
  link.textContent = own.querySelector('summary')?.textContent ?? '';
  const item = document.createElement('li');
  item.append(link);
  nav.querySelector('ul')?.prepend(item);
}

/** The key "/" leads to the search field, or to the page that has it. */
document.addEventListener('keydown', (event) => {
  const typing = (event.target as Element).closest('input,textarea,select,[contenteditable]');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const field = document.querySelector<HTMLElement>('input[type=search]');
  const link = document.querySelector<HTMLElement>('[data-search]');
  if (field || link) event.preventDefault();
  if (field) field.focus();
  else link?.click();
});
addEventListener('hashchange', followMovedAnchor);
addEventListener('hashchange', openOwnSteps);
followMovedAnchor();
openOwnSteps();

export {};
