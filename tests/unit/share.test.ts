/** What the service worker makes of a text that another app shares. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepShared } from '../../src/sw/share.ts';

/** Where the reader is sent. */
async function led(shared: string | Record<string, string>): Promise<URL> {
  const body = new FormData();
  for (const [name, text] of Object.entries(typeof shared === 'string' ? { text: shared } : shared))
    body.append(name, text);
  const response = await keepShared(new Request('https://example.org/docs/ja/share/', { method: 'POST', body }));
  assert.equal(response.status, 303);
  return new URL(response.headers.get('location') ?? '');
}

test('a shared text goes on behind the #, which no server sees', async () => {
  const { pathname, search, hash } = await led('535-5.7.8 & more');
  assert.deepEqual([pathname, search, hash], ['/docs/ja/', '', '#q=535-5.7.8%20%26%20more']);
});

test('a long one is not cut within a character', async () => {
  for (const length of [19_998, 19_999]) assert.match((await led(`${'x'.repeat(length)}😀 end`)).hash, /^#q=x+/);
});

test('title, text and address of what is shared go on in that order, and what is missing leaves no gap', async () => {
  const text = async (shared: Record<string, string>) => decodeURIComponent((await led(shared)).hash);
  const url = 'https://example.com/help';
  assert.equal(await text({ url, text: '535-5.7.8', title: 'Mail' }), `#q=Mail\n535-5.7.8\n${url}`);
  assert.equal(await text({ title: 'Mail', text: '', url }), `#q=Mail\n${url}`);
});
