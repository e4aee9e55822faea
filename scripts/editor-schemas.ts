/**
 * `npm run schemas`: JSON Schemas of the records for editors, made from the Zod schemas, into .vscode/schemas/.
 * They are committed, so that opening the folder is enough; the data check fails while they are stale.
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

/** The files that are not as they should be, each with the text that belongs into it. */
export function staleSchemas(): [file: string, text: string][] {
  const wanted: [string, string][] = [
    ...recordKinds.map((kind): [string, string] => [`${folder}/${kind}.json`, editorSchema(kind)]),
    ['.vscode/settings.json', editorSettings()],
  ];
  return wanted.filter(
    ([file, text]) => !existsSync(file) || readFileSync(file, 'utf8').replaceAll('\r\n', '\n') !== text,
  );
}

if (import.meta.main) {
  const stale = staleSchemas();
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of stale) writeFileSync(file, text);
  console.log(`${stale.length} files written in .vscode`);
}
