/** All general replies of one language with their titles, for a script that fills the macros of a help desk. */
import type { APIRoute } from 'astro';
import { replyFiles, replyOf, replyPath } from '../../../data/replies.ts';
import { siteAddress } from '../../../data/site.ts';
import { allRecords } from '../../../data/store.ts';
import { langs } from '../../../i18n/locales.ts';
import { toHtml, toMarkdown, toText } from '../../../reply/render.ts';

export const getStaticPaths = () => langs.map((lang) => ({ params: { lang } }));

export const GET: APIRoute = async ({ params }) => {
  const records = await allRecords();
  const macros = replyFiles(records)
    .filter((file) => file.lang === params.lang && !file.client && !file.error)
    .map((file) => {
      const reply = replyOf(records, file, siteAddress());
      const address = `${siteAddress()}reply/${replyPath(file)}.txt`;
      return {
        id: file.cause ?? 'ask',
        title: reply.subject,
        text: toText(reply),
        markdown: toMarkdown(reply),
        html: toHtml(reply),
        address,
      };
    });
  return new Response(JSON.stringify({ lang: params.lang, macros }), {
    headers: { 'content-type': 'application/json' },
  });
};
