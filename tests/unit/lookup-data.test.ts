/** What the engine relies on in its data, and does not check in a page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../src/lookup/compile.ts';
import { scaleOf, UNIT } from '../../src/lookup/hints.ts';
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
