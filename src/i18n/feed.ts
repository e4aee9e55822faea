/** Words about the Atom feeds. */
import type { Lang } from './locales.ts';

const ja = {
  title: 'つなぐ: Gmail とメールソフトの変更',
  subscribe: '更新をフィードで受け取る (Atom)',
  truth: '事実: ',
  instead: '今の方法: ',
};
const en: typeof ja = {
  title: 'Tsunagu: changes in Gmail and mail programs',
  subscribe: 'Follow changes by feed (Atom)',
  truth: 'What is true: ',
  instead: 'Now instead: ',
};

export const feedWords: Record<Lang, typeof ja> = { ja, en };
