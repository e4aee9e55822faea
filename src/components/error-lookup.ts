/** <error-lookup>: reads the box, asks the engine, shows the answers. The text stays in this page. */
import { json, lookupFrom, once } from './lookup-data.ts';
import { type Answers, type CauseAnswer, filled, renderAnswers, type View, type Words, whole } from './lookup-view.ts';

/** What an answer need not wait for. */
const later = () => import('./answer-later.ts');

/** From this length on (UTF-16 units) an answer may take longer than a frame. */
const LONG_TEXT = 40_000;
/** After so many milliseconds without an answer the page says that it is loading; and without another key an answer is completed. */
const SILENCE = 300;

class ErrorLookup extends HTMLElement {
  private box = this.querySelector<HTMLTextAreaElement>('textarea[name=q]') as HTMLTextAreaElement;
  private language = this.dataset.lang as 'ja' | 'en';
  private words = JSON.parse(this.dataset.words ?? '{}') as Words;
  private templates = new Map(
    [...this.querySelectorAll('template')].map(({ dataset, content }) => [dataset.part ?? '', content]),
  );
  private answers = this.piece('answers');
  private status = this.piece('status');
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
    this.leaveLink();
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
    this.answerSoon();
  }

  /** The text of a link goes out of the address: once it is known how to mask it, or when another one has taken its place. */
  private leaveLink(to = location.pathname + location.search): void {
    if (location.hash.startsWith('#q=')) history.replaceState(null, '', to);
  }

  /**
   * `#q=…` opens with its text looked up. A link that carries an address or a token is cleaned at once; where what does
   * it cannot be fetched, the text stays in the box alone.
   */
  private async openLink(): Promise<void> {
    const text = new URLSearchParams(location.hash.slice(1).replaceAll('&', '%26')).get('q');
    if (text === null) return;
    this.box.value = text;
    this.dataset.bring = '';
    await later().then(
      ({ linkText }) => this.leaveLink(`#q=${encodeURIComponent(linkText(text))}`),
      () => this.leaveLink(),
    );
    this.answer();
  }

  private get client(): string | undefined {
    const chosen = this.querySelector<HTMLInputElement>('input[name=client]:checked');
    return this.piece<HTMLSelectElement>('other').value || chosen?.value || undefined;
  }

  /** The engine and its main data, fetched once, from this site only. */
  private load = once(async () => {
    const [{ engine, main }, answers] = await Promise.all([
      this.lookup.load(),
      json<Answers>(`${this.dataset.data}/answers.${this.language}.json`),
    ]);
    later().then(
      ({ warmUp }) => warmUp((text) => engine.lookup(main, text), JSON.stringify(answers)),
      () => {},
    );
    return { engine, answers };
  });

  private async answer(): Promise<void> {
    const turn = ++this.wanted;
    const text = this.box.value;
    // What comes at once is not typed.
    const pause = 'bring' in this.dataset ? 0 : SILENCE;
    if (text.trim().length < 3) return this.show('idle', [], '');
    const { words } = this;
    const say = (said: string) => turn === this.wanted && this.show('idle', [said], said);
    const silence = setTimeout(say, SILENCE, words.loading);
    try {
      const { answers } = await this.load();
      const { matches, theirs } = await this.lookup.ask(text, { client: this.client });
      if (turn !== this.wanted) return; // A newer text is already on its way.
      const [first] = matches;
      const cause = first && {
        ...(answers.causes[first.cause] as CauseAnswer),
        ...answers.said?.[`${first.cause}/${first.error}`],
      };
      const view: View = {
        templates: this.templates,
        text,
        matches,
        cause,
        client: this.client,
        clues: (first?.clues ?? []).map((clue) => whole(text, clue)),
        answers,
        words,
      };
      if (cause) {
        this.show('answered', renderAnswers(view), `${words.answerFor}: ${cause.title}`);
        // What follows waits until nobody types.
        const complete = async () => turn === this.wanted && (await later()).follow(this, this.answers, view);
        setTimeout(() => void complete().catch(() => {}), pause);
      } else {
        const { renderUnknown } = await later();
        if (turn !== this.wanted) return;
        this.show('unknown', renderUnknown(view, filled, theirs), words[theirs ? 'theirsTitle' : 'unknownTitle'] ?? '');
      }
    } catch {
      say(this.answers.dataset.loadFailed ?? '');
    } finally {
      clearTimeout(silence);
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
