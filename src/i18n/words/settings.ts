/** Words of the page of settings. */

const ja = {
  settingsLead: 'Gmail のサーバー名、ポート番号、暗号化の種類です。',
  settingsCopy: '値はコピーできます。',
  jumps: { imap: '受信 IMAP', pop: '受信 POP', smtp: '送信 SMTP' },
  inOther: '（英語）',
  server: 'サーバー名',
  port: 'ポート番号',
  encryption: '暗号化の種類',
  authRequired: '認証',
  authYes: '必要（オンにする）',
  spa: 'セキュリティで保護されたパスワード認証（SPA）',
  spaNo: 'いいえ（オフにする）',
  userName: 'ユーザー名',
  password: 'パスワード',
  doNotChoose: '選んではいけないもの',
  recommended: 'おすすめ',
};
const en: typeof ja = {
  settingsLead: "Gmail's server names, ports and encryption.",
  settingsCopy: 'Every value can be copied.',
  jumps: { imap: 'IMAP', pop: 'POP', smtp: 'SMTP' },
  inOther: ' (in Japanese)',
  server: 'Server name',
  port: 'Port',
  encryption: 'Encryption',
  authRequired: 'Authentication',
  authYes: 'Required (turn it on)',
  spa: 'Secure Password Authentication (SPA)',
  spaNo: 'No (turn it off)',
  userName: 'User name',
  password: 'Password',
  doNotChoose: 'Do not choose',
  recommended: 'recommended',
};

export const settings = { ja, en };
