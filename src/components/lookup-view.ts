/** Draws the answers of <error-lookup> from AnswerTemplates.astro. User text only ever becomes text nodes. */
import { CERTAIN, LIKELY, POSSIBLE } from '../lookup/sure.ts';
import type { Clue, Match } from '../lookup/types.ts';
import { composerHash } from '../reply/choice.ts';

export type Words = Record<string, string>;
export type CauseAnswer = { title: string; summary: string; steps: string[]; sign: string };
export type Answers = {
  causes: Record<string, CauseAnswer>;
  /** Title of each error, then the ids of what may be seen next. */
  errors: Record<string, [title: string, ...next: string[]]>;
  clients: Record<string, { name: string; oauth: boolean; note?: string }>;
};
export type View = {
  /** The templates by their names. */
  templates: Map<string, DocumentFragment>;
  text: string;
  matches: Match[];
  answers: Answers;
  words: Words;
  /** What is to be copied: the address of this page with the masked text, or the masked text alone where it is not known. */
  copied: string;
};

/** What goes into a place: a text, nodes, what a function does to it, nothing but what stands there, or no such place. */
type Filling = string | Node[] | ((place: HTMLElement) => void) | boolean | undefined;

/** A copy of a template with its places filled; each place is named in `fillings` or goes. */
function filled(view: View, template: string, fillings: Record<string, Filling>): ParentNode & Node {
  const copy = view.templates.get(template)?.cloneNode(true) as DocumentFragment;
  for (const place of copy.querySelectorAll<HTMLElement>('[data-is]')) {
    const filling = fillings[place.dataset.is as string];
    if (!filling) place.remove();
    else if (typeof filling === 'function') filling(place);
    else if (filling !== true) place.replaceChildren(...[filling].flat());
  }
  return copy;
}

/** Lets the address of a link end so, and gives it another text. */
const to =
  (end: string, text?: string) =>
  (link: HTMLElement): void => {
    link.setAttribute('href', link.getAttribute('href') + end);
    if (text) link.textContent = text;
  };

const data = (values: Record<string, string>) => (place: HTMLElement) => void Object.assign(place.dataset, values);

function node(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** The first answer open, the others folded. */
export function renderAnswers(view: View): Node[] {
  const { words, answers } = view;
  const [first, ...rest] = view.matches as [Match, ...Match[]];
  const others = rest.filter(({ confidence }) => confidence >= POSSIBLE).slice(0, 4);
  const open = first.confidence < LIKELY && rest.length > 0;
  const cause = answers.causes[first.cause];
  const client = answers.clients[first.client ?? ''];
  const [, ...next] = answers.errors[first.error] ?? [''];
  const sure =
    first.confidence < LIKELY ? words.sureMaybe : first.confidence < CERTAIN ? words.sureLikely : words.sureAlmost;
  return [
    filled(view, 'answer', {
      open,
      card: data({ cause: first.cause, error: first.error }),
      title: cause?.title,
      sure,
      summary: cause?.summary,
      telling: open,
      sign: cause?.sign,
      known: client !== undefined,
      client: client && (client.note ? `${client.name} — ${client.note}` : client.name),
      google: first.swayed && client?.oauth,
      plain: first.swayed && client && !client.oauth,
      steps: cause?.steps.map((step) => node('li', step)),
      fix: to(`${first.cause}/${first.client ? `#${first.client}` : ''}`),
      error: first.error && to(`${first.error}/`),
      copy: data({ copy: view.copied }),
      tickets: to(composerHash({ cause: first.cause, client: first.client })),
      seen: next.length > 0,
      next: next.map((id) => filled(view, 'next', { error: to(`${id}/`, answers.errors[id]?.[0] ?? id) })),
      reasons: reasons(view, first),
      also: others.length > 0,
    }),
    ...others.map((match) => otherAnswer(view, match, open)),
    pastedText(view, first.clues),
  ];
}

/** The words that speak for an answer, each once, and the messages they are of. */
function reasons(view: View, { clues }: Match): Node[] {
  const seen = new Set<string>();
  return clues
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .slice(0, 4)
    .map(({ text, of }) =>
      filled(view, 'reason', {
        text: text.length > 110 ? `${text.slice(0, 108)}…` : text,
        title: view.answers.errors[of]?.[0],
      }),
    );
}

/** @param open true where the reader is to choose: then the sign stands beside the title, not in the fold. */
function otherAnswer(view: View, match: Match, open: boolean): HTMLElement {
  const cause = view.answers.causes[match.cause];
  const { summary, sign } = cause ?? {};
  const other = fold('steps-of', cause?.title, () =>
    filled(view, 'other', {
      summary,
      sign,
      fix: to(`${match.cause}/`),
      tickets: to(composerHash({ cause: match.cause, client: match.client })),
    }),
  );
  data({ cause: match.cause, error: match.error })(other);
  if (open) other.querySelector('summary')?.append(filled(view, 'sign', { sign }));
  return other;
}

/** A fold whose body is drawn when it is first opened: an answer does not wait for what nobody sees yet. */
function fold(name: string, summary: string | undefined, body: () => Node): HTMLElement {
  const made = node('details');
  made.className = name;
  made.append(node('summary', summary));
  made.addEventListener('toggle', () => made.append(body()), { once: true });
  return made;
}

/** The pasted text with the clues marked in it; only the surroundings of the clues where it is long. */
function pastedText({ text, words }: View, clues: Clue[]): HTMLElement {
  return fold('mt-4', words.inYourText, () => {
    const body = node('pre');
    body.className = 'whitespace-pre-wrap';
    let at = 0;
    for (const { start, end } of [...clues].sort((a, b) => a.start - b.start)) {
      if (end <= at) continue;
      body.append(clip(text.slice(at, start)), node('mark', text.slice(Math.max(at, start), end).slice(0, 400)));
      at = end;
    }
    body.append(clip(text.slice(at)));
    return body;
  });
}

const clip = (text: string) => (text.length > 400 ? `${text.slice(0, 180)} … ${text.slice(-180)}` : text);

/** Stands for the text in the address of a report (see AnswerTemplates.astro). */
const TEXT = '%7Btext%7D';
/** Codes and names of mail servers, which a helper asks for first. */
const READ =
  /\b(?:0x[0-9a-f]{6,8}|[245]\.\d{1,2}\.\d{1,3}|[45]\d\d(?=[ -])|(?:imap|pop3?|smtp|mail|mx)[\w-]*(?:\.[\w-]+)+)/gi;

/** An honest "not known", with what to do next; `theirs`: the record that says whose message it is instead. */
export function renderUnknown(view: View, theirs?: string): Node[] {
  const read = [...new Set(view.text.match(READ))].slice(0, 6).join(', ');
  return [
    filled(view, 'unknown', {
      card: data(theirs ? { theirs } : {}),
      theirs: Boolean(theirs),
      unknown: !theirs,
      codes: !theirs && read.length > 0,
      read,
      report: (link) =>
        link.setAttribute('href', `${link.getAttribute('href')}`.replace(TEXT, encodeURIComponent(view.copied))),
      title: theirs && (view.answers.errors[theirs]?.[0] ?? theirs),
      error: to(`${theirs}/#elsewhere`),
      copy: data({ copy: view.copied }),
      tickets: to(composerHash({ error: theirs })),
    }),
  ];
}
