/** After the build: a Markdown version beside each page, and `llms.txt` that lists them. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import { afterBuild } from './after-build.ts';
import { filesBelow } from './parts.ts';
import { unescaped } from './unescaped.ts';

const converter = new NodeHtmlMarkdown({
  bulletMarker: '-',
  ignore: ['script', 'style', 'noscript', 'template', 'form'],
});
/** Parts that make no sense outside the page: navigation, buttons, widgets. */
const aside =
  /<(nav|button|select|textarea|caption|profile-maker|reply-composer|error-lookup)\b[\s\S]*?<\/\1>|<details class="[^"]*no-print[\s\S]*?<\/details>/g;

/** What a page says, as Markdown with absolute links; undefined for a page that only sends readers on. */
export function markdownOf(html: string, address: string): string | undefined {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1];
  if (!main || /<html[^>]* data-to=/.test(html)) return undefined;
  const absolute = main
    .replace(aside, '')
    .replace(/<pre\b[^>]*>(?!<code)([\s\S]*?)<\/pre>/g, '<pre><code>$1</code></pre>')
    .replace(/(<a [^>]*?href=")([^"]+)"/g, (_, before, link) => `${before}${new URL(unescaped(link), address).href}"`);
  const lang = /<html[^>]* lang="([a-z]+)"/.exec(html)?.[1] ?? 'ja';
  const body = converter
    .translate(absolute)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return `<!-- ${address} (${lang}) -->\n\n${body}\n`;
}

type Page = { path: string; title: string; description: string };

const found = (html: string, pattern: RegExp) => unescaped(pattern.exec(html)?.[1] ?? '');

/** The list of pages for programs that read: what the site is, then its pages by kind. */
export function llmsText(pages: Page[], site: string): string {
  const line = ({ path, title, description }: Page) => `- [${title}](${site}${path}index.md): ${description}`;
  const section = (name: string, pattern: RegExp) => {
    const own = pages.filter(({ path }) => pattern.test(path));
    return own.length ? `## ${name}\n\n${own.map(line).join('\n')}\n` : '';
  };
  return [
    '# Tsunagu (つなぐ)\n',
    '> Why a mail program cannot connect to Gmail, and how to fix it: every known error message with its cause, steps for each program, and server settings, in Japanese and English. Every page has a Markdown version at the same address plus index.md.\n',
    `Data: ${site}api/v1/index.json (JSON, with schemas). Lookup as a module: ${site}api/v1/lookup.js with pack.json. Short pages for support tickets: ${site}c/{cause}/ and ${site}e/{error}/.\n`,
    section('Fixes (English)', /^en\/fix\/./),
    section('Guide (English)', /^en\/(?:guide|diagnose)\/./),
    section(
      'Reference (English)',
      /^en\/(?:settings|clients|errors|changes|about|support)\/(?:data\/|embed\/|macros\/)?$/,
    ),
    section('直し方（日本語）', /^ja\/fix\/./),
    section('解説（日本語）', /^ja\/(?:guide|diagnose)\/./),
    section('資料（日本語）', /^ja\/(?:settings|clients|errors|changes|about|support)\/(?:data\/|embed\/|macros\/)?$/),
    section('Optional: mail programs', /^(?:en|ja)\/clients\/./),
  ]
    .filter(Boolean)
    .join('\n');
}

/** Writes the Markdown files and `llms.txt` below `root` for a site at `site`. */
export function writeMarkdown(root: string, site: string): number {
  const pages: Page[] = [];
  for (const file of filesBelow(root)) {
    if (!/(?:^|\/)index\.html$/.test(file)) continue;
    const path = file.replace(/index\.html$/, '');
    const html = readFileSync(join(root, file), 'utf8');
    const text = path.startsWith('embed/') ? undefined : markdownOf(html, `${site}${path}`);
    if (!text) continue;
    writeFileSync(join(root, path, 'index.md'), text);
    pages.push({
      path,
      title: found(html, /<h1[^>]*>([\s\S]*?)<\/h1>/)
        .replace(/<[^>]+>/g, '')
        .trim(),
      description: found(html, /<meta name="description" content="([^"]*)"/),
    });
  }
  pages.sort((a, b) => (a.path < b.path ? -1 : 1));
  writeFileSync(join(root, 'llms.txt'), llmsText(pages, site));
  return pages.length;
}

/** The build step that does so. */
export const markdownPages = () =>
  afterBuild('markdown', ({ root, site }) => `${writeMarkdown(root, site)} pages as Markdown`);
