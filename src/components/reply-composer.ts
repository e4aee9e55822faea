/** <reply-composer>: the customer's error in, a reply out. What is chosen stands in the address, the error never does. */
import { LIKELY } from '../lookup/sure.ts';
import { compose, shortLink } from '../reply/compose.ts';
import { foreignLink } from '../reply/foreign.ts';
import { toHtml, toMarkdown, toText } from '../reply/render.ts';
import type { Account, Block, Lang, Reply, Tone } from '../reply/types.ts';
import { blockNodes, linkTo, make } from './nodes.ts';
import { type Found, loaders, type ReplyData } from './reply-data.ts';

const fields = ['cause', 'client', 'account', 'language', 'tone'] as const;

/** Begins the value of the choice "cause" where a message is no Gmail connection error; its id follows. */
const FOREIGN = 'error:';

class ReplyComposer extends HTMLElement {
  private words = JSON.parse(this.dataset.words ?? '{}') as Record<string, string>;
  private load = loaders(this.dataset.reply ?? '', this.dataset.pack ?? '');
  private reply: Reply | undefined;
  private link = '';
  /** Whether the program was read from the customer's text, and not chosen or named in the address. */
  private toldProgram = false;
  private readTurn = 0;
  private writeTurn = 0;
  /** The reply that is being put together; a press of a button waits for it. */
  private writing: Promise<void> | undefined;

  connectedCallback(): void {
    this.box.addEventListener('input', () => {
      this.writing = this.read();
    });
    this.addEventListener('change', (event) => {
      const { target } = event;
      if (!(target instanceof HTMLSelectElement)) return;
      if (target.name === 'client') this.toldProgram = false;
      // What was read from the message is no longer what is chosen.
      if (target.name === 'cause') this.say('');
      this.writing = this.write();
    });
    this.addEventListener('click', (event) => void this.act(event));
    addEventListener('hashchange', () => this.open(true));
    this.open();
    if (this.box.value) this.writing = this.read();
  }

  private get box(): HTMLTextAreaElement {
    return this.querySelector('textarea') as HTMLTextAreaElement;
  }

  /** What a choice is where nobody has chosen. */
  private usual(name: (typeof fields)[number]): string {
    return (name === 'language' ? this.dataset.lang : this.field(name).options[0]?.value) ?? '';
  }

  private field(name: (typeof fields)[number]): HTMLSelectElement {
    return this.querySelector(`[name=${name}]`) as HTMLSelectElement;
  }

  private piece(name: string): HTMLElement {
    return this.querySelector(`[data-part=${name}]`) as HTMLElement;
  }

  /**
   * `#cause=…` (or `error=…`) `&client=…&account=…&language=…&tone=…`; what is no choice is ignored.
   * @param fresh what the address does not name goes back to what is usual: it is another link than the one before
   */
  private open(fresh = false): void {
    const wanted = new URLSearchParams(location.hash.slice(1));
    const error = wanted.get('error');
    if (error) wanted.set('cause', FOREIGN + error);
    for (const name of fields) {
      const field = this.field(name);
      const value = wanted.get(name);
      if (fresh) field.value = this.usual(name);
      if (value && [...field.options].some((option) => option.value === value)) field.value = value;
    }
    this.toldProgram = false;
    this.writing = this.write();
  }

  /** Looks the customer's error up and takes over cause and program. */
  private async read(): Promise<void> {
    const text = this.box.value;
    const turn = ++this.readTurn;
    if (text.trim().length < 3) return this.say('');
    try {
      this.say(this.words.reading ?? '');
      const found = await this.load.find(text);
      if (turn === this.readTurn) await this.take(found);
    } catch {
      if (turn === this.readTurn) this.say(this.words.failed ?? '');
    }
  }

  private async take({ match, theirs }: Found): Promise<void> {
    const cause = this.field('cause');
    cause.value = match?.cause ?? FOREIGN + theirs;
    // A record that has no reply of its own is no choice.
    if (!cause.value) cause.value = '';
    // The next customer has another program: one that a text named goes with that text.
    if (match?.client || this.toldProgram) this.field('client').value = match?.client ?? '';
    this.toldProgram = Boolean(match?.client);
    const title = cause.selectedOptions[0]?.textContent ?? '';
    if (!cause.value) this.say(this.words.unknown ?? '');
    else if (!match) this.say(`${this.words.theirs}: ${title}`);
    else {
      const clue = match.clues.find(({ kind }) => kind !== 'client')?.text.slice(0, 80);
      this.say(
        `${this.words.found}: ${title}`,
        clue ? `${this.words.clue}: ${this.dataset.lang === 'ja' ? `「${clue}」` : `“${clue}”`}` : '',
        match.confidence < LIKELY ? (this.words.unsure ?? '') : '',
      );
    }
    this.askButton.hidden = !match || match.confidence >= LIKELY;
    await this.write();
    this.bring();
  }

