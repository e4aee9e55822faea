/** Takes the prose out of articles, records and words of the interface, so that the language checks see nothing else. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { RawFile } from '../../src/data/check.ts';
import { textsIn } from '../../src/data/fields.ts';
import { frontmatterOf } from '../../src/data/files.ts';
import type { Lang } from '../../src/i18n/locales.ts';

/** A piece of prose as Markdown. `field` names where in the file it stands; `line` is the file's line of its first line. */
export type Passage = { file: string; field: string; line?: number; lang: Lang; text: string };

/** Folders whose strings are examples, titles of other people's pages, or what readers type: not our prose. */
const notProse = new Set(['sources', 'queries']);
/** Fields that hold wordings of programs and servers, ids or names. */
const notProseKeys = new Set([
  'examples',
  'matches',
  'codes',
  'words',
  'aliases',
  'name',
  'program',
  'for',
  'menu',
  'dialog_words',
  'config',
]);

/** Fields that are headings or labels, and no sentences. */
const labelKeys = new Set(['title', 'fix_title', 'when', 'see', 'label', 'retires', 'called', 'what']);

/** All passages of `files` (parsed content; articles are read again for their text below `root`). */
export function passagesOf(files: RawFile[], root = 'src/content'): Passage[] {
  return files.flatMap(({ path, value }) => {
    const file = `${root}/${path}`;
    if (path.endsWith('.mdx'))
      return articlePassages(file, path.split('/')[1] as Lang, value, readFileSync(file, 'utf8'));
    return notProse.has(path.split('/')[0] ?? '') ? [] : recordPassages(file, value);
  });
}

/** The body of an article and the sentences of its frontmatter (description, answer, quick test). */
export function articlePassages(file: string, lang: Lang, front: unknown, source: string): Passage[] {
  const { front: head, body: content = source } = frontmatterOf(source) ?? {};
  const body = {
    file,
    field: '(text)',
    line: head === undefined ? 1 : head.split('\n').length + 3,
    lang,
    text: markdownOf(content),
  };
  const strings = textsIn(front).filter(
    ([field]) =>
      /^(?:description|title|answer|for_whom|test\.|elsewhere\.)/.test(field) && !/\.(?:cause|guide|page)$/.test(field),
  );
  return [body, ...strings.map(([field, text]) => ({ file, field, lang, text: asHeading(field, text) }))];
}

/** Every bilingual text of a record: strings and lists of strings under `ja` and `en`. */
export function recordPassages(file: string, value: unknown): Passage[] {
  return textsIn(value).flatMap(([field, text]) => {
    const keys = field.split('.');
    const lang = keys.find((key): key is Lang => key === 'ja' || key === 'en');
    if (!lang || keys.some((key) => notProseKeys.has(key))) return [];
    return [{ file, field, lang, text: asHeading(field, text) }];
  });
}

/**
 * The words of a source file: every string below a name that says its language (`ja`, `en`, `jaCommon`), by line. Most
 * are labels, so only what holds a full stop is read as sentences. What a template fills in becomes `X`.
 */
export function wordPassages(file: string, source: string): Passage[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  const textOf = (node: ts.Node): string | undefined => {
    if (ts.isStringLiteralLike(node)) return node.text;
    if (!ts.isTemplateExpression(node)) return undefined;
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('X');
  };
  const below = (node: ts.Node, lang?: Lang): Passage[] => {
    if (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) {
      const name = node.name.getText(tree);
      const own = /^(?:ja|en)(?=$|[A-Z])/.exec(name)?.[0] as Lang | undefined;
      return name === 'id' || !node.initializer ? [] : below(node.initializer, own ?? lang);
    }
    const text = textOf(node);
    if (text === undefined) {
      const found: Passage[] = [];
      node.forEachChild((child) => void found.push(...below(child, lang)));
      return found;
    }
    if (!lang || !text) return [];
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
    return [{ file, field: '(words)', line, lang, text: text.includes('。') ? text : `# ${text}` }];
  };
  return below(tree);
}

/**
 * MDX as Markdown with the same number of lines: tags on lines of their own go, values to copy become code, links to
 * other articles become links, heading ids go; the points of a letter become a list. What stays is what a reader sees as a sentence.
 */
export function markdownOf(mdx: string): string {
  return mdx
    .replace(/<AskAdmin>[\s\S]*?<\/AskAdmin>/g, (letter) => letter.replace(/^(?:\(\d\) |(?=.*[:：]$))/gm, '- '))
    .replace(/ ?\{#[\w-]+\}/g, '')
    .replace(/\{' '\}/g, ' ')
    .replace(/<Copy value="([^"]*)" ?\/>/g, '`$1`')
    .replace(/<CauseLink id="([^"]*)" ?\/>/g, '[`$1`](#)')
    .replace(/^[ \t]*<\/?[A-Za-z][^>]*>[ \t]*$/gm, '')
    .replace(/<\/?[A-Za-z][^>]*>/g, '');
}

/** Labels become Markdown headings, of which the rules for sentences ask less. */
const asHeading = (field: string, text: string) =>
  field.split('.').some((key) => labelKeys.has(key)) ? `# ${text}` : text;
