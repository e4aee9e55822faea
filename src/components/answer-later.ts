/**
 * What an answer of <error-lookup> need not wait for: the steps of the reader's own program in place of those for any, the
 * pasted text with what was read in it, addresses in steps as links, and the link with the masked text. Where this cannot
 * be fetched, the answer stays as it is. "Not known" comes with it, and what warms the engine up.
 */
import { linkText } from '../lookup/mask.ts';
import type { Clue } from '../lookup/types.ts';
import { barrierTo, guide, isOutside } from '../reply/guide.ts';
import type { Asked, Block, Lang, Procedure } from '../reply/types.ts';
import { once } from './lookup-data.ts';
import type { View } from './lookup-view.ts';
import { blockNodes, listOf, make, stepNodes } from './nodes.ts';
import { programFrom } from './own-program.ts';

export { linkText } from '../lookup/mask.ts';
export { renderUnknown } from './unknown-view.ts';
export { warmUp } from './warm-up.ts';

type List = Extract<Block, { kind: 'list' }>;

/** So many steps are shown before the answer folds the others. */
const FIRST = 3;

const load = once(programFrom);

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
    const site = element.dataset.site ?? '';
    const { client, make: makePassword } = await load(`${site}reply/clients/${first.client}.json`);
    const lang = element.dataset.lang as Lang;
    const asked: Asked = { id: first.cause, steps: cause.steps, procedures: cause.procedures as Procedure[] };
    // What is said of the cause does not help where the program itself reaches Gmail no more.
    const barrier = barrierTo(asked, lang, client);
    if (barrier) answers.querySelector('[data-is=summary]')?.remove();
    // Nor do its own steps help where the section that the answer leads to does.
    else if (cause.section) return;
    // The article would open the steps for any other program.
    const fix = answers.querySelector<HTMLAnchorElement>('[data-is=fix]');
    if (fix && isOutside(asked, client)) fix.hash = '';
    const own = nodesOf(guide(asked, lang, site, client, makePassword[lang]), view.words.moreSteps ?? '');
    // Steps that are shown already may be being read: they stay, and the program's own come below, unless none helps.
    if (barrier || getComputedStyle(steps).visibility === 'hidden') steps.replaceWith(...own);
    else card.querySelector('.row')?.after(fold(`${view.words.ownSteps}${client.name[lang]}`, ...own));
  } finally {
    card.dataset.own = '';
  }
}

/** Texts, links, and lists of which the first steps are open, counted through; what comes after these is folded. */
function nodesOf(blocks: Block[], more: string): Node[] {
  let shown = 0;
  return blocks.flatMap((block) => {
    if (block.kind !== 'list') return blockNodes(block);
    if (shown >= FIRST) return [fold(block.title ?? '', list(block.items))];
    const start = shown + 1;
    shown += block.items.length;
    return openList(block, more, start);
  });
}

function openList({ title, items }: List, more: string, start: number): Node[] {
  const rest = items.slice(FIRST);
  return [
    ...(title ? [make('p', title)] : []),
    list(items.slice(0, FIRST), start),
    ...(rest.length ? [fold(`${more} (${rest.length})`, list(rest, start + FIRST))] : []),
  ];
}

function list(items: string[], start = 1): HTMLElement {
  return Object.assign(listOf(items, stepNodes), { className: 'steps', start });
}

const fold = (summary: string, ...body: Node[]): HTMLElement => make('details', make('summary', summary), ...body);

/** The pasted text with the clues marked in it, drawn when it is first opened; only their surroundings where it is long. */
function pastedText({ text, words, clues }: View): HTMLElement {
  const folded = fold(words.inYourText ?? '');
  folded.className = 'mt-4';
  folded.addEventListener('toggle', () => folded.append(marked(text, clues)), { once: true });
  return folded;
}

function marked(text: string, clues: Clue[]): HTMLElement {
  const body = make('pre');
  body.className = 'whitespace-pre-wrap';
  let at = 0;
  for (const { start, end } of [...clues].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    body.append(clip(text.slice(at, start)), make('mark', text.slice(Math.max(at, start), end).slice(0, 400)));
    at = end;
  }
  body.append(clip(text.slice(at)));
  return body;
}

const clip = (text: string) => (text.length > 400 ? `${text.slice(0, 180)} … ${text.slice(-180)}` : text);
