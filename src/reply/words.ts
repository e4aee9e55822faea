/** The sentences of a reply around its steps, by language and tone. No blame, no promise of what Google decides. */
import { fill } from './fill.ts';
import type { Lang, Tone } from './types.ts';

export type ReplyWords = {
  subject: (title: string) => string;
  greeting: string;
  lead: (title: string) => string;
  sign: (sign: string) => string;
  work: string;
  ifWork: string;
  link: string;
  secrets: string;
  closing: string;
};

const jaCommon = {
  subject: (title: string) => `Gmail の接続について: ${title}`,
  sign: (sign: string) => `見分け方: ${sign}`,
};
const enCommon = {
  subject: (title: string) => `Connecting to Gmail: ${title}`,
  sign: (sign: string) => `How to tell: ${sign}`,
};

export const replyWords: Record<Lang, Record<Tone, ReplyWords>> = {
  ja: {
    formal: {
      ...jaCommon,
      greeting: 'お問い合わせいただき、ありがとうございます。',
      lead: (title) => `お知らせいただいた内容からは、次のことが原因と考えられます。「${title}」`,
      work: '会社や学校のアカウントでは、管理者の設定によって手順を選べないことがあります。その場合は、このメールを管理者の方へそのままお渡しください。',
      ifWork:
        '会社や学校のアカウントをお使いで、手順のとおりに選べないときは、このメールを管理者の方へそのままお渡しください。',
      link: '表示の例と、うまくいかない場合の手順は、次のページにございます（日本語・英語）。',
      secrets: 'パスワードとアプリ パスワードは、ご返信には書かないよう、お願いいたします。',
      closing:
        '解決しない場合は、お手数ですが、表示されたメッセージの全文（画面の写真でもかまいません）をご返信ください。',
    },
    friendly: {
      ...jaCommon,
      greeting: 'ご連絡ありがとうございます。',
      lead: (title) => `いただいた内容を見ると、原因は次のことだと思われます。「${title}」`,
      work: '会社や学校のアカウントでは、管理者の設定によって手順を選べないことがあります。そのときは、このメールを管理者に渡してください。',
      ifWork: '会社や学校のアカウントで、手順のとおりに選べないときは、このメールを管理者に渡してください。',
      link: '表示の例と、うまくいかないときの手順はこちらです（日本語・英語）。',
      secrets: 'パスワードとアプリ パスワードは、返信に書かないでください。',
      closing: '直らないときは、出たメッセージの全文（画面の写真でもかまいません）を返信で教えてください。',
    },
    steps: {
      ...jaCommon,
      greeting: '',
      lead: (title) => `考えられる原因: ${title}`,
      work: '選べない手順があるときは、管理者に確認してください。',
      ifWork: '',
      link: '詳しい手順（日本語・英語）:',
      secrets: '',
      closing: '',
    },
  },
  en: {
    formal: {
      ...enCommon,
      greeting: 'Thank you for contacting us.',
      lead: (title) => `From what you sent us, this is the likely cause: ${title}.`,
      work: 'With a work or school account, the administrator may have switched off some of these choices. In that case, please pass this message on to the administrator as it is.',
      ifWork:
        'If you use a work or school account and a step is not offered, please pass this message on to your administrator as it is.',
      link: 'This page shows what you will see, and what to do if a step does not work (English and Japanese):',
      secrets: 'Please do not include your password or an app password in your reply.',
      closing:
        'If this does not help, please reply with the full wording of the message (a photo of the screen is fine).',
    },
    friendly: {
      ...enCommon,
      greeting: 'Thanks for getting in touch.',
      lead: (title) => `Going by what you sent, this looks like the cause: ${title}.`,
      work: 'With a work or school account, your administrator may have switched off some of these choices. If so, pass this message on to them.',
      ifWork:
        'If this is a work or school account and a step is not offered, pass this message on to your administrator.',
      link: 'Here is what you will see on the way, and what to do if a step does not work (English and Japanese):',
      secrets: 'Please leave passwords and app passwords out of your reply.',
      closing: 'If it still does not work, reply with the full wording of the message (a photo of the screen is fine).',
    },
    steps: {
      ...enCommon,
      greeting: '',
      lead: (title) => `Likely cause: ${title}`,
      work: 'If a step is not offered, ask your administrator.',
      ifWork: '',
      link: 'Details (English and Japanese):',
      secrets: '',
      closing: '',
    },
  },
};

/** What to ask when the message says too little. Each question tells causes apart; see `causes/*.yaml`, telling_sign. */
export const askWords = {
  ja: {
    subject: 'Gmail の接続について: もう少し教えてください',
    lead: '原因を確かめるため、次のことを教えてください。分かるものだけでかまいません。',
    message:
      '表示されたメッセージの全文（番号や英語の部分も。画面の写真でもかまいません。メールアドレスは伏せて結構です）',
    program: (name?: string) =>
      name
        ? fill('{name} の版（バージョン）と、お使いの機器', { name })
        : 'メールソフトの名前と版（バージョン）、お使いの機器',
    direction: '受信と送信のどちらで出るか（または両方か）',
    account: '個人の Gmail か、会社や学校のアカウントか',
    since: 'いつからか、その前に変えたこと（パスワード、2 段階認証プロセス、機器、ウイルス対策ソフトなど）があるか',
    browser: 'ブラウザーで mail.google.com を開くと、同じアカウントでメールを読めるか',
  },
  en: {
    subject: 'Connecting to Gmail: a few questions',
    lead: 'To find the cause, we need to know a little more. Answer what you can:',
    message:
      'The full wording of the message, with its numbers and codes (a photo of the screen is fine; you can cover the address)',
    program: (name?: string) =>
      name
        ? `Which version of ${name} you use, and on which device`
        : 'The name and version of your mail program, and the device it runs on',
    direction: 'Whether it appears when receiving, when sending, or both',
    account: 'Whether it is a personal Gmail account or one from work or school',
    since:
      'Since when, and what changed before that (password, 2-Step Verification, device, antivirus program and so on)',
    browser: 'Whether you can read mail of the same account at mail.google.com in a browser',
  },
};
