/** Words of fix articles. */

const ja = {
  isThisYou: 'こう出ていませんか',
  tellingSign: '見分け方',
  ifDifferent: '違うときは',
  procGoogle: 'Google でログインする',
  procAppPassword: 'アプリ パスワードを入れる',
  procSettings: 'サーバーの設定を直す',
  labelsUnchecked: 'メニューの名前は、今の版の画面では確かめられていません。近い名前の項目を探してください。',
  forVersion: '対象の版',
  clientPage: 'このソフトのページ',
};
const en: typeof ja = {
  isThisYou: 'Is this what you see?',
  tellingSign: 'How to tell',
  ifDifferent: 'If it looks different',
  procGoogle: 'Sign in with Google',
  procAppPassword: 'Enter an app password',
  procSettings: 'Correct the server settings',
  labelsUnchecked: 'The menu names could not be checked on a current version. Look for the nearest match.',
  forVersion: 'For',
  clientPage: 'Page of this program',
};

export const fix = { ja, en };
