/** A reply as text, Markdown and HTML, and names in its sentences. Made-up words: no record is read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill } from '../../src/reply/fill.ts';
import { toHtml, toMarkdown } from '../../src/reply/render.ts';
import type { Reply } from '../../src/reply/types.ts';

const odd = '# <img src=x onerror=y> *a* & "b"';
const html = '# &lt;img src=x onerror=y&gt; *a* &amp; &quot;b&quot;';
const markdown = '\\# \\<img src=x onerror=y\\> \\*a\\* & "b"';
const reply = (blocks: Reply['blocks'], lang: Reply['lang'] = 'en'): Reply => ({ lang, subject: '', blocks });

test('marks in a record stay text, in a paragraph, a step and the title above steps', () => {
  const text = reply([{ kind: 'text', text: odd }]);
  assert.ok(toHtml(text).includes(`<p>${html}</p>`));
  assert.equal(toMarkdown(text), `${markdown}\n`);
  const list = reply([{ kind: 'list', title: odd, items: [odd] }]);
  assert.ok(toHtml(list).includes(`<p><strong>${html}</strong></p>\n<ol>\n<li>${html}</li>\n</ol>`));
  assert.equal(toMarkdown(list), `**${markdown}**\n\n1. ${markdown}\n`);
  const link = reply([{ kind: 'link', text: odd, url: 'https://example.org/?a=1&b="2"' }]);
  const url = 'https://example.org/?a=1&amp;b=&quot;2&quot;';
  assert.ok(toHtml(link).includes(`<p>${html}<br><a href="${url}">${url}</a></p>`));
  assert.equal(toMarkdown(link), `${markdown}  \n<https://example.org/?a=1&b="2">\n`);
});

test('what would begin a list or a heading in Markdown does not', () => {
  const starts = { '1. a': '1\\. a', '5.7.8 a': '5.7.8 a', '12) a': '12\\) a', '- a': '\\- a' };
  for (const [text, written] of Object.entries(starts))
    assert.equal(toMarkdown(reply([{ kind: 'text', text }])), `${written}\n`);
});

test('HTML says its language', () => {
  for (const lang of ['ja', 'en'] as const)
    assert.match(toHtml(reply([{ kind: 'text', text: 'x' }], lang)), new RegExp(`^<div lang="${lang}">`));
});

test('between a name and a Japanese particle is a space where the name ends in Latin letters, digits or signs', () => {
  const named = (name: string) => fill('{name} で', { name });
  for (const name of ['Thunderbird', 'Outlook 2013', 'Becky!']) assert.equal(named(name), `${name} で`);
  for (const name of ['秀丸メール', 'iPhone のメール', 'Outlook（新）']) assert.equal(named(name), `${name}で`);
});
