/** Words that readers use for a page and the page does not: found by them in the search, shown nowhere. */
export const readersWords: Record<string, { ja: string; en: string }> = {
  'fix/account-disabled': {
    ja: 'アカウント 無効 凍結 停止 再審査 復旧',
    en: 'account disabled suspended banned locked appeal',
  },
  'fix/app-password-required': {
    ja: '専用パスワード 16桁 16文字 発行 作り方',
    en: 'generate create 16 digit letter application specific',
  },
  'fix/cannot-connect': {
    ja: 'タイムアウト 応答なし 遮断 ファイアウォール 接続エラー',
    en: 'timeout timed out firewall blocked unreachable offline',
  },
  'fix/certificate-problem': {
    ja: '証明書 警告 信頼 時計 日付 検査',
    en: 'certificate warning trust clock date antivirus scanning ssl',
  },
  'fix/delivery-rejected': {
    ja: '戻ってきた 返送 バウンス 拒否 添付 大きすぎる 容量',
    en: 'bounced bounce returned undelivered attachment too large big size spam',
  },
  'fix/google-temporary-problem': { ja: '障害 落ちている 不具合 一時的', en: 'down outage broken status incident' },
  'fix/imap-disabled': { ja: 'IMAP 無効 オフ 有効', en: 'imap disabled off enable allow' },
  'fix/invalid-credentials': {
    ja: 'パスワード 間違い 違う 何度も 聞かれる 認証',
    en: 'wrong incorrect password keeps asking again prompt',
  },
  'fix/oauth-app-blocked': {
    ja: 'ブロック アクセス 拒否 許可 されていない',
    en: 'access blocked app not verified denied',
  },
  'fix/oauth-token-expired': {
    ja: '期限切れ 取り消し 再ログイン トークン',
    en: 'token expired revoked permission reconnect sign in again',
  },
  'fix/password-sign-in-blocked': {
    ja: '安全性の低いアプリ 正しい パスワード 断られる 拒否 切り替え',
    en: 'less secure apps right correct password refused rejected switch',
  },
  'fix/pop-disabled': { ja: 'POP オン 有効 無効', en: 'pop switch turn on enable disabled' },
  'fix/rate-or-bandwidth-limit': {
    ja: '通信量 上限 回数 制限 ログイン回数 多すぎる',
    en: 'bandwidth quota throttled rate limit',
  },
  'fix/sending-limit': { ja: '送信数 上限 何通 1日 制限', en: 'how many emails per day daily limit quota' },
  'fix/server-not-found': {
    ja: 'サーバー名 打ち間違い DNS 見つからない',
    en: 'server name typo misspelled dns not found',
  },
  'fix/smtp-auth-required': { ja: '送信サーバー 認証 送信できない', en: 'outgoing server authentication cannot send' },
  'fix/spa-or-auth-method': { ja: 'SPA 認証方式 オフ', en: 'spa secure password authentication turn off method' },
  'fix/tls-mismatch': { ja: 'ポート 暗号化 STARTTLS SSL 組み合わせ', en: 'port encryption starttls ssl mismatch' },
  'fix/tls-too-old': {
    ja: '古い TLS 1.2 Windows 暗号化 対応',
    en: 'old tls 1.2 windows encryption unsupported outdated',
  },
  'fix/too-many-connections': { ja: '同時 接続 多すぎる 台数', en: 'simultaneous connections too many devices' },
  'fix/web-login-required': {
    ja: '本人確認 ブラウザー ロック 解除',
    en: 'verify confirm browser was me unlock captcha',
  },
  'guide/devices-and-scripts': {
    ja: '複合機 スキャン プリンター NAS Python スクリプト',
    en: 'copier printer scanner scan nas python script',
  },
  'guide/phones': { ja: 'スマホ スマートフォン iPhone Android', en: 'phone smartphone mobile iphone android' },
  'guide/imap-or-pop': { ja: 'IMAP POP 違い どちら', en: 'imap pop difference versus' },
  settings: {
    ja: 'サーバー ポート番号 imap.gmail.com pop.gmail.com smtp.gmail.com',
    en: 'server port number imap.gmail.com pop.gmail.com smtp.gmail.com',
  },
};
