/** Words of the timeline. */

const ja = {
  changesLead:
    '2014 年から今までに、Gmail の接続方法で何が変わったか。うわさの真偽と、このサイトの更新も載せています。',
  kinds: { google: 'Google', client: 'メールソフト', rumour: 'うわさ', site: 'このサイト' },
  retired: '終わった案内',
  workedUntil: 'まで有効でした',
  nowInstead: '今はこうします',
  truth: '本当のところ',
  formerSteps: '当時の手順（今は使えません）',
};
const en: typeof ja = {
  changesLead:
    'What changed in connecting to Gmail from 2014 to today, which rumours are wrong, and what is new on this site.',
  kinds: { google: 'Google', client: 'Mail programs', rumour: 'Rumour', site: 'This site' },
  retired: 'Retired advice',
  workedUntil: 'worked until',
  nowInstead: 'What to do now',
  truth: 'What is true',
  formerSteps: 'The steps then (they no longer work)',
};

export const changes = { ja, en };
