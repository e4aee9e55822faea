/** What the lookup does before it is used: shows the remembered program, and waits for a text, a link or a picture. */
import { wake } from './wake.ts';

const answer = wake('error-lookup', () => import('./error-lookup.ts'), /^#q=/);
const readPictures = wake('picture-reader', () => import('./picture-reader.ts'), /^#shared/, 'error-lookup');

/**
 * A pasted or dropped picture is handed to its reader as if it had been chosen; where text comes with it, as from a
 * spreadsheet, the text is what was meant.
 */
async function take(event: ClipboardEvent | DragEvent, data: DataTransfer | null): Promise<void> {
  const [file] = data?.files ?? [];
  if (!file || data?.getData('text/plain').trim()) return;
  event.preventDefault();
  const transfer = new DataTransfer();
  transfer.items.add(file);
  await readPictures();
  const input = document.querySelector<HTMLInputElement>('picture-reader [data-part=choose]');
  if (!input) return;
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

/** What comes at once, not letter by letter, has its answer brought into view (see error-lookup.ts). */
const bring = () => document.querySelector('error-lookup')?.toggleAttribute('data-bring', true);

/** Going back brings the text into its box again, where the browser has not kept the whole page: so it does the answer. */
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted || !document.querySelector<HTMLTextAreaElement>('error-lookup textarea')?.value) return;
  bring();
  void answer();
});

document.addEventListener('paste', (event) => {
  bring();
  void take(event, event.clipboardData);
});
document.addEventListener('drop', (event) => {
  bring();
  void take(event, event.dataTransfer);
});
document.addEventListener('dragover', (event) => {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault(); // Else the browser would leave the page to show the file.
  void readPictures();
});

/** Opens the chooser or the camera in the press itself: a moment later a browser would not let a script do so. */
document.addEventListener('click', ({ target }) => {
  const name = (target as Element).closest<HTMLElement>('picture-reader [data-opens]')?.dataset.opens;
  if (name) document.querySelector<HTMLInputElement>(`picture-reader [data-part=${name}]`)?.click();
});

/** In the other language the answer is the same: the link takes the text along as its own copy button would, masked. */
const language = document.querySelector<HTMLAnchorElement>('[data-language-switch]');
language?.addEventListener('click', () => {
  const copied = document.querySelector<HTMLElement>('error-lookup [data-copy*="#q="]')?.dataset.copy;
  if (copied) language.hash = new URL(copied).hash;
});

/** The program is remembered from the first choice on, and a choice in one place takes back the one in the other. */
const KEY = 'tsunagu:client';
const radios = document.querySelectorAll<HTMLInputElement>('error-lookup input[name=client]');
const other = document.querySelector<HTMLSelectElement>('error-lookup [data-part=other]');
for (const field of [...radios, ...(other ? [other] : [])])
  field.addEventListener('change', () => {
    if (field !== other && other) other.value = '';
    else if (field.value) for (const radio of radios) radio.checked = false;
    try {
      localStorage.setItem(KEY, field.value);
    } catch {
      // Storage may be switched off; the choice then lasts as long as the page.
    }
  });

try {
  const client = localStorage.getItem(KEY) ?? '';
  const radio = [...radios].find(({ value }) => value === client);
  if (radio) radio.checked = true;
  else if (other) {
    other.value = client;
    if (other.value) for (const radio of radios) radio.checked = false;
  }
} catch {
  // No program is remembered.
}
