/** <error-lookup>: reads the box, asks the engine, shows the answers. The text stays in this page. */
import type { Match, Pack } from '../lookup/types.ts';
import { type Answers, renderAnswers, renderUnknown, type View, type Words } from './lookup-view.ts';

type Engine = typeof import('../lookup/browser.ts');
type Loaded = { engine: Engine; packs: Pack[]; answers: Answers };

const CJK = /[\u3040-\u9fff\uff66-\uff9d]/;

/** From this length on (UTF-16 units) an answer may take longer than a frame. */
const LONG_TEXT = 20_000;

class ErrorLookup extends HTMLElement {
  private box = this.querySelector<HTMLTextAreaElement>('textarea[name=q]') as HTMLTextAreaElement;
  private language = this.dataset.lang as 'ja' | 'en';
  private words = JSON.parse(this.dataset.words ?? '{}') as Words;
  private loading: Promise<Loaded> | undefined;
  private japanese: Promise<Pack> | undefined;
  private wanted = 0;
  private timer = 0;

  connectedCallback(): void {
    this.box.addEventListener('focus', () => void this.load().catch(() => {}), { once: true });
    this.box.addEventListener('input', () => this.answerSoon());
    this.addEventListener('click', (event) => this.act(event));
    this.addEventListener('change', (event) => this.pick(event.target as HTMLInputElement));
    addEventListener('hashchange', () => this.openLink());
    this.restoreClient();
    this.openLink();
  }

  private piece<T extends HTMLElement>(name: string): T {
    return this.querySelector(`[data-part=${name}]`) as T;
  }

  /** Short texts are answered at once; a long one when typing pauses, so that typing never waits for it. */
  private answerSoon(): void {
    clearTimeout(this.timer);
    if (this.box.value.length < LONG_TEXT) void this.answer();
    else this.timer = window.setTimeout(() => void this.answer(), 150);
  }

  private act(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>('[data-act]');
    if (!button) return;
    this.box.value = button.dataset.act === 'example' ? (button.dataset.example ?? '') : '';
    this.box.focus();
    this.answer();
  }

  /** `#q=…` opens with its text looked up. A link that carries an address or a token is cleaned at once. */
  private async openLink(): Promise<void> {
    if (!location.hash.startsWith('#q=')) return;
    let text: string;
    try {
      text = decodeURIComponent(location.hash.slice(3).replaceAll('+', ' '));
    } catch {
      text = location.hash.slice(3);
    }
    this.box.value = text;
    const { engine } = await this.load();
    const clean = `#q=${encodeURIComponent(engine.linkText(text))}`;
    if (clean !== location.hash) history.replaceState(null, '', clean);
    this.answer();
  }

  private pick(input: HTMLInputElement | HTMLSelectElement): void {
    if (input.matches('[data-part=other]') && input.value)
      for (const radio of this.querySelectorAll<HTMLInputElement>('input[name=client]')) radio.checked = false;
    else if (input.matches('input[name=client]')) this.piece<HTMLSelectElement>('other').value = '';
    else return;
    try {
      localStorage.setItem('tsunagu:client', input.value);
    } catch {}
    this.answer();
  }

  private restoreClient(): void {
    let client = '';
    try {
      client = localStorage.getItem('tsunagu:client') ?? '';
    } catch {}
    const radio = this.querySelector<HTMLInputElement>(`input[name=client][value="${CSS.escape(client)}"]`);
    if (radio) radio.checked = true;
    else this.piece<HTMLSelectElement>('other').value = client;
  }

  private get client(): string {
    const other = this.piece<HTMLSelectElement>('other').value;
    return other || (this.querySelector<HTMLInputElement>('input[name=client]:checked')?.value ?? '');
  }

  /** The engine and its data, fetched once, from this site only. */
  private load(): Promise<Loaded> {
    this.loading ??= (async () => {
      const json = async <T>(name: string): Promise<T> => {
        const response = await fetch(`${this.dataset.data}/${name}`);
        if (!response.ok) throw new Error(`${name}: ${response.status}`);
        return response.json() as Promise<T>;
      };
      this.japanese = undefined;
      const [engine, latin, answers] = await Promise.all([
        import('../lookup/browser.ts'),
        json<Pack>('pack.en.json'),
        json<Answers>(`answers.${this.language}.json`),
      ]);
      const packs = [latin];
      if (this.language === 'ja' || CJK.test(this.box.value)) packs.push(await this.japanesePack());
      return { engine, packs, answers };
    })();
    this.loading.catch(() => {
      this.loading = undefined;
    });
    return this.loading;
  }

  private japanesePack(): Promise<Pack> {
    this.japanese ??= fetch(`${this.dataset.data}/pack.ja.json`).then((response) => response.json() as Promise<Pack>);
    return this.japanese;
  }

  private async answer(): Promise<void> {
    const turn = ++this.wanted;
    const text = this.box.value;
    if (text.trim().length < 3) return this.show('idle', [], '');
    try {
      if (!this.loading) this.piece('status').textContent = this.words.loading ?? '';
      const loaded = await this.load();
      if (CJK.test(text) && loaded.packs.length === 1) loaded.packs.push(await this.japanesePack());
      if (turn !== this.wanted) return; // A newer text is already on its way.
      const pack = loaded.engine.joined(loaded.packs);
      const matches = loaded.engine.lookup(pack, text, this.client ? { client: this.client } : {});
      const view: View = {
        text,
        matches,
        answers: loaded.answers,
        words: this.words,
        base: this.dataset.base ?? '/',
        lang: this.language,
        link: `${location.origin}${this.dataset.base}#q=${encodeURIComponent(loaded.engine.linkText(text, matches[0]?.clues))}`,
        masked: loaded.engine.linkText(text),
      };
      const nodes = matches.length ? renderAnswers(view) : renderUnknown(view);
      this.show(matches.length ? 'answered' : 'unknown', nodes, this.summary(matches, loaded.answers));
    } catch {
      if (turn === this.wanted) this.show('idle', [this.words.loadFailed ?? ''], this.words.loadFailed ?? '');
    }
  }

  private summary(matches: Match[], answers: Answers): string {
    const first = matches[0];
    return first
      ? `${this.words.answerFor}: ${answers.causes[first.cause]?.title ?? first.cause}`
      : (this.words.unknownTitle ?? '');
  }

  private show(state: string, nodes: (Node | string)[], spoken: string): void {
    this.dataset.state = state;
    this.piece('answers').replaceChildren(...nodes);
    if (this.piece('status').textContent !== spoken) this.piece('status').textContent = spoken;
  }
}

customElements.define('error-lookup', ErrorLookup);
