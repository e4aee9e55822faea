/** Words of the frame around every page and of the pages about reading it. The type makes a missing one an error. */
import type { Lang } from './locales.ts';

const ja = {
  offlineTitle: 'このページはまだ保存されていません',
  offlineText:
    '通信がないため開けませんでした。直し方、解説、対応表、設定値、エラーを調べる欄は、通信がなくても開けます。',
  offline: {
    soon: 'オフラインで読めるように、まもなく約 {size} MB を保存します。',
    ask: 'オフラインで読めるように、約 {size} MB を保存できます。',
    swap: '今は英語のページがオフライン用に保存されています。代わりに日本語のページ（約 {size} MB）を保存できます。',
    busy: 'オフライン用に約 {size} MB を保存しています…',
    ready: '✓ 通信がなくても読めます',
    failed: 'オフライン用の保存ができませんでした。',
    no: '保存しない',
    yes: '保存する',
  },
  searchFailed: '検索の索引を読み込めませんでした。通信を確かめて、もう一度入力してください。',
  searchNoScript: 'JavaScript がオフのため、検索は使えません。次の一覧から探してください。',
  searchHint: 'エラーの番号や文章を入れると、その直し方が最初に出ます。',
  searchKeys: '「/」キーで入力欄へ、↑↓ キーで結果を選べます。',
  searchSections: {
    lookup: 'このエラーの直し方',
    fix: '直し方',
    guide: '解説',
    clients: 'メールソフト',
    more: 'そのほかのページ',
  },
  diagnose: '順番に確かめる',
  diagnoseLead: 'メッセージがなくても、質問に答えていくと原因にたどり着きます。',
  restart: '最初からやり直す',
  back: '1 つ前の質問へ',
  soFar: 'ここまでの答え',
  endsAt: '考えられる原因',
  because: 'そう考えた理由',
  toFix: '直し方を見る',
  notThis: 'これではなさそうなときは',
  noneFits: 'どれにも当てはまらないときは →',
  checkInOrder: '順番に確かめる表',
  or: '・',
  pasteInstead: '表示された文章があれば、貼り付けて調べるほうが確実です。',
  toBox: '文章を貼り付けて調べる',
  privacy: 'プライバシー',
  privacyLead:
    '貼り付けた文章も、検索した言葉も、読み込んだ画像も、この端末の外に出ません。Cookie も、アクセス解析も、広告もありません。',
  privacyParts: [
    {
      id: 'pasted',
      title: '貼り付けた文章と検索',
      lines: [
        '原因を調べる計算は、すべて開いているブラウザーの中で行います。文章を受け取るサーバーは、このサイトにはありません。',
        '調べた結果のリンクには、アドレスやパスワードらしい部分を伏せた文章が入ります。入る場所は # の後ろで、ブラウザーはこの部分をサーバーに送りません。',
        '文章は保存しません。ほかのページから戻ったときに欄の文章が元に戻るのは、タブを開いているあいだブラウザーが覚えているためです。',
        '検索用の索引は、検索欄に入るとこのサイトから届きます。検索した言葉は送りません。',
        'ほかのサイトへのリンクを開いても、どのページから来たかは伝えません。',
      ],
    },
    {
      id: 'stored',
      title: 'この端末に残るもの',
      lines: [
        '選んだ明るさ（明るい・暗い）、選んだメールソフトの名前、オフライン用に保存するかどうかの答え。次に開いたときも同じにするためで、この端末の外に出ません。',
        'オフラインで読むためのページの写し。日本語か英語の一方で、フッターに大きさと状態が出ます。',
        'その写しを保存した後に開いた、写しにないページ（新しいほうから 50 ページ）。通信がないときに出すためです。',
        '画像の文字を読むプログラム（読み込んだ場合だけ）。読み取った画像そのものは残りません。',
        'どれも、ブラウザーの「サイトのデータを消去」で消えます。',
      ],
    },
    {
      id: 'host',
      title: 'サーバーに残りうるもの',
      lines: [
        'ページを開くと、どのサイトでも同じように、ページのアドレス・時刻・接続元の IP アドレスが配信元に届きます。記録するかどうか、いつまで残すかは、このサイトを置いている運営者が決めます。',
        'ほかの会社のサーバーから読み込むものはありません。フォント、画像、スクリプトは、すべてこのサイトから届きます。',
      ],
    },
    {
      id: 'how-you-can-check',
      title: '自分で確かめるには',
      lines: [
        'ブラウザーの開発者ツールで「ネットワーク」を開いたまま文章を貼り付けると、外へ出る通信がないと分かります。',
        '通信を切っても、保存が済んでいれば同じように調べられます。',
      ],
    },
  ],
};

