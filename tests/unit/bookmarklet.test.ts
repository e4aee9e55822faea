/** The bookmarklet, run as a browser would on a page where something is selected. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bookmarklet } from '../../src/data/bookmarklet.ts';

/** The text that it opens the lookup with. */
function taken(selected: string): string {
  const code = decodeURIComponent(bookmarklet('https://example.org/en/', 'Which words?').replace('javascript:', ''));
  let opened = '';
  new Function('getSelection', 'open', code)(
    () => selected,
    (address: string) => {
      opened = address;
    },
  );
  return decodeURIComponent(opened.split('#q=')[1] ?? '');
}

test('addresses are covered before the text leaves the page', () => {
  assert.equal(taken('535 for jane.doe@gmail.com, again'), '535 for …@… again');
});

test('a whole raw message is taken at once: words of any length make no wait', () => {
  const start = performance.now();
  assert.ok(taken('a'.repeat(400_000)).length <= 1800);
  assert.ok(performance.now() - start < 1000, 'it takes more than a second');
});

test('no character is cut in half', () => {
  for (const length of [1798, 1799]) assert.ok(taken(`${'x '.repeat(900).slice(0, length)}😀 end`).length <= 1800);
});
