/** The data files of the lookup: the parts of the pack, and the words of the answers per language. */
import type { APIRoute } from 'astro';
import type { Answers, CauseAnswer } from '../../components/lookup-view.ts';
import { type ErrorEntry, entries } from '../../data/joins.ts';
import { packFrom, partFile } from '../../data/pack.ts';
import { replyClient } from '../../data/replies.ts';
import { allRecords } from '../../data/store.ts';
import { googleSignIn, verdictOf } from '../../data/verdict.ts';
import { type Lang, langs } from '../../i18n/locales.ts';
import { strings } from '../../i18n/strings.ts';
import { type PartKind, partKinds } from '../../lookup/pack.ts';
import { barred } from '../../reply/guide.ts';

export const getStaticPaths = () => [
  ...partKinds.map((name) => ({ params: { pack: `pack.${name}` } })),
  ...langs.map((lang) => ({ params: { pack: `answers.${lang}` } })),
];

export const GET: APIRoute = async ({ params }) => {
  const [, kind, name = ''] = /^(\w+)\.(.+)$/.exec(params.pack ?? '') ?? [];
  const records = await allRecords();
  const data = kind === 'pack' ? partFile(packFrom(records), name as PartKind) : answers(records, name as Lang);
  return new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } });
};

function answers(records: Awaited<ReturnType<typeof allRecords>>, lang: Lang): Answers {
  const { verdicts } = strings[lang];
  return {
    causes: Object.fromEntries(
      entries(records.causes).map((cause) => [
        cause.id,
        {
          title: cause.title[lang],
          summary: cause.summary[lang],
          steps: cause.first_steps.map((step) => step[lang]).slice(0, 3),
          sign: cause.telling_sign[lang],
          procedures: cause.procedures,
        },
      ]),
    ),
    said: Object.fromEntries(entries(records.errors).filter(speaksForItself).map(saidIn(lang))),
    errors: Object.fromEntries(
      entries(records.errors).map((error) => [error.id, [error.title[lang], ...error.followed_by]]),
    ),
    clients: Object.fromEntries(
      entries(records.clients).map((client) => {
        const note = verdicts[verdictOf(client)];
        return [
          client.id,
          { name: client.name[lang], google: googleSignIn(client), note, ...cannotOf(records, client.id, lang) },
        ];
      }),
    ),
  };
}

/** Readers' own words that tell more of their trouble than its cause does; those that only hint may mean several. */
const speaksForItself = ({ said_by, evidence, causes }: ErrorEntry): boolean =>
  said_by === 'reader' && evidence !== 'weak' && causes.length > 0;

/** What stands in place of the words of the first cause, by `cause/error`. */
const saidIn =
  (lang: Lang) =>
  ({ id, causes, meaning, first_steps, section }: ErrorEntry): [string, Partial<CauseAnswer>] => [
    `${causes[0]}/${id}`,
    {
      summary: meaning[lang],
      ...(first_steps && { steps: first_steps.map((step) => step[lang]) }),
      ...(section && { section }),
    },
  ];

/** What is said at once of a program that reaches Gmail no more, whatever was pasted. */
function cannotOf(records: Awaited<ReturnType<typeof allRecords>>, id: string, lang: Lang): { cannot?: string } {
  const client = replyClient(records, id);
  if (!client?.cannot) return {};
  const said = barred(client, lang, '').flatMap((block) => (block.kind === 'text' ? block.text : []));
  return { cannot: said.join(lang === 'ja' ? '' : ' ') };
}
