/** Families of readers' words: what a combination names must be there, and say what it is for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import families from '../../src/lookup/families.json' with { type: 'json' };
import { groupsOf, unknownFamilies } from '../../src/lookup/families.ts';
import { records } from '../records.ts';

const all = Object.entries<string[]>(families);

test('a combination is its groups, with the words of the families that it names', () => {
  const [first, second] = groupsOf('fax | {google} + {trouble}');
  assert.deepEqual(first, ['fax', ...families.google]);
  const named = [families.receive, families.send, families.refused, families.unusable, families.sync];
  assert.deepEqual(second, named.flat());
});

test('no family names one that is not there, or holds a word twice', () => {
  for (const [name, words] of all) {
    assert.deepEqual(unknownFamilies(words.join('|')), [], name);
    assert.deepEqual([...new Set(words)], words, name);
  }
  assert.deepEqual(unknownFamilies('a|{gmial} + {trouble}'), ['gmial']);
});

test('a family that names itself is said to, with the way', () => {
  const round = new Map([
    ['a', ['x', '{b}']],
    ['b', ['{a}']],
  ]);
  assert.throws(() => groupsOf('{a}', round), /families\.json: \{a\} names itself \(a > b > a\)/);
  assert.deepEqual(groupsOf('{c}|y', new Map([['c', ['z']]])), [['z', 'y']]);
});

test('every family is named by a combination or by another family', () => {
  const named = [
    ...Object.values(records.errors).flatMap((error) => error.words),
    ...all.flatMap(([, words]) => words),
  ];
  for (const [name] of all)
    assert.ok(
      named.some((text) => text.includes(`{${name}}`)),
      name,
    );
});

test('a list that many records would need stands as a family', () => {
  const lists = Object.values(records.errors).flatMap((error) =>
    error.words.flatMap((combination) => combination.split('+').map((group) => group.trim())),
  );
  const often = lists.filter((list) => list.split('|').length > 10 && lists.filter((one) => one === list).length > 2);
  assert.deepEqual([...new Set(often)], []);
});
