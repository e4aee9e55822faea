/** Words of the fix articles, in both languages. The type makes a missing translation an error. */
import type { Lang } from './locales.ts';

const ja = {
  forBoth: '個人・Workspace',
  quickTest: 'ひとつだけ試す',
  here: 'このページで合っています',
  toSteps: 'お使いのソフトの手順へ',
  lastChosen: '前に選んだソフト',
  moreExamples: 'ほかのソフトでの出方',
  allErrors: 'この原因のエラーをすべて見る',
  groups: {
    'steps-apple': 'iPhone・Mac',
    'steps-outlook': 'Outlook',
    'steps-android': 'Android',
    'steps-computer': 'Thunderbird・Becky! など',
    'steps-devices': '複合機・プログラム',
    'steps-other': 'そのほか',
  },
  morePrograms: 'ほかのソフトの手順',
  openYours: 'お使いのソフトの名前を押すと、手順が開きます。',
  noOwnSteps: 'このソフト専用の手順はまだありません。次の手順が当てはまります。',
  noSettings:
    'このソフトには、サーバー名やポートを入れる画面がありません。次の手順で登録し直すと、正しい設定になります。',
  cannotEnterPassword: 'このソフトにはパスワードを入れる欄がありません。次の方法を使います。',
  cannotSignIn: 'このソフトでは、Google の画面でログインする手順が確かめられていません。アプリ パスワードを使います。',
  labelsOwn: 'ボタンやフォルダーの名前は、版によって少し違います。',
  firstAbove: 'はじめに読むこと（どのソフトでも同じです）',
  alsoFor: '手順が近いソフト',
  whereSettings: '設定の画面の開き方',
  whereToMake: '16 文字のアプリ パスワードの作り方',
  stillStuck: 'ここまでで直らないときや、どの原因か決められないときは → ',
  checkInOrder: '最初から順番に確かめる',
  personal: '個人のアカウント',
  work: '会社・学校のアカウント',
};

export type FixWords = typeof ja;

const en: FixWords = {
  forBoth: 'personal / work',
  quickTest: 'One quick test',
  here: 'you are on the right page',
  toSteps: 'Go to the steps for your program',
  lastChosen: 'The program you chose before',
  moreExamples: 'How other programs put it',
  allErrors: 'All errors with this cause',
  groups: {
    'steps-apple': 'iPhone, Mac',
    'steps-outlook': 'Outlook',
    'steps-android': 'Android',
    'steps-computer': 'Thunderbird and others',
    'steps-devices': 'Scanners, scripts',
    'steps-other': 'Any other',
  },
  morePrograms: 'Steps for more programs',
  openYours: 'Press the name of your program to open its steps.',
  noOwnSteps: 'There are no separate steps for this program yet. These fit it.',
  noSettings:
    'This program has no place for server names and ports. Adding the account again as follows sets them right.',
  cannotEnterPassword: 'This program has no field for a password. Use this way in.',
  cannotSignIn: 'No steps for signing in on Google’s page are known for this program. Use an app password.',
  labelsOwn: 'Names of buttons and folders differ a little between versions.',
  firstAbove: 'Read this first (the same for every program)',
  alsoFor: 'Programs much like it',
  whereSettings: 'How to reach the settings',
  whereToMake: 'How to make the 16-letter app password',
  stillStuck: 'If none of this helped, or you cannot tell which cause it is → ',
  checkInOrder: 'Check everything in order',
  personal: 'Personal account',
  work: 'Work or school account',
};

export const fixWords: Record<Lang, FixWords> = { ja, en };
