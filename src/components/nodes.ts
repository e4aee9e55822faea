/** Elements that scripts make. What is said in them only ever becomes text nodes. */
import type { Block } from '../reply/types.ts';
import { breakable, stepPieces } from './step-links.ts';

export type Content = (Node | string)[];

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: Content
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

export function linkTo(url: string, text = url): HTMLAnchorElement {
  const link = make('a', text);
  link.href = url;
  return link;
}

/** A step, its addresses to open as links. */
export const stepNodes = (step: string): Content =>
  stepPieces(step).map(({ text, href }) => {
    if (!href) return text;
    const parts = breakable(text).flatMap((part) => [make('wbr'), part]);
    return Object.assign(make('a', ...parts.slice(1)), { href, rel: 'noreferrer', lang: 'en' });
  });

/** A numbered list; `content` says what stands in an item. */
export const listOf = (items: string[], content = (item: string): Content => [item]): HTMLOListElement =>
  make('ol', ...items.map((item) => make('li', ...content(item))));

/** A part of a reply as it stands on a page: a paragraph, a link, or a list below its title. */
export function blockNodes(block: Block, content?: (item: string) => Content): HTMLElement[] {
  if (block.kind === 'text') return [make('p', block.text)];
  if (block.kind === 'link') return [make('p', linkTo(block.url, block.text))];
  const list = listOf(block.items, content);
  return block.title ? [make('p', block.title), list] : [list];
}
