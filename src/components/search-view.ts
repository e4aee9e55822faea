/** The list of results: text nodes and links, nothing else. */
import type { Section } from './search-rank.ts';

export type Line = { url: string; title: string; description: string };
export type Groups = [section: Section | 'lookup', lines: Line[]][];

/** Replaces what `list` shows by these groups; `names` are their headings. */
export function show(list: HTMLElement, groups: Groups, names: Record<string, string>): void {
  list.replaceChildren(
    ...groups
      .filter(([, lines]) => lines.length)
      .map(([section, lines]) => {
        const part = document.createElement('section');
        part.dataset.section = section;
        const heading = document.createElement('h2');
        heading.textContent = names[section] ?? '';
        const items = document.createElement('ul');
        items.append(...lines.map(item));
        part.append(heading, items);
        return part;
      }),
  );
}

function item({ url, title, description }: Line): HTMLElement {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  row.append(link);
  if (description) {
    const text = document.createElement('p');
    text.className = 'quiet';
    text.textContent = description;
    row.append(text);
  }
  return row;
}
