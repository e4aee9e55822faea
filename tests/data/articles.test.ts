/** What holds for all fix articles beside their depth: two sentences of answer, messages from records, both kinds of account. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { requiredClients } from '../../src/data/step-groups.ts';
import { records } from '../records.ts';

type Lang = 'ja' | 'en';
const langs = ['ja', 'en'] as const;
const causes = Object.entries(records.causes);
const fix = (lang: Lang, cause: string) => readFileSync(`src/content/fixes/${lang}/${cause}.mdx`, 'utf8');

const sentences = (text: string, lang: Lang) =>
  text.split(lang === 'ja' ? /。/ : /[.!?]["”')]*(?:\s|$)/).filter((part) => part.trim()).length;

/** Lines of messages long enough to be no phrase of ours, each with the record that it belongs to. */
const lines = new Map(
  Object.entries(records.errors).flatMap(([id, error]) =>
    error.examples
      .flatMap((example) => example.text.split('\n'))
      .map((line) => line.trim())
      .filter((line) => line.length >= 40)
      .map((line) => [line, id] as const),
  ),
);
const typedIn = (body: string) => [...lines].filter(([line]) => body.includes(line)).map(([, id]) => id);

const tellsAccounts = (body: string, lang: Lang) =>
  body.includes('<ByAccount>') ||
  (lang === 'ja' ? /個人のアカウントでも Google Workspace でも/ : /personal and Google Workspace accounts/i).test(body);

test('the answer of every cause is two sentences, in both languages', () => {
  const wrong = causes.flatMap(([id, { summary }]) =>
    langs.filter((lang) => sentences(summary[lang], lang) !== 2).map((lang) => `${id} (${lang})`),
  );
  assert.deepEqual(wrong, []);
  assert.equal(sentences('断られます。直します。終わりです。', 'ja'), 3);
  assert.equal(sentences('It is refused. Put "it right."', 'en'), 2);
});

test('no message of a program is typed into a fix article: they come from the error records', () => {
  assert.ok(lines.size > 500, `${lines.size} lines of messages`);
  for (const lang of langs)
    for (const [id] of causes) assert.deepEqual(typedIn(fix(lang, id)), [], `${lang}/${id} holds a message of`);
  const [line, id] = [...lines][0] ?? ['', ''];
  assert.deepEqual(typedIn(`Some words. ${line} More words.`), [id]);
});

test('every fix article sets personal and work accounts apart, or says that they do not differ', () => {
  for (const lang of langs)
    assert.deepEqual(
      causes.map(([id]) => id).filter((id) => !tellsAccounts(fix(lang, id), lang)),
      [],
      lang,
    );
  assert.equal(tellsAccounts('Some text about Google Workspace.', 'en'), false);
});

test('steps are wanted for every program that readers bring', () => {
  const wanted = [
    ['Outlook, new', 'outlook-new'],
    ['Outlook of Microsoft 365, 2016 and later', 'outlook-365-classic'],
    ['Outlook 2013', 'outlook-2013'],
    ['Outlook 2010', 'outlook-2010'],
    ['Thunderbird', 'thunderbird'],
    ['Mail on iPhone and iPad', 'apple-mail-ios'],
    ['Mail on the Mac', 'apple-mail-macos'],
    ['Gmail on Android', 'gmail-app'],
    ['Samsung Email', 'samsung-email'],
    ['Thunderbird for Android', 'thunderbird-android'],
    ['Becky!', 'becky'],
    ['Hidemaru Mail', 'hidemaru-mail'],
    ['Windows Live Mail', 'windows-live-mail-2012'],
    ['Windows Mail', 'windows-mail-10'],
    ['eM Client', 'em-client'],
    ['scanners', 'mfp-scan-to-mail'],
    ['NAS', 'qnap-nas'],
    ['scripts', 'scripts'],
    ['any other program', 'any-other-program'],
  ];
  assert.deepEqual(
    wanted.filter(([, id = '']) => !requiredClients.includes(id)).map(([name]) => name),
    [],
  );
  const gone = records.clients['windows-mail-10']?.cannot_connect;
  assert.ok(gone, 'Windows Mail must say that it cannot connect');
});
