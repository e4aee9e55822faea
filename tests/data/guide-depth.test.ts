/** Every guide article is as deep as the design asks, in both languages; and the check that says so can fail. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { frontmatterOf } from '../../src/data/files.ts';
import type { ArticleText } from '../fix-depth.ts';
import { guideProblems } from '../guide-depth.ts';
import { records } from '../records.ts';

const article = (lang: 'ja' | 'en', slug: string): ArticleText => {
  const text = readFileSync(`src/content/guide/${lang}/${slug}.mdx`, 'utf8');
  const { front = '', body = '' } = frontmatterOf(text) ?? {};
  return { front: parse(front), body };
};
const both = (slug: string) => ({ ja: article('ja', slug), en: article('en', slug) });

const slugs = readdirSync('src/content/guide/ja').map((file) => file.replace('.mdx', ''));
for (const slug of slugs)
  test(`the guide article ${slug} is complete`, () => {
    assert.deepEqual(guideProblems(records, slug, both(slug)), []);
  });

test('there is an article on every subject of the background guide', () => {
  const subjects = [
    ['how mail programs sign in', 'how-sign-in-works'],
    ['the whole story', 'history-2014-2026'],
    ['IMAP or POP', 'imap-or-pop'],
    ['choosing a mail program', 'choosing-a-client'],
    ['phones and tablets', 'phones'],
    ['moving off dead programs', 'moving-off-old-programs'],
    ['scanners, printers, NAS and scripts', 'devices-and-scripts'],
    ['locked accounts', 'locked-accounts'],
    ['the checklist', 'check-in-order'],
    ['administrators', 'workspace-admins'],
    ['support desks', 'support-desks'],
  ];
  assert.deepEqual(slugs.toSorted(), subjects.map(([, slug]) => slug).toSorted());
});

test('a reader who has a message is led to the box for it, not to one cause', () => {
  for (const slug of ['check-in-order', 'phones'])
    for (const { front } of Object.values(both(slug)))
      assert.equal((front as { elsewhere: { page?: string }[] }).elsewhere[0]?.page, 'start', slug);
});

const spoilt = (change: (text: ArticleText) => ArticleText) => {
  const texts = both('phones');
  return guideProblems(records, 'phones', { ja: texts.ja, en: change(texts.en) });
};
const inBody = (pattern: RegExp, by: string) => (text: ArticleText) => ({
  ...text,
  body: text.body.replace(pattern, by),
});
const inFront = (change: object) => (text: ArticleText) => ({
  ...text,
  front: { ...(text.front as object), ...change },
});
const faults: [string, (text: ArticleText) => ArticleText, RegExp][] = [
  ['no answer', inFront({ answer: undefined }), /wrong frontmatter: answer/],
  [
    'an answer of three sentences',
    inFront({ answer: 'Do this now. Then do that as well. Then wait for a while.' }),
    /3 sentences/,
  ],
  ['nobody it is for', inFront({ for_whom: '' }), /wrong frontmatter: for_whom/],
  ['no way on for others', inFront({ elsewhere: [] }), /wrong frontmatter: elsewhere/],
  ['three sources', inFront({ sources: ['google-2sv', 'google-app-passwords', 'google-pop-setup'] }), /3 sources of/],
  ['an invented source', inFront({ sources: ['google-2sv', 'a', 'b', 'c', 'd'] }), /1 sources of/],
  ['a check older than its sources', inFront({ checked: '2026-11-01' }), /before a source that was read/],
  ['a preamble', (text) => ({ ...text, body: `Some words first.\n\n${text.body}` }), /above its first section/],
  ['a section gone', inBody(/^## .*\{#two-step\}$/m, '**2-Step**'), /different heading ids/],
  ['a section of one line', inBody(/(\{#two-step\}\n)[\s\S]*?(?=\n## )/, '$1\nLook.\n'), /too thin in \{#two-step\}/],
  ['half the text', (text) => ({ ...text, body: text.body.slice(0, text.body.length / 2) }), /times the Japanese/],
  ['no help at the end', inBody(/\{#help\}/, '{#more}'), /what to do if it did not help/],
  ['one kind of account', inBody(/## Work and school[\s\S]*$/, ''), /personal from work/],
  ['no causes', inBody(/<CauseLink id="[^"]*" \/>/g, ''), /causes of 3|differ in/],
  ['a step less than in the other language', inBody(/^3\. If the page does not change.*\n/m, ''), /differ in \{#pop\}/],
  [
    'other programs than in the other language',
    inBody(/ids="apple-mail-ios"/, 'ids="gmail-app"'),
    /differ in \{#iphone\}/,
  ],
];
for (const [name, change, message] of faults)
  test(`the check of the guide notices: ${name}`, () => {
    const problems = spoilt(change);
    assert.ok(
      problems.some((problem) => message.test(problem)),
      `${message} not in ${JSON.stringify(problems)}`,
    );
  });
