/** What readers say by the way, kind by kind: src/lookup/asides.json brings its own examples. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import asides from '../../src/lookup/asides.json' with { type: 'json' };
import { decode } from '../../src/lookup/decode.ts';
import { hushed } from '../../src/lookup/hush.ts';
import { records } from '../records.ts';

for (const { what, script, says, silent, leaves, heard } of asides)
  test(`aside, ${script}: ${what}`, () => {
    const hush = (text: string) => hushed(`535。${text}`, [new RegExp(says, 'gi')]).slice(4);
    assert.ok(silent.length + Object.keys(leaves).length > 0 && heard.length > 0, 'an example of either');
    for (const text of silent) {
      assert.equal(hush(text).trim(), '', text);
      assert.equal(hush(text).length, text.length, 'places stay where they were');
    }
    for (const [text, rest] of Object.entries(leaves as Record<string, string>))
      assert.equal(
        hush(text)
          .replaceAll(/\s+(?=[\s,;]|$)/g, '')
          .trim(),
        rest,
        text,
      );
    for (const text of heard) assert.equal(hush(text), text);
  });

test('a text that holds nothing but an aside is heard', () => {
  assert.equal(hushed('IMAP is enabled', [/imap is enabled/gi]), 'IMAP is enabled');
});

test('the name in an address is silent, its host is not', () => {
  assert.equal(hushed('pop.server@gmail.com', []), '          @gmail.com');
  assert.equal(hushed('x'.repeat(100_000), []).length, 100_000);
});

test('no aside silences what a program or a server of ours says', () => {
  const all = asides.map(({ says }) => new RegExp(says, 'gi'));
  /** A server's praise is no news; "993/imap/ssl" and "587 with STARTTLS" are settings in the middle of an error. */
  const beside = ['Username and Password OK. No POP access', 'imap_open(): Couldn', 'submission/587) with STARTTLS'];
  for (const { causes, said_by, matches, examples } of Object.values(records.errors)) {
    if (causes.length === 0 || said_by === 'reader') continue;
    for (const text of [...matches, ...examples.map(({ text }) => text)]) {
      const written = text.replaceAll('{host}', 'imap.gmail.com').replaceAll(/\{\w+\}|[\w.+-]*@(?=\w)/g, 'x');
      const plain = decode(written).text;
      if (!beside.some((known) => plain.includes(known))) assert.equal(hushed(plain, all), plain);
    }
  }
});

test('no aside takes long on any of its own words, repeated', () => {
  const all = asides.map(({ says }) => new RegExp(says, 'gi'));
  const examples = asides.flatMap(({ silent, leaves, heard }) => [...silent, ...Object.keys(leaves), ...heard]);
  const pieces = [...new Set(examples.flatMap((text) => [text, ...text.split(/[\s「」、。"(),;:]+/)]))];
  for (const piece of pieces) {
    const text = `${piece} `.repeat(600).slice(0, 600);
    const took = Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now();
        hushed(text, all);
        return performance.now() - start;
      }),
    );
    assert.ok(took < 10, `${took.toFixed(1)} ms for "${piece}" repeated`);
  }
});
