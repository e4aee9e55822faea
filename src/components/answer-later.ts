/**
 * What an answer of <error-lookup> need not wait for: the steps of the reader's own program in place of those for any, the
 * pasted text with what was read in it, addresses in steps as links, and the link with the masked text. Where this cannot
 * be fetched, the answer stays as it is. "Not known" comes with it, and what warms the engine up.
 */
import { linkText } from '../lookup/mask.ts';
import type { Clue } from '../lookup/types.ts';
import { barrierTo, guide, isOutside } from '../reply/guide.ts';
import type { Block, Both, CauseSteps, Lang, Procedure, ReplyClient } from '../reply/types.ts';
import { json, once } from './lookup-data.ts';
import type { CauseAnswer, View } from './lookup-view.ts';
import { stepNodes } from './step-links.ts';

export { linkText } from '../lookup/mask.ts';
export { renderUnknown } from './unknown-view.ts';
export { warmUp } from './warm-up.ts';

type ClientFile = { client: ReplyClient; make: Record<Lang, string[]> };
type List = Extract<Block, { kind: 'list' }>;

/** So many steps are shown before the answer folds the others. */
const FIRST = 3;

const load = once((address) => json<ClientFile>(address));

/** Completes the answer to `view` that stands in `answers`, for the page of `element`. */
export async function follow(element: HTMLElement, answers: Element, view: View): Promise<void> {
  answers.append(pastedText(view));
  const [first] = view.matches;
  const copy = answers.querySelector<HTMLElement>('[data-is=copy]');
  if (copy) {
    const text = encodeURIComponent(linkText(view.text, first?.clues));
    copy.dataset.copy = `${location.origin}${element.dataset.base}#q=${text}`;
    copy.hidden = false;
  }
  const { cause } = view;
  const steps = answers.querySelector('.steps');
  const card = answers.querySelector<HTMLElement>('.answer');
  if (!first || !cause || !steps || !card) return;
  for (const step of steps.children) step.replaceChildren(...stepNodes(step.textContent ?? ''));
  try {
    if (!first.client) return;
    const { client, make } = await load(`${element.dataset.steps}${first.client}.json`);
    const lang = element.dataset.lang as Lang;
    const asked = causeOf(first.cause, lang, cause);
    // What is said of the cause does not help where the program itself reaches Gmail no more.
    const barrier = barrierTo(asked, lang, client);
    if (barrier) answers.querySelector('[data-is=summary]')?.remove();
    // Nor do its own steps help where the section that the answer leads to does.
    else if (cause.section) return;
    // The article would open the steps for any other program.
    const fix = answers.querySelector<HTMLAnchorElement>('[data-is=fix]');
    if (fix && isOutside(asked, client)) fix.hash = '';
    const site = element.dataset.steps?.replace('reply/clients/', '') ?? '';
    const own = nodesOf(guide(asked, lang, site, client, make[lang]), view.words.moreSteps ?? '');
    // Steps that are shown already may be being read: they stay, and the program's own come below, unless none helps.
    if (barrier || getComputedStyle(steps).visibility === 'hidden') steps.replaceWith(...own);
    else card.querySelector('.row')?.after(fold(`${view.words.ownSteps}${client.name[lang]}`, ...own));
  } finally {
    card.dataset.own = '';
  }
}

/** The cause as far as `guide` asks for it, in one language. */
function causeOf(id: string, lang: Lang, { steps, procedures }: CauseAnswer): CauseSteps {
  return {
    id,
    first_steps: steps.map((step) => ({ [lang]: step }) as Both),
    procedures: procedures as Procedure[],
  };
}

/** Texts, links, and lists of which the first steps are open, counted through; what comes after these is folded. */
function nodesOf(blocks: Block[], more: string): Node[] {
  let shown = 0;
  return blocks.flatMap((block) => {
    if (block.kind === 'text') return [made('p', block.text)];
    if (block.kind === 'link') return [linked(block)];
    if (shown >= FIRST) return [fold(block.title ?? '', list(block.items))];
    const start = shown + 1;
    shown += block.items.length;
    return openList(block, more, start);
  });
}

function linked({ text, url }: Extract<Block, { kind: 'link' }>): HTMLElement {
  const line = made('p');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = text;
  line.append(link);
  return line;
}

function openList({ title, items }: List, more: string, start: number): Node[] {
  const rest = items.slice(FIRST);
  return [
    ...(title ? [made('p', title)] : []),
    list(items.slice(0, FIRST), start),
    ...(rest.length ? [fold(`${more} (${rest.length})`, list(rest, start + FIRST))] : []),
  ];
}

function list(items: string[], start = 1): HTMLElement {
  const steps = document.createElement('ol');
  steps.className = 'steps';
  steps.start = start;
  for (const item of items) {
    const step = made('li');
    step.append(...stepNodes(item));
    steps.append(step);
  }
  return steps;
}

function fold(summary: string, ...body: Node[]): HTMLElement {
  const folded = made('details');
  folded.append(made('summary', summary), ...body);
  return folded;
}

function made(name: string, text = ''): HTMLElement {
  const node = document.createElement(name);
  node.textContent = text;
  return node;
}

/** The pasted text with the clues marked in it, drawn when it is first opened; only their surroundings where it is long. */
function pastedText({ text, words, clues }: View): HTMLElement {
  const folded = fold(words.inYourText ?? '');
  folded.className = 'mt-4';
  folded.addEventListener('toggle', () => folded.append(marked(text, clues)), { once: true });
  return folded;
}

function marked(text: string, clues: Clue[]): HTMLElement {
  const body = made('pre');
  body.className = 'whitespace-pre-wrap';
  let at = 0;
  for (const { start, end } of [...clues].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    body.append(clip(text.slice(at, start)), made('mark', text.slice(Math.max(at, start), end).slice(0, 400)));
    at = end;
  }
  body.append(clip(text.slice(at)));
  return body;
}

const clip = (text: string) => (text.length > 400 ? `${text.slice(0, 180)} … ${text.slice(-180)}` : text);
