/** Words of the lookup's answers that say why, and what comes next. */
import type { Lang } from './locales.ts';

type Words = Record<
  | 'swayedGoogle'
  | 'swayedPlain'
  | 'swayedPartial'
  | 'swayedUnknown'
  | 'moreSteps'
  | 'ownSteps'
  | 'guess'
  | 'seenNext'
  | 'alsoInText'
  | 'otherHost'
  | 'theirsTitle'
  | 'theirsNext'
  | 'theirsElse',
  string
>;

export const lookupStrings: Record<Lang, Words> = {
  ja: {
    swayedGoogle: 'このソフトは Google でログインするので、パスワードよりもログインの期限切れを先に疑います。',
    swayedPlain:
      'このソフトは Google でログインできないため、Google アカウントのパスワードは正しくても断られます。アプリ パスワードが必要です。',
    swayedPartial:
      'このソフトで Google にログインするには、クライアント ID の登録や補助のプログラムなどの用意が要ります。用意がなければ、アプリ パスワードを使います。',
    swayedUnknown:
      'このソフトが Google でログインできるかどうかは未確認です。アカウントの設定に「OAuth2」か「Google でログイン」があればそれを選び、なければアプリ パスワードを使います。',
    moreSteps: '続きの手順',
    ownSteps: 'このソフトの手順：',
    guess: '決め手になる言葉はなく、文の言葉づかいからの推測です。',
    seenNext: '直したあとに、次の表示へ変わることがあります。',
    alsoInText: '同じ文章に、別のエラーもあります',
    otherHost: 'は Gmail のサーバーの名前ではありません。下の手順は、Gmail につなぐときのものです。',
    theirsTitle: 'Gmail のメッセージではないようです',
    theirsNext: 'このメッセージの意味と行き先',
    theirsElse: 'Gmail のエラーも出ているとき',
  },
  en: {
    swayedGoogle: 'This program signs in with Google, so an expired sign-in is likelier than a wrong password.',
    swayedPlain:
      'This program cannot sign in with Google, so Gmail refuses even the right Google Account password. It needs an app password.',
    swayedPartial:
      'Signing in with Google takes preparation in this program, such as registering a client ID or adding a helper program. Without that, use an app password.',
    swayedUnknown:
      'We do not know whether this program signs in with Google. Choose "OAuth2" or "Sign in with Google" if its account settings have it; otherwise use an app password.',
    moreSteps: 'The steps after these',
    ownSteps: 'Steps for this program: ',
    guess: 'No single phrase settles it: this is a guess from the wording.',
    seenNext: 'After the fix you may see one of these next:',
    alsoInText: 'Your text holds another error too',
    otherHost: 'is not the name of a Gmail server. The steps below are for connecting to Gmail.',
    theirsTitle: "This does not look like Gmail's message",
    theirsNext: 'What it means and where to go',
    theirsElse: 'If Gmail shows an error too',
  },
};
