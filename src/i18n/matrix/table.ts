/** Words of the matrix, the matrix itself: its lead, filters, dates and counts. The type makes a missing one an error. */
import type { WordsLike } from '../locales.ts';

export const ja = {
  lead: 'どのメールソフトが、どの方法で Gmail に入れるかをまとめました。セルを開くと、説明と出典、確認した日が出ます。',
  platform: '機器',
  protocol: 'Google ログインの方式',
  protocolHint: 'その方式で Google にログインできるソフトだけを表示します。',
  maintainedOnly: '更新が続いているものだけ',
  text: '名前で絞り込む',
  all: 'すべて',
  clear: '絞り込みをやめる',
  row: '件',
  rows: '件',
  manyRows: 'ほかに、多くのソフトをまとめた行：',
  notYetRows: '件はまだありませんでした',
  none: '当てはまるソフトはありません。条件を減らしてください。',
  asOf: '時点',
  today: '今日',
  asOfDate: '日付を選ぶ',
  asOfTitle: '{day} 時点の対応表',
  asOfLead:
    'その日に分かっている状態で並べました。Google 側の決まり（いつまでパスワードだけで入れたか）も、その日のものです。個人の Gmail アカウントについての判定です。',
  asOfWork:
    '会社や学校の Google Workspace では、この日はまだ、いつものパスワードだけのログインが完全には終わっていませんでした。2024 年 6 月 15 日からは、すでにつないでいたものだけが続きました。Google は終わりの日として、2025 年 3 月 14 日と 5 月 1 日の両方を挙げています。',
  asOfCell: 'セルの先にあるのは、今の記録です。',
} as const;

export const en: WordsLike<typeof ja> = {
  lead: 'Which mail program gets into Gmail, and how. Open a cell for its note, its sources and the day it was checked.',
  platform: 'Device',
  protocol: 'Google sign-in over',
  protocolHint: 'Shows only programs that can sign in with Google over this protocol.',
  maintainedOnly: 'Maintained only',
  text: 'Filter by name',
  all: 'All',
  clear: 'Clear the filters',
  row: 'program',
  rows: 'programs',
  manyRows: 'and rows that stand for many programs: ',
  notYetRows: 'did not exist yet',
  none: 'No program fits. Take a filter away.',
  asOf: 'As of',
  today: 'Today',
  asOfDate: 'Choose a date',
  asOfTitle: 'Mail programs and Gmail on {day}',
  asOfLead:
    'Things as they stood on that day. Google’s own rules (until when the password alone was enough) are those of the day too. The verdicts are for personal Gmail accounts.',
  asOfWork:
    'On that day Google Workspace (work and school accounts) had not fully ended the usual password: from 15 June 2024 only connections already set up went on, and Google names both 14 March and 1 May 2025 as the end.',
  asOfCell: 'Behind each cell stands today’s record.',
};
