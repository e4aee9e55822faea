/** The language checks refuse bad sentences, let good ones pass, and name the place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishProblems, namesOf } from '../../scripts/prose/english.ts';
import { japaneseProblems } from '../../scripts/prose/japanese.ts';
import { articlePassages, recordPassages, wordPassages } from '../../scripts/prose/passages.ts';
import type { Lang } from '../../src/i18n/locales.ts';
import { records } from '../records.ts';

const passage = (lang: Lang, text: string) => ({ file: 'x.mdx', field: '(text)', line: 10, lang, text });
const rules = async (text: string) =>
  (await japaneseProblems([passage('ja', text)])).map(({ rule }) => rule.split('/')[1]);

test('good Japanese passes', async () => {
  const text = '1. Gmail を開き、「2段階認証」を押します。\n2. ポートを `993` にします。\n\nもう一度受信できますか？';
  assert.deepEqual(await rules(text), []);
});

const bad: [string, string, string][] = [
  ['no space beside a Latin word', 'Gmailを開きます。', 'ja-space-between-half-and-full-width'],
  ['a sentence without its full stop', 'パスワードを入れ直します', 'ja-no-mixed-period'],
  ['である among です・ます', 'これは設定の問題です。これは正しい値である。', 'no-mix-dearu-desumasu'],
  ['the same particle twice', '設定が変わるが、番号が変わるソフトが多いです。', 'no-doubled-joshi'],
  ['ら抜き', 'メールソフトの画面からも見れます。', 'no-dropping-the-ra'],
  ['half-width kana', 'ﾊﾟｽﾜｰﾄﾞを入れます。', 'no-hankaku-kana'],
  ['a double negative', 'つながらないことはないです。', 'no-double-negative-ja'],
  ['a weak phrase', '設定が違うのかもしれません。', 'ja-no-weak-phrase'],
  [
    'a sentence of over a hundred characters',
    `${'とても長い文をここに書き、'.repeat(3)}${'さらに続けて書くと読みにくくなり'.repeat(5)}ます。`,
    'sentence-length',
  ],
];
for (const [name, text, rule] of bad)
  test(`Japanese refused: ${name}`, async () => {
    const found = await rules(text);
    assert.ok(found.includes(rule), `${rule} not in ${found}`);
  });

test('English: a typing error and an American spelling are refused, with the line; terms and names pass', async () => {
  const text = 'Open STARTTLS in Thunderbird.\n\nEnter the pasword and choose a favorite at imap.gmial.example.';
  const problems = await englishProblems([passage('en', text)], namesOf(records.clients));
  assert.deepEqual(
    problems.map(({ place, message }) => [place, message.split('"')[1]]),
    [
      ['line 12', 'pasword'],
      ['line 12', 'favorite'],
    ],
  );
});

test('of an article the body and the quick test are checked, by line and field, tags and values aside', () => {
  const source =
    '---\ndescription: 説明です。\n---\n\n## 直し方 {#fix}\n\n<Copy value="a.b" /> を開く\n\n<AskAdmin>\n(1) 使えるか\n版:\n</AskAdmin>\n';
  const [body, description, see] = articlePassages(
    'x.mdx',
    'ja',
    { description: '説明です。', sources: ['a'], test: { answers: [{ see: '開く', cause: 'x' }] } },
    source,
  );
  assert.equal(body?.text, '\n## 直し方\n\n`a.b` を開く\n\n\n- 使えるか\n- 版:\n\n');
  assert.equal(body?.line, 4);
  assert.equal(description?.field, 'description');
  assert.equal(see?.text, '# 開く');
});

test('of a record the texts in both languages are checked, messages of programs are not', () => {
  const record = {
    title: { ja: '題', en: 'Title' },
    meaning: { ja: '意味です。', en: 'Meaning.' },
    examples: [{ lang: 'ja', text: 'ｴﾗｰ' }],
    matches: ['ｴﾗｰ'],
  };
  assert.deepEqual(
    recordPassages('errors/x.yaml', record).map(({ lang, text }) => `${lang} ${text}`),
    ['ja # 題', 'en # Title', 'ja 意味です。', 'en Meaning.'],
  );
});

test('of the words of the interface every string below a language is checked, by line', async () => {
  const source = [
    "const ja = { send: '送信', parts: [{ id: 'pasted', text: 'Gmailを開きます。' }] };",
    "const en: typeof ja = { send: 'Send', parts: [{ id: 'pastd', text: 'Choose a favorite.' }] };",
    `export const jaCommon = { lead: (title: string) => \`原因は「\${title}」です。\` };`,
    "const other = 'nothing'; export const all: Record<'ja' | 'en', object> = { ja: { ...ja }, en };",
  ].join('\n');
  const passages = wordPassages('x.ts', source);
  assert.deepEqual(
    passages.map(({ line, lang, text }) => `${line} ${lang} ${text}`),
    ['1 ja # 送信', '1 ja Gmailを開きます。', '2 en # Send', '2 en # Choose a favorite.', '3 ja 原因は「X」です。'],
  );
  const [japanese] = await japaneseProblems(passages);
  assert.equal(`${japanese?.place} ${japanese?.rule}`, 'line 1 ja-spacing/ja-space-between-half-and-full-width');
  assert.deepEqual(
    (await englishProblems(passages)).map(({ place, message }) => [place, message.split('"')[1]]),
    [['line 2', 'favorite']],
  );
});
