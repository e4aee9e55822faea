/** The bookmarklet, run as a browser would on a page where something is selected. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bookmarklet } from '../../src/data/bookmarklet.ts';

const page = 'https://example.org/en/';

/** The addresses that it opens; `answer` is what the reader types when asked, null where the question is cancelled. */
function opened(selected: string, answer: string | null = null, ask = 'Which words?'): string[] {
  const code = decodeURIComponent(bookmarklet(page, ask).replace('javascript:', ''));
  const addresses: string[] = [];
  new Function('getSelection', 'open', 'prompt', code)(
    () => selected,
    (address: string) => addresses.push(address),
    (question: string) => {
      assert.equal(question, ask);
      return answer;
    },
  );
  return addresses;
}

/** The text that it opens the lookup with. */
const taken = (selected: string): string => decodeURIComponent(opened(selected)[0]?.split('#q=')[1] ?? '');

test('where nothing is selected it asks, in whatever words, and opens nothing if the question is cancelled', () => {
  const ask = 'What\'s the message, in "its own" words?';
  assert.deepEqual(opened('', '535 5.7.8', ask), [`${page}#q=535%205.7.8`]);
  assert.deepEqual(opened('', null, ask), []);
  assert.deepEqual(opened('', ''), []);
});

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
