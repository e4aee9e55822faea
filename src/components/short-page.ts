/** Short pages: when the address names a program (`#becky` or `?client=becky`), its own steps take the lead. */
import { barrierTo, guide, isOutside } from '../reply/guide.ts';
import type { Asked, Block, Lang, Procedure } from '../reply/types.ts';
import { blockNodes, stepNodes } from './nodes.ts';
import { type ClientFile, programFrom } from './own-program.ts';

const root = document.documentElement;
const main = document.querySelector('main') as HTMLElement;
const { cause, procedures = '', site = '' } = main.dataset;

/** The program in the address; anything that is no id is ignored. */
function wantedClient(): string {
  const wanted = location.hash.slice(1) || new URLSearchParams(location.search).get('client') || '';
  return /^[a-z0-9-]+$/.test(wanted) ? wanted : '';
}

async function lead(): Promise<void> {
  const id = wantedClient();
  if (!id || !cause) return;
  const file = await programFrom(`${site}reply/clients/${id}.json`);
  for (const section of main.querySelectorAll<HTMLElement>('section[lang]')) showIn(section, cause, file);
}

function showIn(section: HTMLElement, id: string, { client, make }: ClientFile): void {
  const lang = section.lang as Lang;
  const holder = section.querySelector('[data-guide]');
  const link = section.querySelector<HTMLAnchorElement>('[data-fix]');
  if (!holder || !link) return;
  const asked: Asked = {
    id,
    steps: [...holder.querySelectorAll('li')].map((item) => item.textContent ?? ''),
    procedures: procedures.split(' ').filter(Boolean) as Procedure[],
  };
  const blocks = guide(asked, lang, site, client, make[lang]);
  // What holds for programs that can be repaired would mislead here.
  const barrier = barrierTo(asked, lang, client);
  if (barrier) for (const place of section.querySelectorAll('[data-general]')) place.remove();
  const named = barrier || blocks.some((block) => block.kind === 'link' || (block.kind === 'list' && block.title));
  const name: Block[] = named ? [] : [{ kind: 'text', text: client.name[lang] }];
  holder.replaceChildren(...[...name, ...blocks].flatMap((block) => blockNodes(block, stepNodes)));
  // The article would open the steps for any other program.
  if (isOutside(asked, client)) return;
  link.setAttribute('href', `${link.getAttribute('href')}#${client.id}`);
  link.dataset.address += `#${client.id}`;
}

try {
  await lead();
} catch {
  // The general steps stay: they hold for any program.
} finally {
  delete root.dataset.wait;
}
addEventListener('hashchange', () => location.reload());
