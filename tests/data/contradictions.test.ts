/** Where sources contradict each other, the articles say so, in both languages: each contradiction and the page that states it. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

type Stated = [contradiction: string, article: string, ja: RegExp, en: RegExp];
const stated: Stated[] = [
  ['the day passwords ended at work', 'guide/workspace-admins', /3 月 14 日と 5 月 1 日/, /14 March and 1 May/],
  [
    'the same, in the history',
    'guide/history-2014-2026',
    /2025 年 3 月 14 日[\s\S]*2025 年 5 月 1 日/,
    /14 March 2025[\s\S]*1 May 2025/,
  ],
  ['the same, in the fix', 'fixes/password-sign-in-blocked', /3 月 14 日と 5 月 1 日/, /14 March and 1 May/],
  [
    'app passwords at work',
    'guide/workspace-admins',
    /食い違っています[\s\S]*個人向けのページ/,
    /sources disagree[\s\S]*page for consumers/,
  ],
  ['the end of POP', 'guide/history-2014-2026', /受け取った報道がありました/, /news reports read it as the end of POP/],
  ['the end of POP, by direction', 'guide/imap-or-pop', /別の機能です/, /something else/],
  [
    'app passwords abolished',
    'guide/history-2014-2026',
    /Google の文は見つかっていません/,
    /no text by Google behind it/,
  ],
  [
    'the lowest TLS version',
    'fixes/tls-too-old',
    /最低の版は、Google のページでは確かめられません/,
    /could not be confirmed on a Google page/,
  ],
  ['3DES and TLS 1.0 for devices', 'guide/devices-and-scripts', /資料は食い違っています/, /The sources disagree/],
  [
    'fifteen programs or connections',
    'fixes/too-many-connections',
    /接続 15 本と読む資料[\s\S]*Google の文書にはない数だ/,
    /read this as 15 IMAP connections; another source says that Google has not documented the number/,
  ],
  [
    'how often to check for mail',
    'guide/locked-accounts',
    /資料は食い違っています[\s\S]*15 分に 1 回[\s\S]*300 秒/,
    /The sources disagree[\s\S]*every 15 minutes[\s\S]*300 seconds/,
  ],
  [
    'the relay limit of an organisation',
    'guide/workspace-admins',
    /460 万宛先[\s\S]*約 130 倍/,
    /4\.6 million[\s\S]*130 times/,
  ],
  [
    'Outlook 2016',
    'guide/choosing-a-client',
    /Outlook 2016[\s\S]*とする資料があ/,
    /Outlook 2016[\s\S]*Some say app password only/,
  ],
  ['since when the Mac signs in', 'guide/choosing-a-client', /10\.10\.3[\s\S]*Catalina/, /10\.10\.3[\s\S]*Catalina/],
  [
    'accounts made before July 2014',
    'guide/history-2014-2026',
    /Google の文は見つかっていません/,
    /found no text by Google/,
  ],
];

const read = (lang: string, article: string) => {
  const [folder, slug] = article.split('/');
  return readFileSync(`src/content/${folder}/${lang}/${slug}.mdx`, 'utf8');
};
for (const [contradiction, article, ja, en] of stated)
  test(`stated: ${contradiction} (${article})`, () => {
    assert.match(read('ja', article), ja);
    assert.match(read('en', article), en);
  });

test('the interval for checking mail is one number on all pages', () => {
  const texts = globSync('src/content/{fixes,guide,causes,errors}/**/*.{mdx,yaml}').map((file) => ({
    file,
    text: readFileSync(file, 'utf8'),
  }));
  const saying = (pattern: RegExp) => texts.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
  assert.deepEqual(
    saying(/(?<![0-9])(?:5|10|20|30) 分以上|\b(?:five|ten|5|10|20|30) minutes or more|every 10 minutes/),
    [],
  );
  assert.ok(saying(/15 分以上|15 minutes or more/).length >= 12);
});
