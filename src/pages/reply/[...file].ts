/**
 * Ready replies as plain text and as Markdown: `/reply/<lang>/<cause>.txt`, `/reply/<lang>/<cause>/<client>.txt`,
 * `/reply/<lang>/ask.txt`, `/reply/<lang>/elsewhere/<error>.txt`, and each as `.md`. docs/tickets.md says which exist and why.
 */
import type { APIRoute } from 'astro';
import { type ReplyFile, replyFiles, replyOf, replyPaths } from '../../data/replies.ts';
import { siteAddress } from '../../data/site.ts';
import { allRecords } from '../../data/store.ts';
import { toMarkdown, toText } from '../../reply/render.ts';

const forms = { txt: { print: toText, type: 'plain' }, md: { print: toMarkdown, type: 'markdown' } } as const;
type Form = keyof typeof forms;

export async function getStaticPaths() {
  return replyFiles(await allRecords()).flatMap((file) =>
    replyPaths(file).flatMap((path) =>
      (Object.keys(forms) as Form[]).map((form) => ({ params: { file: `${path}.${form}` }, props: { file, form } })),
    ),
  );
}

export const GET: APIRoute<{ file: ReplyFile; form: Form }> = async ({ props: { file, form } }) => {
  const { print, type } = forms[form];
  return new Response(print(replyOf(await allRecords(), file, siteAddress())), {
    headers: { 'content-type': `text/${type}; charset=utf-8` },
  });
};
