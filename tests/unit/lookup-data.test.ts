/** What the engine relies on in its data, and does not check in a page. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { lookupFrom } from '../../src/components/lookup-data.ts';
import { partFile } from '../../src/data/pack.ts';
import { compile } from '../../src/lookup/compile.ts';
import { scaleOf, UNIT } from '../../src/lookup/hints.ts';
import { type PartKind, partKinds } from '../../src/lookup/pack.ts';
import synonyms from '../../src/lookup/synonyms.json' with { type: 'json' };
import { unitsOf } from '../../src/lookup/units.ts';
import { pack } from '../support.ts';

test('no line can say so much that the shares of its hints overflow', () => {
  const { hints, readers } = compile(pack);
  const most = [hints, readers].flatMap((set) =>
    pack.causes.map((_, cause) => {
      const loud = (set?.rows.values ?? [])
        .map((row) => row?.weights.find((_, i, all) => i % 2 === 1 && all[i - 1] === cause) ?? 0)
        .sort((a, b) => b - a);
      const sums = loud.map((_, i) => loud.slice(0, i + 1).reduce((sum, weight) => sum + weight));
      return Math.max(...sums.map((sum, i) => scaleOf(i + 1) * UNIT * sum));
    }),
  );
  assert.ok(Math.max(...most) > 10);
  assert.ok(Math.max(...most) < Math.log(Number.MAX_VALUE) / 2, `${Math.max(...most)}`);
});

test('no synonym is longer than what it replaces: it is put in its place', () => {
  const { silent, ...scripts } = synonyms;
  const rows = Object.values(scripts).flatMap((script) => Object.entries<string[]>(script));
  const wrong = rows.flatMap(([plain, variants]) =>
    variants.filter((variant) => {
      const units = unitsOf(variant).filter((unit) => !silent.includes(unit));
      return units.length > 0 && units.length < unitsOf(plain).length;
    }),
  );
  assert.ok(rows.length > 20);
  assert.deepEqual(wrong, []);
  assert.equal(new Set(silent).size, silent.length, 'a silent word stands twice');
});

const refusal = 'smtp server response: 534-5.7.9 Application-specific password required';
const unknown = 'zz wobble of the frobnicator';
/** As if one program had been added since. */
const before = { ...pack, clients: pack.clients.slice(0, -1) };

/** A site that serves the pack, of another build where an address asks for it anew; the addresses that were asked. */
function serve(t: TestContext, packOf: (address: string) => typeof pack): string[] {
  const asked: string[] = [];
  t.mock.method(globalThis, 'fetch', async (address: string) => {
    asked.push(address);
    const name = /pack\.(.+)\.json/.exec(address)?.[1] as PartKind;
    return new Response(JSON.stringify(partFile(packOf(address), name)));
  });
  return asked;
}

test('parts of two builds are never mixed: all are fetched anew, past every cache', async (t) => {
  // The first part is from before a deploy, out of a cache or of an open page; the others are asked for later.
  const asked = serve(t, (address) => (address.endsWith('/pack.en.json') ? before : pack));
  const { ask } = lookupFrom('/lookup');
  assert.equal((await ask(refusal)).matches[0]?.cause, 'app-password-required');
  assert.deepEqual(asked, ['/lookup/pack.en.json']);
  assert.deepEqual((await ask(unknown)).matches, []);
  assert.equal(asked.filter((address) => /pack\.en\.json\?\d+$/.test(address)).length, 1);
  assert.equal(new Set(asked).size, asked.length, 'nothing is fetched twice from one address');
  await ask(refusal);
  assert.equal(asked.filter((address) => address.includes('pack.en')).length, 2, 'the new one is kept');
});

test('where two builds stay mixed nothing is answered: an error is better than another record’s cause', async (t) => {
  serve(t, (address) => (address.includes('/pack.en.json') ? before : pack));
  await assert.rejects(lookupFrom('/lookup').ask(unknown), /two builds/);
});

test('every file of a pack carries the mark of its build, and another pack another one', () => {
  const marks = (of: typeof pack) => partKinds.map((name) => partFile(of, name).build);
  assert.equal(new Set(marks(pack)).size, 1);
  assert.match(marks(pack)[0] ?? '', /^[0-9a-f]{8}$/);
  assert.notEqual(marks(before)[0], marks(pack)[0]);
});
