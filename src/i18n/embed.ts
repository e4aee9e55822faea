/** Words inside the embedded lookup, and of the table that says what it fetches. */
import { LONGEST_LETTER } from '../lookup/clues.ts';
import type { PartKind } from '../lookup/pack.ts';
import type { Lang } from './locales.ts';

const ja = {
  label: 'メールソフトに出たエラーを貼り付けてください',
  unknown: 'このメッセージからは原因が分かりません。下のリンクから順番に確かめられます。',
  maybe: 'もしかすると:',
  steps: '直し方を開く',
  failed: '読み込めませんでした。下のリンクを開いて調べてください。',
  noScript: 'JavaScript がオフのため、ここでは調べられません。エラー一覧から探せます。',
  open: 'つなぐ（Gmail の接続エラーを調べる）を開く',
};
const en: typeof ja = {
  label: 'Paste the error your mail program shows',
  unknown: 'This message does not say enough to know the cause. The link below leads through the checks in order.',
  maybe: 'Possibly:',
  steps: 'Open the fix',
  failed: 'It could not be loaded. Open the link below to look the error up.',
  noScript: 'JavaScript is off, so nothing can be looked up here. The list of errors needs none.',
  open: 'Open Tsunagu (look up Gmail connection errors)',
};

export const embedWords: Record<Lang, typeof ja> = { ja, en };

type File = 'engine' | 'pack' | 'answers' | `pack.${Exclude<PartKind, 'en'>}`;
type Parts = Record<'when' | 'what' | 'first' | 'page' | 'small', string> & { files: Record<File, [string, string]> };

/** What is fetched, and when: [when, what]. */
export const embedParts: Record<Lang, Parts> = {
  ja: {
    when: 'いつ',
    what: '何を',
    first: 'ページを開いたとき',
    page: '枠と、そのスクリプト',
    small: '< 12 KB',
    files: {
      engine: ['欄に触れたとき', '照合の仕組み'],
      pack: ['欄に触れたとき', 'Gmail とメールソフトの言葉'],
      answers: ['欄に触れたとき', '原因の名前と説明'],
      'pack.ja': ['日本語が入ったとき', '日本語の言葉'],
      'pack.libraries': ['Gmail の決まった文言が見つからないとき', 'ライブラリーとほかのサーバーの言葉'],
      'pack.libraries.ja': ['同じときで、日本語があるとき', '同じものの日本語'],
      'pack.foreign': ['決まった文言が見つからないとき', 'Gmail の接続エラーではないものの言葉'],
      'pack.foreign.ja': ['同じときで、日本語があるとき', '同じものの日本語'],
      'pack.readers': [`そのうえ ${LONGEST_LETTER} 文字までの文のとき`, '人が自分の言葉で書いた困りごと'],
      'pack.readers.ja': ['その文に日本語があるとき', '同じものの日本語'],
    },
  },
  en: {
    when: 'When',
    what: 'What',
    first: 'The page opens',
    page: 'The frame and its script',
    small: '< 12 KB',
    files: {
      engine: ['The box is touched', 'The lookup itself'],
      pack: ['The box is touched', 'Words of Gmail and of mail programs'],
      answers: ['The box is touched', 'Names and summaries of the causes'],
      'pack.ja': ['Japanese is typed', 'Japanese words'],
      'pack.libraries': ['No words of Gmail’s settle it', 'Words of libraries and of other servers'],
      'pack.libraries.ja': ['The same, and there is Japanese in it', 'The same in Japanese'],
      'pack.foreign': ['No words of Gmail’s settle it', 'Words of what is no Gmail connection error'],
      'pack.foreign.ja': ['The same, and there is Japanese in it', 'The same in Japanese'],
      'pack.readers': [
        `And the text is ${LONGEST_LETTER} characters at most`,
        'How people put their trouble in a few words',
      ],
      'pack.readers.ja': ['And there is Japanese in it', 'The same in Japanese'],
    },
  },
};
