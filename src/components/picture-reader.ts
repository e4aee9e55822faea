/**
 * <picture-reader>: takes a picture by button, camera or share (what is pasted or dropped comes from lookup-start.ts);
 * asks before it fetches the reading program; shows how far it is; puts the text it read into the text box around it. The
 * picture stays in this page and its worker.
 */
import type { PictureWords } from '../i18n/pictures.ts';
import type { Pixels } from '../ocr/gray.ts';
import type { Asset } from '../ocr/messages.ts';
import type { PictureError } from '../ocr/picture.ts';
import { Session } from '../ocr/session.ts';
import { isStored, sharedPicture } from '../ocr/store.ts';

type State = 'idle' | 'asking' | 'fetching' | 'reading' | 'done' | 'failed';
type View = { message?: string; share?: number; count?: string; go?: string; cancel?: string };

/** Fewer letters than these are no message, but specks that look like letters. */
const FEWEST_LETTERS = 8;

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

class PictureReader extends HTMLElement {
  private words = JSON.parse(this.dataset.words ?? '{}') as PictureWords;
  private assets = JSON.parse(this.dataset.assets ?? '[]') as Asset[];
  private folder = this.dataset.folder ?? '/ocr/';
  private session = new Session(this.folder, this.assets);
  private pixels: Pixels | undefined;
  /** Counts what the reader started, so that what comes late for an earlier thing is not shown. */
  private turn = 0;

  connectedCallback(): void {
    this.addEventListener('click', (event) => this.act(event));
    for (const name of ['choose', 'camera']) {
      const input = this.piece<HTMLInputElement>(name);
      input.addEventListener('change', () => this.takeChosen(input));
      this.takeChosen(input); // What was chosen before this script was there.
    }
    void sharedPicture().then((picture) => picture && this.take(picture));
  }

  disconnectedCallback(): void {
    this.session.end();
  }

  private piece<T extends HTMLElement>(name: string): T {
    return this.querySelector(`[data-part=${name}]`) as T;
  }

  private button(name: string): HTMLElement {
    return this.querySelector(`[data-act=${name}]`) as HTMLElement;
  }

  private act(event: Event): void {
    const name = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset.act;
    if (name === 'go') void this.read();
    else if (name === 'cancel') this.cancel();
  }

  private takeChosen(input: HTMLInputElement): void {
    const [file] = input.files ?? [];
    if (file) void this.take(file);
    input.value = ''; // So that the same file can be chosen again.
  }

  /** A new picture: refused with its reason, read at once if the program is here, else the reader is asked. */
  private async take(file: Blob): Promise<void> {
    const turn = this.begin();
    this.pixels = undefined;
    try {
      const { pixelsOf } = await import('../ocr/picture.ts');
      const pixels = await pixelsOf(file);
      const stored = await isStored(this.folder, this.assets);
      if (turn !== this.turn) return;
      this.pixels = pixels;
      if (stored) await this.read();
      else this.ask();
    } catch (error) {
      // Anything but a PictureError is a part of this site that could not be fetched.
      const { trouble, detail } = error as Partial<PictureError>;
      const message = trouble ? this.words[trouble].replace('{detail}', detail ?? '') : this.words.fetchFailed;
      if (turn === this.turn) this.show('failed', { message });
    }
  }

  private ask(): void {
    const size = this.assets.filter(({ name }) => name !== 'plain').reduce((sum, { bytes }) => sum + bytes, 0);
    const message = this.words.ask.replace('{size}', megabytes(size));
    this.show('asking', { message, go: this.words.go, cancel: this.words.cancel });
    this.button('go').focus(); // The question is brought into view, and Enter answers it.
  }

  private async read(): Promise<void> {
    if (!this.pixels) return;
    const turn = this.begin();
    const { cancel } = this.words;
    this.show('reading', { message: this.words.reading, share: 0, cancel });
    const result = await this.session.read(this.pixels, (step) => {
      if (turn !== this.turn) return;
      if (step.type === 'reading') this.show('reading', { message: this.words.reading, share: step.share, cancel });
      else {
        const count = `${megabytes(step.loaded)} / ${megabytes(step.total)} MB`;
        this.show('fetching', { message: this.words.fetching, count, share: step.loaded / step.total, cancel });
      }
    });
    if (turn !== this.turn) return;
    if (result.type === 'failed') {
      const message = result.at === 'fetching' ? this.words.fetchFailed : this.words.readFailed;
      this.show('failed', { message, go: this.words.retry });
    } else if (result.letters < FEWEST_LETTERS) this.show('failed', { message: this.words.noText });
    else this.deliver(result.text);
  }

  /** The text goes where the reader would have typed it, and the lookup answers as if they had. */
  private deliver(text: string): void {
    const box = (this.closest('error-lookup') ?? document).querySelector<HTMLTextAreaElement>('textarea[name=q]');
    if (!box) return;
    box.value = text;
    this.closest('error-lookup')?.setAttribute('data-bring', '');
    box.dispatchEvent(new Event('input', { bubbles: true }));
    this.show('done', { message: this.words.done });
  }

  private cancel(): void {
    const wasBusy = ['fetching', 'reading'].includes(this.dataset.state ?? '');
    this.begin();
    this.pixels = undefined;
    if (wasBusy) this.show('failed', { message: this.words.cancelled });
    else this.show('idle', {});
  }

  /** Ends what is under way; whatever it still reports is for an earlier turn. */
  private begin(): number {
    if (['fetching', 'reading'].includes(this.dataset.state ?? '')) this.session.end();
    return ++this.turn;
  }

  private show(state: State, { message = '', share, count = '', go, cancel = this.words.close }: View): void {
    const from = document.activeElement;
    this.dataset.state = state;
    this.piece('panel').hidden = state === 'idle';
    const line = this.piece('message');
    if (line.textContent !== message) line.textContent = message; // A screen reader hears every change.
    const bar = this.piece<HTMLProgressElement>('progress');
    bar.hidden = share === undefined;
    bar.value = share ?? 0;
    this.piece('count').textContent = count;
    const [goButton, cancelButton] = [this.button('go'), this.button('cancel')];
    goButton.hidden = !go;
    goButton.textContent = go ?? '';
    cancelButton.textContent = cancel;
    // Who works with the keyboard stays where the next thing to press is.
    if (state === 'idle' && from === cancelButton) this.querySelector<HTMLElement>('[data-opens=choose]')?.focus();
    else if (goButton.hidden && from === goButton) cancelButton.focus();
  }
}

customElements.define('picture-reader', PictureReader);
