/** The little script every page carries: theme, copy buttons, printing, renamed anchors. */
const root = document.documentElement;

document.addEventListener('click', async (event) => {
  const target = (event.target as Element).closest<HTMLElement>('[data-copy],[data-theme-switch],[data-print]');
  if (!target) return;
  if (target.matches('[data-theme-switch]')) switchTheme();
  else if (target.matches('[data-print]')) window.print();
  else await copy(target);
});

/** The same place in the other language: names of anchors and choices are the same there. */
const language = document.querySelector<HTMLAnchorElement>('[data-language-switch]');
language?.addEventListener('click', () => {
  language.search = location.search;
  language.hash = location.hash;
});

/** Between light and dark. What the system has anyway is not kept, so that the page follows the system again. */
function switchTheme(): void {
  const wanted = isDark() ? 'light' : 'dark';
  root.dataset.theme = '';
  if (isDark() !== (wanted === 'dark')) root.dataset.theme = wanted;
  try {
    localStorage.setItem('tsunagu:theme', root.dataset.theme);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
  sayTheme();
}

const isDark = () =>
  (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : '')) === 'dark';

function sayTheme(): void {
  document.querySelector('[data-theme-switch]')?.setAttribute('aria-pressed', `${isDark()}`);
}

/** Copies the value, and says so on the button and to screen readers, who may not hear what a button has become. */
async function copy(button: HTMLElement): Promise<void> {
  const { copy: value = '', done = '✓', failed = '✕' } = button.dataset;
  button.dataset.label ??= button.textContent;
  let said = done;
  try {
    await navigator.clipboard.writeText(value); // Where the page came by plain http there is no clipboard.
  } catch {
    if (!copyOldWay(value)) said = failed;
    button.focus();
  }
  button.textContent = said;
  const status = document.querySelector('[data-said]');
  if (status) status.textContent = said;
  setTimeout(() => {
    button.textContent = button.dataset.label ?? '';
    if (status) status.textContent = '';
  }, 2500);
}

/** For pages without `navigator.clipboard`: selects the text in a field of its own. False where that fails as well. */
function copyOldWay(value: string): boolean {
  const field = document.body.appendChild(document.createElement('textarea'));
  field.value = value;
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}

/** An anchor that was renamed with its record leads to its new name. The page lists them; see src/data/moves.ts. */
function followMovedAnchor(): void {
  const wanted = location.hash.slice(1);
  if (!wanted || document.getElementById(wanted)) return;
  const list = document.querySelector<HTMLMetaElement>('meta[name="tsunagu:moved"]')?.content ?? '';
  const found = list.split(' ').find((pair) => pair.startsWith(`${wanted}=`));
  if (found) location.replace(`#${found.slice(wanted.length + 1)}`);
}

addEventListener('hashchange', followMovedAnchor);
followMovedAnchor();
sayTheme();

export {};
