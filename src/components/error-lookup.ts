/** <error-lookup>: reads the box, asks the engine, shows the answers. The text stays in this page. */
import { json, type Lookup, lookupFrom } from './lookup-data.ts';
import { type Answers, filled, renderAnswers, type View, type Words, whole } from './lookup-view.ts';

type Loaded = Lookup & { answers: Answers };

/** What an answer need not wait for. */
const later = () => import('./answer-later.ts');

/** From this length on (UTF-16 units) an answer may take longer than a frame. */
const LONG_TEXT = 40_000;
class ErrorLookup extends HTMLElement {
  private box = this.querySelector<HTMLTextAreaElement>('textarea[name=q]') as HTMLTextAreaElement;
  private language = this.dataset.lang as 'ja' | 'en';
  private words = JSON.parse(this.dataset.words ?? '{}') as Words;
  private templates = new Map(
    [...this.querySelectorAll('template')].map(({ dataset, content }) => [dataset.part ?? '', content]),
  );
  private answers = this.piece('answers');
  private status = this.piece('status');
  private loading: Promise<Loaded> | undefined;
  private lookup = lookupFrom(this.dataset.data ?? '', this.language === 'ja' ? ['ja'] : []);
  private wanted = 0;
  private timer = 0;

  connectedCallback(): void {
    this.box.addEventListener('focus', () => void this.load().catch(() => {}), { once: true });
    this.box.addEventListener('input', () => this.answerSoon());
    this.addEventListener('click', (event) => this.act(event));
    this.addEventListener('change', (event) => {
      if ((event.target as Element).matches('[name=client],[data-part=other]')) void this.answer();
    });
    addEventListener('hashchange', () => this.openLink());
    if (document.activeElement === this.box) void this.load().catch(() => {});
    if (location.hash.startsWith('#q=')) void this.openLink();
    else if (this.box.value) this.answerSoon();
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
    const button = (event.target as Element).closest<HTMLElement>('[data-act=example],[data-act=clear]');
    if (!button) return;
    this.box.value = button.dataset.example ?? '';
    this.dataset.bring = '';
    this.box.focus();
    this.answer();
  }

  /**
   * `#q=…` opens with its text looked up. A link that carries an address or a token is cleaned at once; where the engine
   * that does it cannot be fetched, the text stays in the box alone.
   */
  private async openLink(): Promise<void> {
    if (!location.hash.startsWith('#q=')) return;
    let text: string;
    try {
      text = decodeURIComponent(location.hash.slice(3).replaceAll('+', ' '));
    } catch {
      text = location.hash.slice(3);
    }
    this.box.value = text;
    this.dataset.bring = '';
    const clean = await this.load().then(
      ({ engine }) => `#q=${encodeURIComponent(engine.linkText(text))}`,
      () => location.pathname + location.search,
    );
    if (clean !== location.hash) history.replaceState(null, '', clean);
    this.answer();
  }

  private get client(): string {
    const other = this.piece<HTMLSelectElement>('other').value;
    return other || (this.querySelector<HTMLInputElement>('input[name=client]:checked')?.value ?? '');
  }

  /** The engine and its main data, fetched once, from this site only. */
  private load(): Promise<Loaded> {
    this.loading ??= (async () => {
      const [lookup, answers] = await Promise.all([
        this.lookup(),
        json<Answers>(`${this.dataset.data}/answers.${this.language}.json`),
      ]);
      const run = (text: string) => lookup.engine.lookup(lookup.main, text);
      later().then(
        ({ warmUp }) => warmUp(run, JSON.stringify(answers)),
        () => {},
      );
      return { ...lookup, answers };
    })();
    this.loading.catch(() => {
      this.loading = undefined;
    });
    return this.loading;
  }

  private async answer(): Promise<void> {
    const turn = ++this.wanted;
    const text = this.box.value;
    if (text.trim().length < 3) return this.show('idle', [], '');
    try {
      if (!this.loading) this.status.textContent = this.words.loading ?? '';
      const { engine, main, part, answers } = await this.load();
      const matches = await engine.staged(main, part, text, this.client ? { client: this.client } : {});
      if (turn !== this.wanted) return; // A newer text is already on its way.
      const masked = engine.linkText(text, matches[0]?.clues);
      const view: View = {
        templates: this.templates,
        text,
        matches,
        clues: (matches[0]?.clues ?? []).map((clue) => whole(text, clue)),
        answers,
        words: this.words,
        copied: matches.length ? `${location.origin}${this.dataset.base}#q=${encodeURIComponent(masked)}` : masked,
      };
      const [first] = matches;
      if (first) {
        const { title = first.cause } = answers.causes[first.cause] ?? {};
        this.show('answered', renderAnswers(view), `${this.words.answerFor}: ${title}`);
        const { follow } = await later().catch(() => ({ follow: undefined }));
        if (turn === this.wanted) follow?.(this, this.answers, view).catch(() => {});
      } else {
        const [theirs, { renderUnknown }] = await Promise.all([engine.whose(main, part, text), later()]);
        if (turn !== this.wanted) return;
        const { theirsTitle = '', unknownTitle = '' } = this.words;
        this.show('unknown', renderUnknown(view, filled, theirs), theirs ? theirsTitle : unknownTitle);
      }
    } catch {
      const { loadFailed = '' } = this.answers.dataset;
      if (turn === this.wanted) this.show('idle', [loadFailed], loadFailed);
    }
  }

  private show(state: string, nodes: (Node | string)[], spoken: string): void {
    this.dataset.state = state;
    this.answers.replaceChildren(...nodes);
    if (this.status.textContent !== spoken) this.status.textContent = spoken;
    // Below the window after a paste, an example, a picture or a link (never while typing): the answer is brought into view.
    if ('bring' in this.dataset && this.answers.getBoundingClientRect().top > innerHeight - 200 && nodes.length)
      this.answers.scrollIntoView();
    delete this.dataset.bring;
  }
}

customElements.define('error-lookup', ErrorLookup);
