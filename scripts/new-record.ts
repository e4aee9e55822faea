/**
 * `npm run new:error -- <id>`: writes a valid skeleton of a record, to be filled in. (Clients: scripts/new-client.ts.)
 * What must be replaced says so in the text; the record passes the data check as it is.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { stringify } from 'yaml';

const today = new Date().toISOString().slice(0, 10);
const [kind, argument] = process.argv.slice(2);
const skeletons: Record<string, (id: string) => object> = {
  errors: (id) => ({
    title: { ja: `${id}（見出しを書く）`, en: `${id} (write a title)` },
    meaning: { ja: '意味を一、二文で書く。', en: 'Say in a sentence or two what it means.' },
    said_by: 'client',
    protocols: ['imap'],
    causes: ['cannot-connect'],
    evidence: 'weak',
    matches: [`wording of ${id} that never changes`],
    examples: [{ lang: 'en', program: 'name of the program', text: `wording of ${id} that never changes` }],
    sources: ['google-imap-client-setup'],
    checked: today,
    method: 'user-report',
  }),
};

const skeleton = skeletons[kind ?? ''];
const id = argument ?? (await ask('id (lower-case words with hyphens): '));
const path = `src/content/${kind}/${id}.yaml`;
if (!skeleton) fail('say which kind: errors');
else if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) fail(`"${id}" is no id: use lower-case words joined by hyphens`);
else if (existsSync(path)) fail(`${path} exists already: choose another id, or edit that file`);
else {
  writeFileSync(path, stringify(skeleton(id), { aliasDuplicateObjects: false, lineWidth: 0 }));
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
