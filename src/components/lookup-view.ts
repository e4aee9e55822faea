/** Draws the answers of <error-lookup> as nodes. User text only ever becomes text nodes. */
import type { Clue, Match } from '../lookup/types.ts';

export type Words = Record<string, string>;
export type CauseAnswer = { title: string; summary: string; steps: string[]; sign: string };
export type Answers = {
  causes: Record<string, CauseAnswer>;
  /** Title of each error, then the ids of what may be seen next. */
  errors: Record<string, [title: string, ...next: string[]]>;
  clients: Record<string, { name: string; oauth: boolean; note?: string }>;
};
export type View = {
  text: string;
  matches: Match[];
  answers: Answers;
  words: Words;
  base: string;
  lang: 'ja' | 'en';
  /** What is to be copied: the address of this page with the masked text, or the masked text alone where it is not known. */
  copied: string;
};

type Child = Node | string | false | undefined;

/** `el('a.button', {href}, 'text')`: an element with classes, attributes and children. */
export function el(tag: string, attributes: Record<string, string> = {}, ...children: Child[]): HTMLElement {
  const [name = 'div', ...classes] = tag.split('.');
  const node = document.createElement(name);
  if (classes.length) node.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children.filter((child): child is Node | string => child !== false && child !== undefined));
  return node;
}

/** From these confidences on an answer is called almost certain, likely, and worth a line at all. */
const CERTAIN = 0.93;
const LIKELY = 0.75;
const POSSIBLE = 0.12;

/** The first answer open, the others folded. */
export function renderAnswers(view: View): Node[] {
  const [first, ...rest] = view.matches as [Match, ...Match[]];
  const open = first.confidence < LIKELY && rest.length > 0;
  return [
    ...(open ? [el('p.my-2', {}, view.words.openQuestion)] : []),
    answerCard(view, first, open),
    ...(rest.some(({ confidence }) => confidence >= POSSIBLE)
      ? [el('p.mt-4.mb-1.font-semibold', {}, view.words.alsoPossible ?? '')]
      : []),
    ...rest
      .filter(({ confidence }) => confidence >= POSSIBLE)
      .slice(0, 4)
      .map((match) => otherAnswer(view, match)),
    pastedText(view, first.clues),
  ];
}

function answerCard(view: View, match: Match, open: boolean): HTMLElement {
  const { words, answers, base } = view;
  const cause = answers.causes[match.cause];
  const client = match.client ? answers.clients[match.client] : undefined;
  const fix = `${base}fix/${match.cause}/${match.client ? `#${match.client}` : ''}`;
  return el(
    'article.answer',
    { 'data-cause': match.cause, 'data-error': match.error },
    el('h2', {}, cause?.title ?? match.cause, ' ', el('span.badge', {}, sureness(view, match, open))),
    el('p', {}, cause?.summary),
    client && el('p.mt-2', {}, `${words.yourClient}: ${client.name}`, client.note ? ` — ${client.note}` : ''),
    match.swayed && client && el('p.mt-1', {}, client.oauth ? words.swayedGoogle : words.swayedPlain),
    el('p.mt-3.font-semibold', {}, words.firstSteps),
    el('ol.steps', {}, ...(cause?.steps ?? []).map((step) => el('li', {}, step))),
    el(
      'p.row.mt-3',
      {},
      el('a.button.main', { href: fix }, words.fullFix),
      match.error !== '' && el('a.button', { href: `${base}errors/${match.error}/` }, words.errorPage),
      copyButton(words, view.copied, words.copyLink, words.linkMasked),
      forTickets(view, match),
    ),
    seenNext(view, match),
    reasons(view, match),
  );
}

