/** Reads src/content/ from disk. Build-time only; the one place that knows how YAML and frontmatter are parsed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse, stringify, type YAMLParseError } from 'yaml';
import type { RawFile } from './check.ts';
import { articleKinds, type Problem } from './collections.ts';

/**
 * All record and article files below `root`, parsed. What cannot be read becomes a problem, and its path stands in
 * `unreadable`: the file is there all the same. Names that begin with a dot are the system's own.
 */
export function readContent(root = 'src/content'): { files: RawFile[]; problems: Problem[]; unreadable: string[] } {
  const files: RawFile[] = [];
  const problems: Problem[] = [];
  const unreadable: string[] = [];
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const full = join(entry.parentPath, entry.name);
    const path = relative(root, full).split(sep).join('/');
    const ending = (articleKinds as string[]).includes(path.split('/')[0] ?? '') ? 'mdx' : 'yaml';
    if (!path.endsWith(`.${ending}`)) {
      problems.push({
        file: path,
        field: '(file name)',
        message: `does not end in .${ending}: rename it or move it out`,
      });
      continue;
    }
    try {
      files.push(parseFile(path, readFileSync(full, 'utf8')));
    } catch (error) {
      problems.push({ file: path, field: '(file)', message: (error as Error).message });
      unreadable.push(path);
    }
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, problems, unreadable };
}

/** What to do about the commonest slips, by the parser's code. */
const repairs: Record<string, string> = {
  TAB_AS_INDENT: 'write spaces, not tabs',
  DUPLICATE_KEY: 'this key stands twice: remove one',
  BLOCK_AS_IMPLICIT_KEY: 'put a text that holds ": " between quotation marks',
  BAD_SCALAR_START: 'put the text between quotation marks',
};

/** A bare day is a date, as in the reader that Astro has for articles; the schemas want days in quotation marks. */
const days = { customTags: ['timestamp' as const] };

/** One file from its text. @throws with the repair, where it is no YAML or an article without frontmatter. */
export function parseFile(path: string, text: string): RawFile {
  const article = path.endsWith('.mdx') ? frontmatterOf(text) : undefined;
  if (path.endsWith('.mdx') && !article)
    throw new Error('has no frontmatter: begin with a line --- and end it with another ---');
  try {
    return { path, value: parse(article?.front ?? plain(text), days), ...(article && { body: article.body }) };
  } catch (error) {
    const { code, message } = error as YAMLParseError;
    const repair = repairs[code];
    throw new Error(`is not readable as YAML: ${message.split('\n')[0]}${repair ? ` ${repair}` : ''}`);
  }
}

/** A record as YAML: days between quotation marks, as the schema wants them. */
export const recordText = (record: object): string =>
  stringify(record, { aliasDuplicateObjects: false, lineWidth: 0, ...days });

/** The YAML at the head of an article, and its text; undefined where it has none. */
export function frontmatterOf(text: string): { front: string; body: string } | undefined {
  const [, front, body = ''] = /^---\n([\s\S]*?)\n---(?:\n([\s\S]*))?$/.exec(plain(text)) ?? [];
  return front === undefined ? undefined : { front, body };
}

/** As every system's editor saves it: without a byte order mark, and with one kind of line end. */
const plain = (text: string): string => text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');

/** The live records of one folder by id; records that have moved are left out. */
export function readFolder(folder: string): Record<string, Record<string, unknown>> {
  const { files } = readContent(join('src/content', folder));
  const live = files.filter(({ value }) => typeof value === 'object' && value !== null && !('moved' in value));
  return Object.fromEntries(
    live.map(({ path, value }) => [path.replace(/\.yaml$/, ''), value as Record<string, unknown>]),
  );
}
