/** Short pages: when the address names a program (`#becky` or `?client=becky`), its own steps take the lead. */
import { barrierTo, guide, isOutside } from '../reply/guide.ts';
import type { Block, Both, CauseSteps, Lang, Procedure, ReplyClient } from '../reply/types.ts';
import { stepNodes } from './step-links.ts';

type ClientFile = { client: ReplyClient; make: Record<Lang, string[]> };

const root = document.documentElement;
const main = document.querySelector('main') as HTMLElement;

/** The program in the address; anything that is no id is ignored. */
function wantedClient(): string {
  const wanted = location.hash.slice(1) || new URLSearchParams(location.search).get('client') || '';
  return /^[a-z0-9-]+$/.test(wanted) ? wanted : '';
}

async function lead(): Promise<void> {
  const id = wantedClient();
  if (!id || !main.dataset.cause) return;
  const response = await fetch(`${main.dataset.steps}${id}.json`);
  if (!response.ok) return;
  const { client, make } = (await response.json()) as ClientFile;
  for (const section of main.querySelectorAll<HTMLElement>('section[lang]')) showIn(section, client, make);
}

function showIn(section: HTMLElement, client: ReplyClient, make: ClientFile['make']): void {
  const lang = section.lang as Lang;
  const holder = section.querySelector('[data-guide]');
  const link = section.querySelector<HTMLAnchorElement>('[data-fix]');
  if (!holder || !link) return;
  const steps = [...holder.querySelectorAll('li')].map((item) => item.textContent ?? '');
  const cause = causeOf(lang, steps);
  const site = main.dataset.steps?.replace('reply/clients/', '') ?? '';
  const blocks = guide(cause, lang, site, client, make[lang]);
  // What holds for programs that can be repaired would mislead here.
  const barrier = barrierTo(cause, lang, client);
  if (barrier) for (const place of section.querySelectorAll('[data-general]')) place.remove();
  const named = barrier || blocks.some((block) => block.kind === 'link' || (block.kind === 'list' && block.title));
  const name: Block[] = named ? [] : [{ kind: 'text', text: client.name[lang] }];
  holder.replaceChildren(...[...name, ...blocks].flatMap(nodesOf));
  // The article would open the steps for any other program.
  if (isOutside(cause, client)) return;
  link.setAttribute('href', `${link.getAttribute('href')}#${client.id}`);
  link.dataset.address += `#${client.id}`;
}

/** The cause as far as the page holds it: the texts of one language are enough for `guide`. */
function causeOf(lang: Lang, steps: string[]): CauseSteps {
  return {
    id: main.dataset.cause ?? '',
    first_steps: steps.map((step) => ({ [lang]: step }) as Both),
    procedures: (main.dataset.procedures ?? '').split(' ').filter(Boolean) as Procedure[],
  };
}

function nodesOf(block: Block): HTMLElement[] {
  if (block.kind === 'text') return [made('p', block.text)];
  if (block.kind === 'link') {
    const link = made('a', block.text);
    link.setAttribute('href', block.url);
    return [made('p', link)];
  }
  const list = made('ol', ...block.items.map((step) => made('li', ...stepNodes(step))));
  return block.title ? [made('p', block.title), list] : [list];
}

function made(name: string, ...content: (Node | string)[]): HTMLElement {
  const node = document.createElement(name);
  node.append(...content);
  return node;
}

try {
  await lead();
} catch {
  // The general steps stay: they hold for any program.
} finally {
  delete root.dataset.wait;
}
addEventListener('hashchange', () => location.reload());
