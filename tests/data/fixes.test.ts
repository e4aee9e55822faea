/** Every fix article is as deep as the design asks, in both languages; and the check that says so can fail. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { frontmatterOf } from '../../src/data/files.ts';
import { type ArticleText, depthProblems } from '../fix-depth.ts';
import { records } from '../records.ts';

const article = (lang: 'ja' | 'en', cause: string): ArticleText => {
  const text = readFileSync(`src/content/fixes/${lang}/${cause}.mdx`, 'utf8');
  const { front = '', body = '' } = frontmatterOf(text) ?? {};
  return { front: parse(front), body };
};
const both = (cause: string) => ({ ja: article('ja', cause), en: article('en', cause) });
const causes = Object.keys(records.causes);

for (const cause of causes)
  test(`the fix articles of ${cause} are complete`, () => {
    assert.deepEqual(depthProblems(records, cause, both(cause)), []);
  });

test('steps whose menu names were not checked say what they were taken from', () => {
  const silent = Object.entries(records.clients).flatMap(([id, { generic, steps }]) =>
    Object.entries(steps)
      .filter(([, own]) => !generic && !own.labels_checked && !own.for)
      .map(([name]) => `${id}: steps.${name}`),
  );
  assert.deepEqual(silent, []);
});

/** The whole article with one thing changed; the check must name just that. */
const spoilt = (change: (text: ArticleText) => ArticleText) => {
  const texts = both('app-password-required');
  return depthProblems(records, 'app-password-required', { ja: texts.ja, en: change(texts.en) });
};
const inBody = (pattern: RegExp, by: string) => (text: ArticleText) => ({
  ...text,
  body: text.body.replace(pattern, by),
});
const faults: [string, (text: ArticleText) => ArticleText, RegExp][] = [
  ['a section gone', inBody(/\{#why\}/, '{#because}'), /no section \{#why\}/],
  ['a section of one line', inBody(/(\{#next\}\n)[\s\S]*?(?=\n## )/, '$1\nTry again.\n'), /too thin in \{#next\}/],
  ['a subsection in one language only', inBody(/\n### .*\{#not-offered\}/, '\n'), /different heading ids/],
  ['no steps per program', inBody(/<ClientSteps \/>/, ''), /no <ClientSteps/],
  [
    'no text for the administrator',
    inBody(/<AskAdmin>[\s\S]*<\/AskAdmin>/, 'Ask your administrator. '.repeat(9)),
    /administrator/,
  ],
  [
    'old advice without a date',
    inBody(/(\{#old-advice\}\n)[\s\S]*?(?=\n## )/, `$1\n${'Old. '.repeat(60)}\n`),
    /dates no retired/,
  ],
  ['no quick test', ({ front, body }) => ({ front: { ...(front as object), test: undefined }, body }), /no quick test/],
  [
    'one source',
    ({ front, body }) => ({ front: { ...(front as object), sources: ['google-2sv'] }, body }),
    /two sources/,
  ],
];
for (const [name, change, message] of faults)
  test(`the check notices: ${name}`, () => {
    const problems = spoilt(change);
    assert.ok(
      problems.some((problem) => message.test(problem)),
      `${message} not in ${JSON.stringify(problems)}`,
    );
  });

test('the check notices a program without steps and a cause without examples', () => {
  const { 'samsung-email': samsung, 'any-other-program': other, ...clients } = records.clients;
  assert.ok(samsung && other);
  const poorer = { ...records, clients, errors: {} };
  const problems = depthProblems(poorer, 'app-password-required', both('app-password-required'));
  assert.ok(problems.some((problem) => problem.endsWith('leaves samsung-email without steps')));
  assert.ok(problems.some((problem) => problem.includes('has no example')));
});
