/**
 * `npm run new:client`: asks about a mail program and writes its record. On a terminal it asks for whatever no flag
 * gives; elsewhere flags must give what has no default (`-- my-client --name-ja … --name-en … --vendor … --platforms …
 * --sign_in.imap yes --sign_in.imap.sources page-id …`). A record that would fail the data check is not written.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { createInterface, type Interface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { checkRecords } from '../src/data/check.ts';
import { readContent } from '../src/data/files.ts';
import { type Ask, askForClient, flagKeys } from './client-answers.ts';

const options = Object.fromEntries(flagKeys.map((key) => [key, { type: 'string' as const }]));
const today = new Date().toISOString().slice(0, 10);

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const given: Record<string, string | undefined> = { ...values, id: values.id ?? positionals[0] };
  const reader = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  const { id, record } = await askForClient(reader ? byReader(reader, given) : byFlags(given), today);
  reader?.close();
  write(id, record);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function byFlags(given: Record<string, string | undefined>): Ask {
  return async ({ key, text, fallback }) => {
    const answer = given[key] ?? fallback;
    if (answer === undefined) throw new Error(`--${key} is missing: ${text.trim()}`);
    return answer;
  };
}

function byReader(reader: Interface, given: Record<string, string | undefined>): Ask {
  return async ({ key, text, fallback }) => {
    const known = given[key];
    if (known !== undefined) return known;
    for (;;) {
      const answer = (await reader.question(`${text}${fallback ? ` [${fallback}]` : ''}: `)).trim() || fallback;
      if (answer !== undefined) return answer;
    }
  };
}

/** Writes the record if the data check has nothing against it. @throws with what is wrong otherwise. */
function write(id: string, record: object): void {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    throw new Error(`"${id}" is no id: use lower-case words joined by hyphens`);
  const file = `clients/${id}.yaml`;
  const path = `src/content/${file}`;
  if (existsSync(path)) throw new Error(`${path} exists already: choose another id, or edit that file`);
  const { files } = readContent();
  const problems = checkRecords([...files, { path: file, value: record }]).filter((problem) => problem.file === file);
  if (problems.length)
    throw new Error(`${problems.map(({ field, message }) => `${field}: ${message}`).join('\n')}\nnothing was written`);
  writeFileSync(path, stringify(record, { aliasDuplicateObjects: false, lineWidth: 0 }));
  console.log(`wrote ${path}; steps, history and traps can be added to it by hand, then run: npm run check:data`);
}
