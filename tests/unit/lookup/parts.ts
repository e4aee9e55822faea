/** The pack in parts, as a page fetches them: which are asked for, and that they answer as the whole pack does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partFile } from '../../../src/data/pack.ts';
import { ask, type Built, joined } from '../../../src/lookup/browser.ts';
import { lookup } from '../../../src/lookup/index.ts';
import type { Pack, Part } from '../../../src/lookup/types.ts';
import { corpus } from '../../bench/corpus.ts';
import { pack } from '../../support.ts';

const file = (name: string): unknown => partFile(pack, name as Parameters<typeof partFile>[1]);

/** A page just opened: what it answers first, and the parts that it asked for. */
function opened() {
  const main = file('en') as Built<Pack>;
  const asked: string[] = [];
  const part = async (name: string) => {
    asked.push(name);
    return file(name) as Built<Part>;
  };
  return { asked, first: async (text: string) => (await ask(main, part, text))?.matches[0]?.cause };
}

test('the parts of the pack, joined as a page joins them, answer as the whole pack does', () => {
  const [main, ...rest] = pack.parts as [Part, ...Part[]];
  const both = joined({ ...pack, parts: [main] }, rest, 'all');
  for (const { text } of corpus()) {
    const names = (matches: ReturnType<typeof lookup>) => matches.map(({ cause }) => cause);
    assert.deepEqual(names(lookup(both, text)), names(lookup(pack, text)), text);
  }
});

test('readers’ own words are answered from the parts that are asked for as they are from the whole pack', async () => {
  const page = opened();
  for (const { text } of corpus(['tests/corpus/queries.jsonl']))
    assert.equal(await page.first(text), lookup(pack, text)[0]?.cause, text);
});

test('a text asks for what it needs and no more: a message for nothing, words of a reader for theirs too', async () => {
  const further = ['libraries', 'foreign', 'readers'];
  const needed: [text: string, parts: string[]][] = [
    ['534-5.7.9 Application-specific password required', []],
    ['my mum’s ipad keeps asking for the gmail password again and again', further],
    ['iPhone を機種変更したら Gmail が届かない', ['ja', 'ja', ...further, ...further.map((name) => `${name}.ja`)]],
  ];
  for (const [text, parts] of needed) {
    const page = opened();
    await page.first(text);
    assert.deepEqual(page.asked, parts, text);
  }
});
