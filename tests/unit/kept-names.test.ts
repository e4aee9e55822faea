/** Names under which the browser keeps things, where a page that loads both scripts would be the slower for sharing them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

test('the program chosen in the lookup is the one that articles open their steps for', () => {
  const keys = ['lookup-start', 'own-steps'].map(
    (name) => /const KEY = '([^']+)'/.exec(readFileSync(`src/components/${name}.ts`, 'utf8'))?.[1],
  );
  assert.ok(keys[0]);
  assert.equal(keys[1], keys[0]);
});
