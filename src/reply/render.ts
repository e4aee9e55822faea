/** A reply as plain text, Markdown or HTML. What is said is the same; only the marks differ. */
import type { Block, Reply } from './types.ts';

const numbered = (items: string[]): string => items.map((item, i) => `${i + 1}. ${item}`).join('\n');

/** For a text field: numbered lines, the link on a line of its own. */
export function toText(reply: Reply): string {
  const part = (block: Block): string => {
    if (block.kind === 'link') return `${block.text}\n${block.url}`;
    if (block.kind === 'text') return block.text;
    return [block.title, numbered(block.items)].filter(Boolean).join('\n');
  };
  return `${reply.blocks.map(part).join('\n\n')}\n`;
}

/** Characters that would mean something in Markdown, made literal. */
const literal = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/^[#+-]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');

export function toMarkdown(reply: Reply): string {
  const part = (block: Block): string => {
    if (block.kind === 'link') return `${literal(block.text)}  \n<${block.url}>`;
    if (block.kind === 'text') return literal(block.text);
    const list = numbered(block.items.map(literal));
    return block.title ? `**${literal(block.title)}**\n\n${list}` : list;
  };
  return `${reply.blocks.map(part).join('\n\n')}\n`;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);

/** For a rich text field: paragraphs, numbered lists and links; no classes, no styles. */
export function toHtml(reply: Reply): string {
  const part = (block: Block): string => {
    if (block.kind === 'link')
      return `<p>${safe(block.text)}<br><a href="${safe(block.url)}">${safe(block.url)}</a></p>`;
    if (block.kind === 'text') return `<p>${safe(block.text)}</p>`;
    const title = block.title ? `<p><strong>${safe(block.title)}</strong></p>\n` : '';
    return `${title}<ol>\n${block.items.map((item) => `<li>${safe(item)}</li>\n`).join('')}</ol>`;
  };
  return `<div lang="${reply.lang}">\n${reply.blocks.map(part).join('\n')}\n</div>\n`;
}
