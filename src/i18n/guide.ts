/** Words around and inside the articles of the background guide, in both languages. */
import type { Lang } from './locales.ts';

const ja = {
  answer: '結論',
  forWhom: 'このページが役に立つ方',
  elsewhere: '知りたいことが違うとき',
  programs: 'ソフトごとの判定',
  sending: '送信',
  and: '・',
  colon: '：',
  byApi: 'Google 独自の方式',
  none: 'なし',
  pages: {
    start: 'トップページに貼り付けて調べる',
    support: 'サポート窓口の方へ',
    clients: '対応表',
    settings: '設定値',
    changes: '年表',
  },
};
const en: typeof ja = {
  answer: 'In short',
  forWhom: 'This page is for',
  elsewhere: 'If you are looking for something else',
  programs: 'Verdicts by program',
  sending: 'sending',
  and: ', ',
  colon: ': ',
  byApi: "Google's own interface",
  none: 'none',
  pages: {
    start: 'Paste it on the start page',
    support: 'For support desks',
    clients: 'Table of programs',
    settings: 'Settings',
    changes: 'Timeline',
  },
};

export const guideWords: Record<Lang, typeof ja> = { ja, en };