  /** After a paste (never while typing) what was found goes to the top, so that the reply stands on the screen below it. */
  private bring(): void {
    if ('bring' in this.dataset && this.piece('copies').getBoundingClientRect().bottom > innerHeight)
      this.piece('status').scrollIntoView();
    delete this.dataset.bring;
  }

  private get askButton(): HTMLButtonElement {
    return this.querySelector('[data-act=ask]') as HTMLButtonElement;
  }

  private say(...sentences: string[]): void {
    this.piece('status').textContent = sentences.filter(Boolean).join(' · ');
  }

  /** Composes the reply from the choices and shows it. */
  private async write(): Promise<void> {
    const turn = ++this.writeTurn;
    try {
      const [cause, client, account, lang, tone] = fields.map((name) => this.field(name).value);
      const data = await this.load.data();
      const error = cause?.startsWith(FOREIGN) ? cause.slice(FOREIGN.length) : '';
      const foreign = error ? await this.load.foreign(error) : undefined;
      const program = client ? await this.load.client(client) : undefined;
      if (turn !== this.writeTurn) return; // A newer choice is already on its way.
      const found = data.causes.find(({ id }) => id === cause);
      this.reply = compose({
        ...(found && { cause: found }),
        ...(foreign && { foreign }),
        ...(program && { client: program }),
        account: account as Account,
        lang: lang as Lang,
        tone: tone as Tone,
        site: siteOf(data),
        makePassword: data.makePassword[lang as Lang],
      });
      this.link = foreign
        ? foreignLink(siteOf(data), foreign.id)
        : found
          ? shortLink(siteOf(data), found.id, program?.id)
          : siteOf(data);
      this.show(this.reply);
      this.remember();
    } catch {
      if (turn === this.writeTurn) this.say(this.words.failed ?? '');
    }
  }

  private show(reply: Reply): void {
    this.piece('subject').textContent = reply.subject;
    const card = this.piece('reply');
    card.lang = reply.lang;
    card.replaceChildren(...reply.blocks.flatMap(nodesOf));
    this.dataset.state = 'ready';
  }

  private remember(): void {
    const chosen = new URLSearchParams();
    for (const name of fields) {
      const field = this.field(name);
      if (field.value.startsWith(FOREIGN)) chosen.set('error', field.value.slice(FOREIGN.length));
      else if (field.value !== this.usual(name)) chosen.set(name, field.value);
    }
    history.replaceState(null, '', chosen.size ? `#${chosen}` : location.pathname);
  }

  private async act(event: Event): Promise<void> {
    const button = (event.target as Element).closest<HTMLButtonElement>('button');
    if (button?.dataset.act === 'ask') {
      this.field('cause').value = '';
      button.hidden = true;
      await this.write();
    } else if (button?.dataset.copyAs) {
      await this.writing;
      if (this.reply) await this.copy(button, this.reply);
    }
  }

  private async copy(button: HTMLButtonElement, reply: Reply): Promise<void> {
    const { done = '✓', failed = '✕' } = this.piece('copies').dataset;
    button.dataset.label ??= button.textContent;
    let said = done;
    try {
      await toClipboard(button.dataset.copyAs ?? 'text', reply, this.link);
    } catch {
      said = failed;
    }
    button.textContent = this.piece('copied').textContent = said;
    setTimeout(() => {
      button.textContent = button.dataset.label ?? '';
    }, 2000);
  }
}

/** The site as the agent has it open: a link in the reply opens where the agent's own page does. */
const siteOf = (data: ReplyData): string => `${location.origin}${new URL(data.site).pathname}`;

async function toClipboard(form: string, reply: Reply, link: string): Promise<void> {
  if (form !== 'rich') {
    const texts: Record<string, () => string> = {
      text: () => toText(reply),
      markdown: () => toMarkdown(reply),
      html: () => toHtml(reply),
      subject: () => reply.subject,
      link: () => link,
    };
    return navigator.clipboard.writeText(texts[form]?.() ?? '');
  }
  const blob = (type: string, text: string) => new Blob([text], { type });
  const item = new ClipboardItem({
    'text/html': blob('text/html', toHtml(reply)),
    'text/plain': blob('text/plain', toText(reply)),
  });
  await navigator.clipboard.write([item]);
}

/** As the formatted copy has them: titles stand out, a link shows its address (src/reply/render.ts). */
function nodesOf(block: Block): HTMLElement[] {
  if (block.kind === 'link') return [make('p', block.text, make('br'), linkTo(block.url))];
  const nodes = blockNodes(block);
  if (block.kind === 'list' && block.title) nodes[0]?.classList.add('font-semibold');
  return nodes;
}

customElements.define('reply-composer', ReplyComposer);
