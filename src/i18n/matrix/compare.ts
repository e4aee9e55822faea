/** Words of the matrix, the comparison of clients. The type makes a missing one an error. */
import type { WordsLike } from '../locales.ts';

export const ja = {
  compareWith: 'ほかのソフトと並べて見る',
  compare: 'ソフトを並べて比べる',
  compareLead: '2 つか 3 つのソフトを選ぶと、判定と記録が横に並びます。選んだ組み合わせはアドレスに残ります。',
  compareTitle: '{names} を比べる',
  compareDescribe: '{names} で Gmail を使う方法の違い。Google ログイン、アプリ パスワード、ポート、状況を並べました。',
  comparePick: 'ソフト',
  compareNone: '（選ばない）',
  compareReady: 'よく比べられる組み合わせ',
  compareOwn: '自分で選ぶ',
  compareNoScript: 'JavaScript がオフのときは、下の組み合わせから選んでください。',
  toMatrix: '対応表へ戻る',
} as const;

export const en: WordsLike<typeof ja> = {
  compareWith: 'See it beside others',
  compare: 'Compare programs side by side',
  compareLead:
    'Choose two or three programs to see their verdicts and records side by side. The choice stays in the address.',
  compareTitle: '{names}, compared',
  compareDescribe: '{names} with Gmail: Google sign-in, app password, ports and state, side by side.',
  comparePick: 'Program',
  compareNone: '(none)',
  compareReady: 'Often compared',
  compareOwn: 'Choose your own',
  compareNoScript: 'Without JavaScript, choose one of the pairs below.',
  toMatrix: 'Back to the matrix',
};
