/**
 * The embedded lookup: reads the box, fetches engine and data when they are first needed, shows one answer. Everything
 * comes as classic scripts from the site's own address, so that it works in a sandboxed frame, whose origin is opaque.
 */
import type { Match, Pack } from '../lookup/types.ts';

type Answers = Record<string, { title: string; summary: string }>;
type Globals = {
  tsunaguLookup?: { lookup(pack: Pack, text: string): Match[]; linkText(text: string): string };
  tsunaguPack?: Pack;
  tsunaguAnswers?: Answers;
};

const globals = globalThis as unknown as Globals;
const box = document.querySelector('textarea') as HTMLTextAreaElement;
const out = document.querySelector('output') as HTMLOutputElement;
const all = document.querySelector('a[data-all]') as HTMLAnchorElement;
const { engine = '', pack = '', answers = '', short = '', start = '' } = document.body.dataset;
const say = document.body.dataset as Record<string, string>;

let loading: Promise<unknown> | undefined;

const script = (src: string) =>
  new Promise<void>((resolve, reject) => {
    const node = document.createElement('script');
    node.src = src;
    node.onload = () => resolve();
    node.onerror = () => reject(new Error(src));
    document.head.append(node);
  });

function load(): Promise<unknown> {
  loading ??= Promise.all([engine, pack, answers].map(script));
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** The answer to `text` as nodes; without one, words that say so. */
function answerTo(text: string): (Node | string)[] {
  const match = globals.tsunaguPack && globals.tsunaguLookup?.lookup(globals.tsunaguPack, text)[0];
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
  out.dataset.cause = match.cause;
  return [title, summary, link];
}

async function answer(): Promise<void> {
  const text = box.value;
  delete out.dataset.cause;
  if (text.trim().length < 3) return out.replaceChildren();
  try {
    await load();
    if (text !== box.value) return;
    out.replaceChildren(...answerTo(text));
    all.href = `${start}#q=${encodeURIComponent(globals.tsunaguLookup?.linkText(text) ?? '')}`;
  } catch {
    out.replaceChildren(say.failed ?? '');
  }
}

box.addEventListener('focus', () => void load().catch(() => {}), { once: true });
box.addEventListener('input', () => void answer());
