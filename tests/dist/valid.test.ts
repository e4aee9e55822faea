/** The pages are valid HTML and read well in a text browser. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { builtPages } from './site.ts';

const pages = [...builtPages()];
const checker = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Matters of taste, or of how the build writes markup.
    'doctype-style': 'off',
    'no-inline-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'long-title': 'off',
    'void-style': 'off',
    // The policy forbids other origins altogether (headers.test.ts).
    'require-sri': 'off',
    'valid-id': ['error', { relaxed: true }],
    // Text of error messages that looks like a telephone number.
    'tel-non-breaking': 'off',
    'prefer-native-element': 'off',
    // The filters of the matrix work as they are chosen; there is nothing to submit.
    'wcag/h32': 'off',
  },
});

test('every page is valid HTML', async () => {
  const problems: string[] = [];
  for (const [path, html] of pages) {
    const report = await checker.validateString(html);
    for (const { messages } of report.results)
      for (const { ruleId, message, line, column } of messages)
        problems.push(`${path} ${ruleId} (${line}:${column}): ${message}`);
  }
  assert.ok(pages.length > 1000);
  assert.deepEqual([...new Set(problems)].slice(0, 15), []);
});

/** What a text browser must show, in this order; without spaces, because they come and go where lines are folded. */
const inOrder: Record<string, string[]> = {
  '/ja/': [
    '本文へ移動',
    'メールソフトでGmailにつながらないとき',
    'エラーメッセージ',
    'メッセージがないとき',
    '順番に確かめる',
    'よくある原因',
  ],
  '/ja/fix/app-password-required/': [
    'アプリパスワードを作って',
    '確認日',
    '2段階認証',
    'こう出ていませんか',
    '直し方',
    '出典',
  ],
  '/en/errors/smtp-535-bad-credentials/': [
    'UsernameandPasswordnotaccepted',
    'Whatitmeans',
    'Likelycauses',
    'Dothisfirst',
    '1.',
    'Seethewholefix',
  ],
  '/en/clients/': ['Mailprograms', 'Program', 'Verdict', 'Thunderbird'],
};

for (const [path, order] of Object.entries(inOrder))
  test(`w3m shows ${path} in the order it is meant to be read`, (t) => {
    const html = pages.find(([address]) => address === path)?.[1] ?? '';
    const dump = spawnSync('w3m', ['-dump', '-T', 'text/html', '-I', 'UTF-8', '-O', 'UTF-8', '-cols', '80'], {
      input: html,
    });
    // Where there is no w3m, the same is asked of the text of the page in its order.
    const text =
      dump.status === 0 ? dump.stdout.toString() : html.slice(html.indexOf('<body')).replace(/<[^>]+>/g, ' ');
    if (dump.status !== 0) t.diagnostic('w3m is not installed: the order was checked in the markup');
    const shown = text.replace(/\s/g, '');
    let from = 0;
    for (const part of order) {
      const found = shown.indexOf(part, from);
      assert.ok(found >= 0, `"${part}" does not follow "${shown.slice(from, from + 60)}"`);
      from = found;
    }
    assert.doesNotMatch(text, /undefined|\[object|light-dark\(/);
  });
