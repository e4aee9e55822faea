/** The guided checks: every way ends at a cause, and a tree that would trap a reader is refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRecords, type RawFile } from '../../src/data/check.ts';
import { readContent } from '../../src/data/files.ts';
import { MAX_DEPTH, waysThrough } from '../../src/data/tree.ts';
import { records } from '../records.ts';

const { files } = readContent();
const ways = waysThrough(records.diagnose);

test('every answer of every question goes to the guide or lies on a way that ends at a cause, within six steps', () => {
  const answers = Object.values(records.diagnose).flatMap(({ answers }) =>
    answers.filter(({ guide }) => !guide),
  ).length;
  const taken = new Set(ways.flatMap((way) => way.questions.map((name, i) => `${name} ${way.answers[i]}`)));
  assert.equal(taken.size, answers);
  for (const { questions, cause } of ways) {
    assert.ok(questions.length + 1 <= MAX_DEPTH, questions.join(' > '));
    assert.ok(records.causes[cause], cause);
  }
});

test('POP that is off is found by readers with a personal account, with the error and without', () => {
  const questions = ways.filter(({ cause }) => cause === 'pop-disabled').map((way) => way.questions.at(-1));
  assert.deepEqual(questions.sort(), ['how-signed-in', 'no-new-mail', 'work-account']);
});

test('an account that Google does not find is to be recovered, and no password is reset for it', () => {
  const answer = records.diagnose['browser-refused']?.answers.find(({ label }) => label.en.includes('no such account'));
  assert.equal(answer?.guide, 'locked-accounts#recover');
});

test('every cause is reached', () => {
  assert.deepEqual([...new Set(ways.map(({ cause }) => cause))].sort(), Object.keys(records.causes).sort());
});

type Question = { answers: { label: object; to?: string; cause?: string; reason?: object; guide?: string }[] };
/** The problems of the real data after `change` was made to the question `name`. */
function problemsWith(name: string, change: (question: Question) => void, more: RawFile[] = []) {
  const path = `diagnose/${name}.yaml`;
  const value = structuredClone(files.find((file) => file.path === path)?.value) as Question;
  change(value);
  return checkRecords([...files.filter((file) => file.path !== path), { path, value }, ...more]).map(
    ({ file, field, message }) => `${file} ${field} ${message}`,
  );
}
const label = { ja: 'あ', en: 'a' };

test('refused: dead ends, answers that lead two ways, circles, orphans, second ways in, lost causes, deep ways', () => {
  const wrong: [RegExp, string, (question: Question) => void, RawFile[]?][] = [
    [
      /start\.yaml answers\.0\.to names "nowhere"/,
      'start',
      (q) => Object.assign(q.answers[0] ?? {}, { to: 'nowhere' }),
    ],
    [/answers\.0\.to leads nowhere/, 'start', (q) => delete q.answers[0]?.to],
    [
      /answers\.0\.to leads on and ends at once/,
      'start',
      (q) => Object.assign(q.answers[0] ?? {}, { cause: 'imap-disabled', reason: label }),
    ],
    [/answers\.1\.reason is required/, 'two-step', (q) => delete q.answers[1]?.reason],
    [/one way in only/, 'two-step', (q) => q.answers.splice(1, 1, { label, to: 'start' })],
    [/one way in only/, 'sending', (q) => q.answers.splice(3, 1, { label, to: 'no-answer' })],
    [
      /lonely\.yaml \(question\) is reached from no answer/,
      'start',
      () => {},
      [
        {
          path: 'diagnose/lonely.yaml',
          value: {
            question: label,
            answers: [1, 2].map((n) => ({ label, cause: n > 1 ? 'imap-disabled' : 'pop-disabled', reason: label })),
          },
        },
      ],
    ],
    [/no way ends at the cause "imap-disabled"/, 'work-account', (q) => q.answers.splice(0, 1)],
    [
      /answers\.0\.guide names "no-such-article"/,
      'no-new-mail',
      (q) => Object.assign(q.answers[0] ?? {}, { guide: 'no-such-article#next' }),
    ],
    [
      /answers\.0\.to leads on and ends at once/,
      'no-new-mail',
      (q) => Object.assign(q.answers[0] ?? {}, { to: 'start' }),
    ],
    [/answers\.0\.reason belongs/, 'no-new-mail', (q) => Object.assign(q.answers[0] ?? {}, { reason: label })],
    [/a second time/, 'two-step', (q) => Object.assign(q.answers[1] ?? {}, { cause: 'app-password-required' })],
    [
      /7 steps deep/,
      'two-step',
      (q) => q.answers.splice(1, 1, { label, to: 'deeper' }),
      [
        {
          path: 'diagnose/deeper.yaml',
          value: {
            question: label,
            answers: [1, 2].map((n) => ({
              label,
              cause: n > 1 ? 'imap-disabled' : 'password-sign-in-blocked',
              reason: label,
            })),
          },
        },
      ],
    ],
    [/at least two answers/, 'account-type', (q) => q.answers.splice(1, 1)],
  ];
  for (const [message, name, change, more] of wrong) {
    const problems = problemsWith(name, (question) => void change(question), more);
    assert.ok(
      problems.some((problem) => message.test(problem)),
      `${message}\n${problems.slice(0, 5).join('\n')}`,
    );
  }
});