const en: typeof ja = {
  offlineTitle: 'This page has not been saved yet',
  offlineText:
    'It could not be opened without a network. Fixes, guide, mail programs, settings and the error lookup open without one.',
  offline: {
    soon: 'About {size} MB will be saved in a moment, for reading offline.',
    ask: 'About {size} MB can be saved for reading offline.',
    swap: 'The Japanese pages are saved for reading offline. The English ones, about {size} MB, can be saved in their place.',
    busy: 'Saving about {size} MB for reading offline…',
    ready: '✓ Works offline',
    failed: 'Saving for offline reading did not work.',
    no: 'Do not save',
    yes: 'Save',
  },
  searchFailed: 'The search index could not be loaded. Check the network and type again.',
  searchNoScript: 'JavaScript is off, so the search does not work. Look in these lists.',
  searchHint: 'Enter a code or a message of an error and its fix comes first.',
  searchKeys: 'The "/" key goes to the field, ↑ and ↓ walk through the results.',
  searchSections: {
    lookup: 'The fix for this error',
    fix: 'Fixes',
    guide: 'Guide',
    clients: 'Mail programs',
    more: 'Other pages',
  },
  diagnose: 'Guided checks',
  diagnoseLead: 'No message needed: answer a few questions and arrive at the cause.',
  restart: 'Start again',
  back: 'Back one question',
  soFar: 'Your answers so far',
  endsAt: 'Likely cause',
  because: 'Why we think so',
  toFix: 'See the fix',
  notThis: 'If that does not sound right',
  noneFits: 'None of these?',
  checkInOrder: 'Check in order',
  or: ' or ',
  pasteInstead: 'If you can read a message, pasting it is surer.',
  toBox: 'Paste the message',
  privacy: 'Privacy',
  privacyLead:
    'What you paste, search for or open as a picture never leaves this device. There are no cookies, no statistics and no advertisements.',
  privacyParts: [
    {
      id: 'pasted',
      title: 'Pasted text and searches',
      lines: [
        'The cause is worked out inside the browser you are using. This site has no server that could receive your text.',
        'A link to a result carries the text with addresses and anything like a password masked. It stands after the # sign, a part that browsers do not send to servers.',
        'The text is not saved. If it is in its box again when you come back to the page, your browser has remembered it while the tab was open.',
        'The search index comes from this site when you enter the search field. The words you search for are not sent.',
        'When you follow a link to another site, that site is not told which page you came from.',
      ],
    },
    {
      id: 'stored',
      title: 'What stays on this device',
      lines: [
        'The theme you chose (light or dark), the mail program you chose, and your answer about saving pages, so that it is the same next time. None of this leaves the device.',
        'Copies of pages for reading offline, in Japanese or in English. The foot of the page shows their size and state.',
        'Once those are saved, other pages that you open (the newest 50), to show them when there is no network.',
        'The program that reads text in pictures, if you loaded it. The pictures themselves are not kept.',
        'All of this goes when you clear the site data in your browser.',
      ],
    },
    {
      id: 'host',
      title: 'What the host may record',
      lines: [
        'Opening a page tells the host, as on any site, the address of the page, the time and your IP address. Whether that is logged, and for how long, is up to whoever hosts this copy of the site.',
        "Nothing is loaded from another company's servers: type, pictures and scripts all come from this site.",
      ],
    },
    {
      id: 'how-you-can-check',
      title: 'How you can check',
      lines: [
        'Open the network view of your browser’s developer tools and paste a message: no request goes out.',
        'Switch the network off: once the pages are saved, the lookup answers as before.',
      ],
    },
  ],
};

export const reading: Record<Lang, typeof ja> = { ja, en };

/** What the offline sign says in each state, and its two buttons. */
export type OfflineWords = typeof ja.offline;

/** The same with the size filled in, for `bytes` to save. */
export function offlineWords(lang: Lang, bytes: number): OfflineWords {
  const size = (bytes / 1e6).toFixed(1);
  const filled = Object.entries(reading[lang].offline).map(([name, text]) => [name, text.replace('{size}', size)]);
  return Object.fromEntries(filled) as OfflineWords;
}
