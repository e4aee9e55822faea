/**
 * `npm run new:error -- <id>`: writes a valid skeleton of an error record, to be filled in. (Clients: scripts/new-client.ts.)
 * The schema accepts it, but the data check refuses every TODO in it, and a source that is not there.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { recordText } from '../src/data/files.ts';
import { today } from '../src/data/today.ts';
import { id } from '../src/schemas/shared.ts';

const skeleton = (name: string) => ({
  title: { ja: 'TODO 見出しを書く', en: 'TODO write a title' },
  meaning: { ja: 'TODO 意味を一、二文で書く。', en: 'TODO say in a sentence or two what it means.' },
  said_by: 'client',
  protocols: ['imap'],
  causes: ['cannot-connect'],
  evidence: 'weak',
  matches: [`TODO the words of ${name} that never change`],
  examples: [{ lang: 'en', program: 'TODO name of the program', text: 'TODO the whole message as people see it' }],
  sources: ['todo-id-of-a-source'],
  checked: today,
  method: 'user-report',
});

const name = process.argv[2] ?? (await ask('id (lower-case words with hyphens): '));
const path = `src/content/errors/${name}.yaml`;
if (!id.safeParse(name).success) fail(`"${name}" is no id: use lower-case words joined by hyphens`);
else if (existsSync(path)) fail(`${path} exists already: choose another id, or edit that file`);
else {
  writeFileSync(path, recordText(skeleton(name)));
  console.log(`wrote ${path}; fill it in, then run: npm run check:data`);
}

async function ask(question: string): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await reader.question(question);
  reader.close();
  return answer.trim();
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
