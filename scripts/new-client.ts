/**
 * `npm run new:client`: asks about a mail program and writes its record. On a terminal it asks for whatever no flag
 * gives; elsewhere flags must give what has no default (`-- my-client --name-ja … --name-en … --vendor … --platforms …
 * --sign_in.imap yes --sign_in.imap.sources page-id …`). A record that would fail the data check is not written.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { createInterface, type Interface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { checkRecords } from '../src/data/check.ts';
import { readContent, recordText } from '../src/data/files.ts';
import { today } from '../src/data/today.ts';
import { type Ask, askForClient, flagKeys, type Question } from './client-answers.ts';

const options = Object.fromEntries(flagKeys.map((key) => [key, { type: 'string' as const }]));

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
  return async (question) => {
    const { key, text, fallback } = question;
    const answer = given[key] ?? fallback;
    if (answer === undefined) throw new Error(`--${key} is missing: ${text.trim()}`);
    const fault = faultOf(question, answer);
    if (fault) throw new Error(`--${key}: ${fault}`);
    return answer;
  };
}

function byReader(reader: Interface, given: Record<string, string | undefined>): Ask {
  return async (question) => {
    const { key, text, fallback } = question;
    for (let known = given[key]; ; known = undefined) {
      const asked = known ?? (await reader.question(`${text}${fallback ? ` [${fallback}]` : ''}: `)).trim();
      const answer = asked || fallback;
      if (answer === undefined) continue;
      const fault = faultOf(question, answer);
      if (!fault) return answer;
      console.error(`  ${fault}`);
    }
  };
}

/** What is wrong with an answer; an id is also taken where it has a file. */
function faultOf({ key, wrong }: Question, answer: string): string | undefined {
  const path = `src/content/clients/${answer}.yaml`;
  const taken =
    key === 'id' && existsSync(path) ? `${path} exists already: choose another id, or edit that file` : undefined;
  return wrong?.(answer) ?? taken;
}

/** Writes the record if the data check has nothing against it. @throws with what is wrong otherwise. */
function write(id: string, record: object): void {
  const file = `clients/${id}.yaml`;
  const path = `src/content/${file}`;
  const { files } = readContent();
  const problems = checkRecords([...files, { path: file, value: record }]).filter((problem) => problem.file === file);
  const text = recordText(record);
  if (problems.length)
    throw new Error(
      `${problems.map(({ field, message }) => `${field}: ${message}`).join('\n')}\nnothing was written; to save it by hand as ${path}:\n\n${text}`,
    );
  writeFileSync(path, text);
  console.log(
    `wrote ${path}; history and traps can be added by hand. npm run check:data checks it; npm run test:unit says which steps, menu and help page it needs, or "lacking" in their place`,
  );
}
