/** Words inside the embedded lookup. */
import type { Lang } from './locales.ts';

const ja = {
  label: 'メールソフトに出たエラーを貼り付けてください',
  unknown: 'このメッセージからは原因が分かりません。下のリンクから順番に確かめられます。',
  maybe: 'もしかすると:',
  steps: '直し方を開く',
  failed: '読み込めませんでした。下のリンクを開いて調べてください。',
  open: 'つなぐ（Gmail の接続エラーを調べる）を開く',
};
const en: typeof ja = {
  label: 'Paste the error your mail program shows',
  unknown: 'This message does not say enough to know the cause. The link below leads through the checks in order.',
  maybe: 'Possibly:',
  steps: 'Open the fix',
  failed: 'It could not be loaded. Open the link below to look the error up.',
  open: 'Open Tsunagu (look up Gmail connection errors)',
};

export const embedWords: Record<Lang, typeof ja> = { ja, en };
