/** Draws the answers of <error-lookup> from AnswerTemplates.astro. User text only ever becomes text nodes. */
import { CERTAIN, LIKELY, POSSIBLE } from '../lookup/sure.ts';
import type { Clue, Match } from '../lookup/types.ts';
import { composerHash } from '../reply/choice.ts';

export type Words = Record<string, string>;
export type CauseAnswer = {
  title: string;
  summary: string;
  steps: string[];
  sign: string;
  procedures: string[];
  /** The section of the article that helps, where it is not the steps of the reader's program. */
  section?: string;
};
export type Answers = {
  causes: Record<string, CauseAnswer>;
  /** What is said instead where the error, in readers’ own words, led to the cause: by `cause/error`. Older data has none. */
  said?: Record<string, Partial<CauseAnswer>>;
  /** Title of each error, then the ids of what may be seen next. */
  errors: Record<string, [title: string, ...next: string[]]>;
  clients: Record<
    string,
    { name: string; google?: 'yes' | 'no' | 'partial' | 'unknown'; note?: string; cannot?: string }
  >;
};
export type View = {
  /** The templates by their names. */
  templates: Map<string, DocumentFragment>;
  text: string;
  matches: Match[];
  /** What is said of the first of them. */
  cause?: CauseAnswer | undefined;
  /** The program that the reader chose. */
  client?: string | undefined;
  /** What speaks for the first of them, in whole words. */
  clues: Clue[];
  answers: Answers;
  words: Words;
};

/** What goes into a place: a text, nodes, what a function does to it, nothing but what stands there, or no such place. */
type Filling = string | Node[] | ((place: HTMLElement) => void) | boolean | undefined;

/** A copy of a template with its places filled; each place is named in `fillings` or goes. */
export function filled(view: View, template: string, fillings: Record<string, Filling>): ParentNode & Node {
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
  const { words, answers, cause } = view;
  const [first, ...rest] = view.matches as [Match, ...Match[]];
  const apart = rest.filter((match) => match.apart);
  const others = rest.filter((match) => !match.apart && match.confidence >= POSSIBLE).slice(0, 4);
  const open = first.confidence < LIKELY && others.length > 0;
  const host = otherHost(view.text);
  const client = answers.clients[first.client ?? ''];
  const next = answers.errors[first.error]?.slice(1) ?? [];
  const sure =
    first.confidence < LIKELY ? words.sureMaybe : first.confidence < CERTAIN ? words.sureLikely : words.sureAlmost;
  const own = `${first.cause}/${first.client ? `#${first.client}` : ''}`;
  return [
    filled(view, 'answer', {
      open,
      card: data({ cause: first.cause, error: first.error }),
      title: cause?.title,
      sure,
      summary: cause?.summary,
      elsewhere: Boolean(host),
      host,
      telling: open,
      sign: cause?.sign,
      known: Boolean(client),
      client: client && (client.note ? `${client.name} — ${client.note}` : client.name),
      // google-yes, -no, -partial, -unknown: what is known of the program has its own sentence.
      [`google-${client?.google}`]: first.swayed,
      steps: cause?.steps.map((step) => node('li', step)),
      fix: to(cause?.section ? `${first.cause}/#${cause.section}` : own),
      error: first.error && to(`${first.error}/`),
      short: (button) => data({ copy: location.origin + button.dataset.copy + own })(button),
      copy: true,
      tickets: to(composerHash({ cause: first.cause, client: first.client })),
      seen: next.length > 0,
      next: next.map((id) => filled(view, 'next', { error: to(`${id}/`, answers.errors[id]?.[0] ?? id) })),
      reasons: reasons(view),
      also: others.length > 0,
    }),
    ...others.map((match) => otherAnswer(view, match, open)),
    ...(apart.length ? [filled(view, 'apart', {})] : []),
    ...apart.map((match) => otherAnswer(view, match, false)),
  ];
}

/** A mail server's name; names of modules and files look like it, but do not end so. */
const HOST = /\b(?:imap|pop3?|smtp|mail)[\w-]{0,30}(?:\.[\w-]{1,60}){1,3}\.(?:com|net|org|edu|jp|uk|de|fr|eu)\b/i;

/** The first mail server that a text names, where it speaks of Gmail nowhere. */
const otherHost = (text: string) => (/gmail|google/i.test(text) ? undefined : HOST.exec(text)?.[0]);

/** Goes on from `at` by `step` while that is inside a word: letters and digits, katakana, or hiragana in a row. */
function edge(text: string, at: number, step: number): number {
  for (let i = 0; i < 40 && /^(\w\w|[ァ-ー]{2}|[ぁ-ん]{2})$/.test(text.slice(at - 1, at + 1)); i++) at += step;
  return at;
}

/** A clue with the words whole that it begins and ends in; as it is where it reads otherwise than the text (decoded). */
export function whole(text: string, clue: Clue): Clue {
  if (text.slice(clue.start, clue.end) !== clue.text) return clue;
  const [start, end] = [edge(text, clue.start, -1), edge(text, clue.end, 1)];
  return { ...clue, start, end, text: text.slice(start, end) };
}

/** Whether two clues are the same words, or share most of the shorter one's. */
const same = (a: Clue, b: Clue) =>
  a.text === b.text ||
  2 * (Math.min(a.end, b.end) - Math.max(a.start, b.start)) > Math.min(a.end - a.start, b.end - b.start);

/** Of clues that are the same the longest is shown: but words that stand apart may span half a text. */
const worth = ({ kind, text }: Clue) => (kind === 'words' ? 0 : text.length);

/** The words that speak for an answer, each once, and the messages they are of; where single words do, what stands there. */
function reasons(view: View): Node[] | true {
  const { clues } = view;
  if (clues[0]?.kind === 'hint') return true;
  return clues
    .filter((clue, i) => !clues.some((other, j) => same(clue, other) && (worth(other) - worth(clue) || i - j) > 0))
    .slice(0, 4)
    .map(({ text, of }) =>
      filled(view, 'reason', {
        text: text.length > 110 ? `${text.slice(0, 110)}…` : text,
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
