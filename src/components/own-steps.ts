/** Where steps stand for many programs: those of the reader's own are opened, and offered first. */
const KEY = 'tsunagu:client';

/** The program chosen last; none where storage is switched off. */
function chosen(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function remember(client: string): void {
  try {
    localStorage.setItem(KEY, client);
  } catch {
    // The choice then lasts as long as the page.
  }
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
  const wanted = location.hash.slice(1);
  const named = foldOf(wanted);
  const own = named ?? foldOf(chosen());
  if (!own) return;
  const before = document.querySelector('[data-before-steps]');
  // It leads to steps: a fold that says that the program is at its end has none.
  if (before && isSteps(own) && own.querySelector('ol')) own.querySelector('div')?.prepend(before);
  if (named || isSteps(own)) own.open = true;
  if (named) (isSteps(named) ? named : document.getElementById(wanted))?.scrollIntoView();
  if (!isSteps(own)) return;
  // A name that the page does not know is no program's.
  if (named && document.getElementById(wanted)) remember(wanted);
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

document.addEventListener('click', (event) => {
  const summary = (event.target as Element).closest('details[data-client] > summary');
  if (summary) remember((summary.parentElement as HTMLElement).dataset.client ?? '');
});
addEventListener('hashchange', openOwnSteps);
openOwnSteps();

export {};
