/** The reply composer: from cause, program, kind of account, language and tone to one reply. Pure. */
import { notOurs } from './foreign.ts';
import { barrierTo, guide } from './guide.ts';
import type { Block, Reply, Request } from './types.ts';
import { askWords, replyWords } from './words.ts';

/** The short link for a ticket: the cause's page, leading with the program if one is named. */
export const shortLink = (site: string, cause: string, client?: string): string =>
  `${site}c/${cause}/${client ? `#${client}` : ''}`;

/** The reply for `request`. The same request gives the same reply everywhere: in a browser, in the static files. */
export function compose(request: Request): Reply {
  const { cause, client, foreign, lang, tone, site } = request;
  if (foreign) return notOurs(foreign, request);
  if (!cause) return ask(request);
  const t = replyWords[lang][tone];
  const brief = tone === 'steps';
  const { id, procedures, first_steps } = cause;
  const asked = { id, procedures, steps: first_steps.map((step) => step[lang]) };
  const barrier = barrierTo(asked, lang, client);
  const blocks: Block[] = [
    text(t.greeting),
    // What else is said of the cause would send the customer back to a program that reaches Gmail no more.
    text(barrier ? '' : t.lead(cause.title[lang])),
    text(brief || barrier ? '' : cause.summary[lang]),
    text(brief || barrier ? '' : t.sign(cause.telling_sign[lang])),
    ...guide(asked, lang, site, client, request.makePassword),
    text(barrier ? '' : accountLine(request)),
    { kind: 'link', text: t.link, url: shortLink(site, id, client?.id) },
    text([t.closing, t.secrets].filter(Boolean).join(lang === 'ja' ? '' : ' ')),
  ];
  return { lang, subject: t.subject(barrier ?? cause.title[lang]), blocks: blocks.filter(hasText) };
}

function accountLine({ account, lang, tone }: Request): string {
  if (account === 'personal') return '';
  const t = replyWords[lang][tone];
  return account === 'work' ? t.work : t.ifWork;
}

/** The questions to a customer whose message says too little. */
function ask({ client, account, lang, tone }: Request): Reply {
  const t = replyWords[lang][tone];
  const q = askWords[lang];
  const items = [
    q.message,
    q.program(client?.name[lang]),
    q.direction,
    ...(account === 'unknown' ? [q.account] : []),
    q.since,
    q.browser,
  ];
  const blocks: Block[] = [
    text(t.greeting),
    text(q.lead),
    { kind: 'list', items },
    text(replyWords[lang][tone === 'formal' ? 'formal' : 'friendly'].secrets),
  ];
  return { lang, subject: q.subject, blocks: blocks.filter(hasText) };
}

const text = (words: string): Block => ({ kind: 'text', text: words });
const hasText = (block: Block): boolean => block.kind !== 'text' || block.text !== '';