/** Opens the reply composer with cause and program chosen, or with the questions to ask; never with the pasted text. */
function forTickets({ words, base }: View, match?: Match, error?: string): HTMLElement {
  const { cause, client } = match ?? {};
  const chosen = new URLSearchParams({
    ...(cause && { cause }),
    ...(client && { client }),
    ...(error && { error }),
  }).toString();
  return el('a.button', { href: `${base}support/${chosen && `#${chosen}`}` }, words.forTickets);
}

/** What the reader may see after this fix, by the error records. */
function seenNext({ words, answers, base }: View, match: Match): HTMLElement | undefined {
  const [, ...next] = answers.errors[match.error] ?? [''];
  if (next.length === 0) return undefined;
  const links = next.map((id) =>
    el('li', {}, el('a', { href: `${base}errors/${id}/` }, answers.errors[id]?.[0] ?? id)),
  );
  return el('div.mt-3', {}, el('p.quiet', {}, words.seenNext), el('ul.bullets', {}, ...links));
}

const sureness = ({ words }: View, match: Match, open: boolean): string =>
  (open
    ? words.sureMaybe
    : match.confidence >= CERTAIN
      ? words.sureAlmost
      : match.confidence >= LIKELY
        ? words.sureLikely
        : words.sureMaybe) ?? '';

function reasons(view: View, match: Match): HTMLElement {
  const { words, answers } = view;
  const seen = new Set<string>();
  const rows = match.clues.filter((clue) => !seen.has(clue.text) && seen.add(clue.text)).slice(0, 4);
  return el(
    'div.mt-3',
    {},
    el('p.quiet', {}, words.why),
    el(
      'ul.bullets',
      { 'data-part': 'reasons' },
      ...rows.map((clue) =>
        el(
          'li',
          {},
          el('q', {}, el('mark', {}, shorten(clue.text))),
          ' ',
          el('span.quiet', {}, answers.errors[clue.of]?.[0] ?? ''),
        ),
      ),
    ),
  );
}

function otherAnswer(view: View, match: Match): HTMLElement {
  const cause = view.answers.causes[match.cause];
  const tags = { 'data-cause': match.cause, 'data-error': match.error };
  return fold('details.steps-of', tags, cause?.title ?? match.cause, () =>
    el(
      'div',
      {},
      el('p', {}, cause?.summary),
      el('p.mt-2', {}, el('strong', {}, `${view.words.tellingSign}: `), cause?.sign),
      el(
        'p.row.mt-2',
        {},
        el('a.button.main', { href: `${view.base}fix/${match.cause}/` }, view.words.fullFix),
        forTickets(view, match),
      ),
    ),
  );
}

/** A fold whose body is drawn when it is first opened: an answer does not wait for what nobody sees yet. */
function fold(tag: string, attributes: Record<string, string>, summary: Child, body: () => HTMLElement): HTMLElement {
  const node = el(tag, attributes, el('summary', {}, summary));
  node.addEventListener('toggle', () => node.append(body()), { once: true });
  return node;
}

/** The pasted text with the clues marked in it; only the surroundings of the clues where it is long. */
function pastedText({ text, words }: View, clues: Clue[]): HTMLElement {
  return fold('details.mt-4', {}, words.inYourText, () => {
    const body = el('pre.whitespace-pre-wrap');
    let at = 0;
    for (const clue of [...clues].sort((a, b) => a.start - b.start)) {
      if (clue.start < at) continue;
      body.append(clip(text.slice(at, clue.start)), el('mark', {}, text.slice(clue.start, clue.end).slice(0, 400)));
      at = clue.end;
    }
    body.append(clip(text.slice(at)));
    return body;
  });
}

const clip = (text: string) => (text.length > 400 ? `${text.slice(0, 180)} … ${text.slice(-180)}` : text);
const shorten = (text: string) => (text.length > 110 ? `${text.slice(0, 108)}…` : text);

/** A button that page.ts turns into a copy of `value`. */
const copyButton = (words: Words, value: string, label = '', title = ''): HTMLElement =>
  el(
    'button.button',
    {
      type: 'button',
      title,
      'data-copy': value,
      'data-done': `✓ ${words.copied}`,
      'data-failed': words.copyFailed ?? '',
    },
    label,
  );

/** An honest "not known", with what to do next; `theirs`: the record that says whose message it is instead. */
export function renderUnknown(view: View, theirs?: string): Node[] {
  const { words, base, answers } = view;
  return [
    el(
      'article.card',
      theirs ? { 'data-theirs': theirs } : {},
      el('h2.font-bold', {}, theirs ? words.theirsTitle : words.unknownTitle),
      ...(theirs
        ? [
            el('p', {}, answers.errors[theirs]?.[0] ?? ''),
            el('p.mt-2', {}, el('a.button.main', { href: `${base}errors/${theirs}/#elsewhere` }, words.theirsNext)),
          ]
        : [el('p', {}, words.unknownText)]),
      el('p.mt-3.font-semibold', {}, theirs ? words.theirsElse : words.unknownNext),
      el(
        'ul.bullets',
        {},
        el(
          'li',
          {},
          el('a', { href: `${base}guide/check-in-order/` }, words.unknownOrder),
          `: ${words.unknownOrderText}`,
        ),
        el('li', {}, el('a', { href: `${base}diagnose/` }, words.diagnose), `: ${words.diagnoseLead}`),
        el('li', {}, el('a', { href: `${base}errors/` }, words.toErrors)),
        el('li', {}, el('a', { href: `${base}search/` }, words.unknownSearch)),
        el('li', {}, copyButton(words, view.copied, words.unknownReport)),
      ),
      el('p.mt-3', {}, forTickets(view, undefined, theirs)),
    ),
  ];
}
