/**
 * The embedded lookup: reads the box, fetches engine and data when they are first needed, shows one answer. Everything
 * comes as classic scripts from the site's own address, so that it works in a sandboxed frame, whose origin is opaque.
 */

import type { Answer, Built } from '../lookup/browser.ts';
import { LIKELY } from '../lookup/sure.ts';
import type { Match, Pack, Part } from '../lookup/types.ts';

/** What is said of each cause (answers.*.js). */
export type Answers = Record<string, { title: string; summary: string }>;
type Globals = {
  tsunaguLookup?: typeof import('./engine.ts');
  tsunaguPack?: Built<Pack>;
  tsunaguAnswers?: Answers;
  tsunaguParts?: Record<string, Built<Part>>;
};

const globals = globalThis as unknown as Globals;
const box = document.querySelector('textarea') as HTMLTextAreaElement;
const out = document.querySelector('output') as HTMLOutputElement;
const all = document.querySelector('a[data-all]') as HTMLAnchorElement;
const { engine = '', pack = '', answers = '', short = '', errors = '', start = '' } = document.body.dataset;
const say = document.body.dataset as Record<string, string>;

const fetched = new Map<string, Promise<void>>();

/** Runs the script at `src` once; one that did not come is tried again the next time. */
function script(src: string): Promise<void> {
  const known = fetched.get(src);
  if (known) return known;
  const promise = new Promise<void>((resolve, reject) => {
    const node = document.createElement('script');
    node.src = src;
    node.onload = () => resolve();
    node.onerror = () => reject(new Error(src));
    document.head.append(node);
  });
  promise.catch(() => fetched.delete(src));
  fetched.set(src, promise);
  return promise;
}

/** Stands behind the addresses of data where what came first was of two builds of the site. */
let anew = '';
const load = () => Promise.all([engine, `${pack}.js${anew}`, answers].map(script));

/** A further part of the data, fetched when a text asks for it (see src/lookup/browser.ts). */
async function part(name: string): Promise<Built<Part>> {
  await script(`${pack}.${name}.js${anew}`);
  return globals.tsunaguParts?.[name] as Built<Part>;
}

/** The likeliest causes; where there are none, the record that says whose message it is. @throws if files do not come */
async function lookUp(text: string): Promise<Answer | undefined> {
  await load();
  const { tsunaguLookup: lookup, tsunaguPack: main } = globals;
  return main && lookup?.ask(main, part, text);
}

/** As above, once more with data that no cache knows where two builds were mixed. */
async function lookUpWhole(text: string): Promise<Answer> {
  const answer = await lookUp(text);
  if (answer) return answer;
  anew = `?${Date.now()}`;
  const second = await lookUp(text);
  if (!second) throw new Error('parts of two builds');
  return second;
}

function textOf(tag: string, text: string): HTMLElement {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}

function linkTo(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'go';
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = text;
  return link;
}

/** The answer as nodes; without one, words that say so. */
function nodesOf(match: Match | undefined, theirs: string | undefined): (Node | string)[] {
  const cause = match && globals.tsunaguAnswers?.[match.cause];
  if (theirs) return [textOf('strong', say.theirs ?? ''), linkTo(`${errors}${theirs}/`, say.theirsNext ?? '')];
  if (!match || !cause) return [say.unknown ?? ''];
  return [
    textOf('strong', match.confidence < LIKELY ? `${say.maybe} ${cause.title}` : cause.title),
    textOf('p', cause.summary),
    linkTo(`${short}${match.cause}/${match.client ? `#${match.client}` : ''}`, say.steps ?? ''),
  ];
}

async function answer(): Promise<void> {
  const text = box.value;
  delete out.dataset.cause;
  all.href = start;
  if (text.trim().length < 3) return out.replaceChildren();
  try {
    const { matches, theirs } = await lookUpWhole(text);
    if (text !== box.value) return; // A newer text is already on its way.
    const [match] = matches;
    out.replaceChildren(...nodesOf(match, theirs));
    if (match) out.dataset.cause = match.cause;
    all.href = `${start}#q=${encodeURIComponent(globals.tsunaguLookup?.linkText(text) ?? '')}`;
  } catch {
    if (text === box.value) out.replaceChildren(say.failed ?? '');
  }
}

box.addEventListener('focus', () => void load().catch(() => {}), { once: true });
box.addEventListener('input', () => void answer());
