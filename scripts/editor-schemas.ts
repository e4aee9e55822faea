/**
 * `npm run schemas`: JSON Schemas of the records for editors, made from the Zod schemas, into .vscode/schemas/.
 * They are committed, so that opening the folder is enough; the data check rewrites them when they are stale.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { type RecordKind, recordKinds, recordSchemas } from '../src/data/collections.ts';
import { moved } from '../src/schemas/shared.ts';

export const folder = '.vscode/schemas';

/** The schema of a record file as a person writes it (fields with a default may be left out), or of a moved one. */
export function editorSchema(kind: RecordKind): string {
  const schema = z.toJSONSchema(z.union([recordSchemas[kind], moved]), { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify({ ...schema, title: `src/content/${kind}` }, null, 1)}\n`;
}

/** Which files each schema is for, as the YAML extension of editors wants it. */
export const editorSettings = (): string =>
  `${JSON.stringify(
    {
      'yaml.schemas': Object.fromEntries(
        recordKinds.map((kind) => [`./${folder}/${kind}.json`, `src/content/${kind}/*.yaml`]),
      ),
    },
    null,
    2,
  )}\n`;

/** Writes what is not as it should be; returns the names of the files written. */
export function refreshSchemas(): string[] {
  const wanted = [
    ...recordKinds.map((kind) => [`${folder}/${kind}.json`, editorSchema(kind)] as const),
    ['.vscode/settings.json', editorSettings()] as const,
  ];
  const stale = wanted.filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
  if (stale.length) mkdirSync(folder, { recursive: true });
  for (const [file, text] of stale) writeFileSync(file, text);
  return stale.map(([file]) => file);
}

if (import.meta.main) console.log(`${refreshSchemas().length} files written in .vscode`);
