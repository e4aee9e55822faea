/** Words of the short pages `/e/…` and `/c/…`, where both languages stand side by side. */
import type { Lang } from './locales.ts';

const ja = {
  says: '実際の表示',
  causeIs: '考えられる原因',
  firstSteps: 'まずすること',
  fullFix: '直し方をすべて見る',
  errorPage: 'このエラーの説明',
  alsoPossible: 'ほかの原因のことも',
  notOurs: 'Gmail の接続エラーではありません',
  movedTitle: 'このページは移りました',
  movedLink: '新しい場所を開く',
};
type Words = typeof ja;

const en: Words = {
  says: 'What it says',
  causeIs: 'Likely cause',
  firstSteps: 'First steps',
  fullFix: 'See the whole fix',
  errorPage: 'About this error',
  alsoPossible: 'It can also be',
  notOurs: 'This is not a Gmail connection error',
  movedTitle: 'This page has moved',
  movedLink: 'Open its new place',
};

export const shortWords: Record<Lang, Words> = { ja, en };
