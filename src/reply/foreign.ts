/** The reply to a message that is no Gmail connection error: what it is, where to go with it, and the short page that says the same. */
import type { Block, Lang, Reply, ReplyForeign, Request, Tone } from './types.ts';
import { replyWords } from './words.ts';

type Words = { subject: (title: string) => string; lead: Record<Tone, string>; next: string; gmail: string };

const words: Record<Lang, Words> = {
  ja: {
    subject: (title) => `お知らせいただいたメッセージについて: ${title}`,
    lead: {
      formal: 'お知らせいただいたメッセージは、Gmail の接続エラーではないと考えられます。',
      friendly: 'いただいたメッセージは、Gmail の接続エラーではないようです。',
      steps: 'このメッセージは Gmail の接続エラーではありません。',
    },
    next: '次にすること',
    gmail: 'Gmail の送受信でもエラーが出ているときは、そのメッセージの全文をお送りください。',
  },
  en: {
    subject: (title) => `About the message you sent: ${title}`,
    lead: {
      formal: 'The message you sent us does not appear to be a Gmail connection error.',
      friendly: 'The message you sent does not look like a Gmail connection error.',
      steps: 'This is not a Gmail connection error.',
    },
    next: 'What to do',
    gmail: 'If sending or receiving with Gmail fails as well, please send us the full wording of that message.',
  },
};

/** The short page of a message. */
export const foreignLink = (site: string, error: string): string => `${site}e/${error}/`;

/** Says that `foreign` is no message of ours and where to go with it. Account and program do not matter. */
export function notOurs(foreign: ReplyForeign, { lang, tone, site }: Pick<Request, 'lang' | 'tone' | 'site'>): Reply {
  const t = words[lang];
  const own = replyWords[lang][tone];
  const [colon, space] = lang === 'ja' ? ['：', ''] : [': ', ' '];
  const said: Block[] = [
    own.greeting,
    t.lead[tone],
    `${foreign.title[lang]}${colon}${foreign.meaning[lang]}`,
    `${t.next}${colon}${foreign.elsewhere[lang]}`,
  ].map((text) => ({ kind: 'text', text }));
  const closing: Block = { kind: 'text', text: [t.gmail, own.secrets].filter(Boolean).join(space) };
  const link: Block = { kind: 'link', text: linkWords[lang], url: foreignLink(site, foreign.id) };
  const blocks = [...said, link, ...(tone === 'steps' ? [] : [closing])];
  return {
    lang,
    subject: t.subject(foreign.title[lang]),
    blocks: blocks.filter((block) => block.kind !== 'text' || block.text),
  };
}

const linkWords: Record<Lang, string> = {
  ja: 'このメッセージの説明（日本語・英語）:',
  en: 'What this message means (English and Japanese):',
};
