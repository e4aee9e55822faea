/** Words of pages of mail programs. */

const ja = {
  clientsLead: 'どのメールソフトが、どの方法で Gmail に入れるかをまとめました。',
  verdicts: {
    'google-sign-in': 'Google でログインできる',
    'app-password': 'アプリ パスワードなら使える',
    cannot: 'つながらない',
    unknown: 'Gmail につながるかどうかは未確認',
  },
  moveTo: '移り先',
  moveSafely: 'メールを失わない移り方',
  traps: '気をつけること',
  settingsSheet: '設定値（このソフトの言葉で）',
  menuPath: 'ログイン方法を選ぶ場所',
};
const en: typeof ja = {
  clientsLead: 'Which mail programs can sign in to Gmail, and how.',
  verdicts: {
    'google-sign-in': 'Signs in with Google',
    'app-password': 'Works with an app password',
    cannot: 'Cannot connect',
    unknown: 'not known whether it connects to Gmail',
  },
  moveTo: 'Move to',
  moveSafely: 'Moving without losing mail',
  traps: 'Watch out',
  settingsSheet: "Settings in this program's own words",
  menuPath: 'Where to choose the sign-in method',
};

export const clients = { ja, en };
