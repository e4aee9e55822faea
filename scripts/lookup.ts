/**
 * `npm run --silent lookup -- "text"` answers for a person; with `--jsonl` it reads {"id","text","lang"?} lines from
 * standard input and writes {"id","matches":[{"cause","error","confidence","client"?}]} lines, best first, [] for
 * "not known". This contract is permanent.
 */
import { createInterface } from 'node:readline';
import { readRecords } from '../src/data/check.ts';
import { readContent } from '../src/data/files.ts';
import { packFrom } from '../src/data/pack.ts';
import { lookup } from '../src/lookup/index.ts';

const { records } = readRecords(readContent().files);
const pack = packFrom(records);
const args = process.argv.slice(2);

if (args[0] === '--jsonl') await answerLines();
else if (args.length) answerPerson(args.join(' '));
else {
  console.error('usage: npm run --silent lookup -- "error text"   or   … lookup -- --jsonl < lines.jsonl');
  process.exitCode = 2;
}

async function answerLines(): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number++;
    if (!line.trim()) continue;
    let query: { id?: unknown; text?: unknown };
    try {
      query = JSON.parse(line);
    } catch {
      console.error(`line ${number}: is no JSON; write {"id": …, "text": "…"}`);
      process.exitCode = 1;
      continue;
    }
    if (typeof query.text !== 'string') {
      console.error(`line ${number}: "text" must be a string`);
      process.exitCode = 1;
      continue;
    }
    const matches = lookup(pack, query.text).map(({ cause, error, confidence, client }) => ({
      cause,
      error,
      confidence,
      ...(client ? { client } : {}),
    }));
    process.stdout.write(`${JSON.stringify({ id: query.id ?? null, matches })}\n`);
  }
}

function answerPerson(text: string): void {
  const matches = lookup(pack, text);
  if (matches.length === 0) {
    console.log('Not known: no clue in this text points to a Gmail connection error.\n知らないメッセージです。');
    return;
  }
  for (const [rank, match] of matches.entries()) {
    const cause = records.causes[match.cause];
    console.log(
      `${rank + 1}. ${cause ? `${cause.title.ja} / ${cause.title.en}` : match.cause} (${Math.round(match.confidence * 100)} %)`,
    );
    console.log(`   /ja/fix/${match.cause}/  /en/fix/${match.cause}/`);
    for (const clue of match.clues.slice(0, 3))
      console.log(`   ${clue.of}: ${JSON.stringify(clue.text.length > 70 ? `${clue.text.slice(0, 70)}…` : clue.text)}`);
  }
  if (matches[0]?.client) console.log(`   ${matches[0].client}`);
}
