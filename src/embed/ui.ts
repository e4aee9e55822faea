/**
 * The embedded lookup: reads the box, fetches engine and data when they are first needed, shows one answer. Everything
 * comes as classic scripts from the site's own address, so that it works in a sandboxed frame, whose origin is opaque.
 */
import type { Match, Pack, Part } from '../lookup/types.ts';

type Answers = Record<string, { title: string; summary: string }>;
type Globals = {
  tsunaguLookup?: typeof import('../lookup/browser.ts');
  tsunaguPack?: Pack;
  tsunaguAnswers?: Answers;
  tsunaguParts?: Record<string, Part>;
};

const globals = globalThis as unknown as Globals;
const box = document.querySelector('textarea') as HTMLTextAreaElement;
const out = document.querySelector('output') as HTMLOutputElement;
const all = document.querySelector('a[data-all]') as HTMLAnchorElement;
const { engine = '', pack = '', answers = '', short = '', start = '' } = document.body.dataset;
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

const load = () => Promise.all([engine, `${pack}.js`, answers].map(script));

/** A further part of the data, fetched when a text asks for it (see src/lookup/browser.ts). */
async function part(name: string): Promise<Part> {
  await script(`${pack}.${name}.js`);
  return globals.tsunaguParts?.[name] as Part;
}

const bestFor = async (text: string): Promise<Match | undefined> =>
  globals.tsunaguLookup &&
  globals.tsunaguPack &&
  (await globals.tsunaguLookup.staged(globals.tsunaguPack, part, text))[0];

/** The answer as nodes; without one, words that say so. */
function nodesOf(match: Match | undefined): (Node | string)[] {
  const cause = match && globals.tsunaguAnswers?.[match.cause];
  if (!match || !cause) return [say.unknown ?? ''];
  const title = document.createElement('strong');
  title.textContent = match.confidence < 0.6 ? `${say.maybe} ${cause.title}` : cause.title;
  const summary = document.createElement('p');
  summary.textContent = cause.summary;
  const link = document.createElement('a');
  link.className = 'go';
  link.href = `${short}${match.cause}/${match.client ? `#${match.client}` : ''}`;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = say.steps ?? '';
  return [title, summary, link];
}

async function answer(): Promise<void> {
  const text = box.value;
  delete out.dataset.cause;
  if (text.trim().length < 3) return out.replaceChildren();
  try {
    await load();
    const match = await bestFor(text);
    if (text !== box.value) return; // A newer text is already on its way.
    out.replaceChildren(...nodesOf(match));
    if (match) out.dataset.cause = match.cause;
    all.href = `${start}#q=${encodeURIComponent(globals.tsunaguLookup?.linkText(text) ?? '')}`;
  } catch {
    out.replaceChildren(say.failed ?? '');
  }
}

box.addEventListener('focus', () => void load().catch(() => {}), { once: true });
box.addEventListener('input', () => void answer());
