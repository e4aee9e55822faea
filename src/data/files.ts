/** Reads src/content/ from disk. Build-time only; the one place that knows how YAML and frontmatter are parsed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import type { RawFile } from './check.ts';
import type { Problem } from './collections.ts';

/** All record and article files below `root`, parsed; files that are not YAML at all become problems. */
export function readContent(root = 'src/content'): { files: RawFile[]; problems: Problem[] } {
  const files: RawFile[] = [];
  const problems: Problem[] = [];
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    const path = relative(root, full).split(sep).join('/');
    const text = readFileSync(full, 'utf8');
    const yaml = path.endsWith('.mdx') ? /^---\n([\s\S]*?)\n---/.exec(text)?.[1] : text;
    try {
      files.push({ path, value: parse(yaml ?? '') });
    } catch (error) {
      const message = `is not readable as YAML: ${(error as Error).message.split('\n')[0]}`;
      problems.push({ file: path, field: '(file)', message });
    }
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, problems };
}

/** The live records of one folder by id; records that have moved are left out. */
export function readFolder(folder: string): Record<string, Record<string, unknown>> {
  const { files } = readContent(join('src/content', folder));
  const live = files.filter(({ value }) => typeof value === 'object' && value !== null && !('moved' in value));
  return Object.fromEntries(
    live.map(({ path, value }) => [path.replace(/\.yaml$/, ''), value as Record<string, unknown>]),
  );
}
