/** Words of error pages. */

const ja = {
  errorsLead: 'メールソフトやサーバーが出すメッセージを、番号と言葉で並べました。',
  byCode: '番号・記号で探す',
  codeKinds: {
    'code-800ccc': '0x800CCC で始まる番号',
    'code-0x': 'ほかの 0x で始まる番号',
    'code-server': 'サーバーの番号（535、5.7.8 など）',
    'code-8-digits': '8 桁の番号（OpenSSL など）',
    'code-number': 'ほかの数字',
    'code-name': '英字の名前',
  },
  byPhrase: '言葉で探す',
  means: '意味',
  likelyCause: '考えられる原因',
  otherPrograms: '同じことを別のソフトが言うと',
  technical: '技術的な詳細',
  protocol: '方式',
  saidBy: '言っているのは',
  codes: '番号・記号',
  seen: '見られた時期',
  notOurs: 'Gmail の接続エラーではありません',
  saidByNames: {
    gmail: 'Gmail のサーバーまたは Google の画面',
    server: 'メールサーバー',
    client: 'メールソフト',
    library: 'プログラムの部品（ライブラリー）',
    reader: '困っている人の言葉',
  },
};
const en: typeof ja = {
  errorsLead: 'What mail programs and servers print, by code and by phrase.',
  byCode: 'By code',
  codeKinds: {
    'code-800ccc': 'Beginning with 0x800CCC',
    'code-0x': 'Others beginning with 0x',
    'code-server': 'From servers (535, 5.7.8 …)',
    'code-8-digits': 'Eight digits (OpenSSL …)',
    'code-number': 'Other numbers',
    'code-name': 'Names',
  },
  byPhrase: 'By phrase',
  means: 'What it means',
  likelyCause: 'Likely causes',
  otherPrograms: 'How other programs put it',
  technical: 'Technical detail',
  protocol: 'Protocol',
  saidBy: 'Said by',
  codes: 'Codes',
  seen: 'Seen',
  notOurs: 'This is not a Gmail connection error',
  saidByNames: {
    gmail: "Gmail's server or a Google page",
    server: 'a mail server',
    client: 'the mail program',
    library: 'a software library',
    reader: 'people who are stuck',
  },
};

export const errors = { ja, en };
