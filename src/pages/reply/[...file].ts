/**
 * Ready replies as files: `/reply/<lang>/<cause>.txt`, `/reply/<lang>/<cause>/<client>.txt`, `/reply/<lang>/ask.txt`, and
 * the same as `.md`. docs/tickets.md says which exist and why.
 */
import type { APIRoute } from 'astro';
import { type ReplyFile, replyFiles, replyOf, replyPath } from '../../data/replies.ts';
import { siteAddress } from '../../data/site.ts';
import { allRecords } from '../../data/store.ts';
import { toMarkdown, toText } from '../../reply/render.ts';

type Props = { file: ReplyFile; form: 'txt' | 'md' };

export async function getStaticPaths() {
  const records = await allRecords();
  return replyFiles(records).flatMap((file) =>
    (['txt', 'md'] as const).map((form) => ({
      params: { file: `${replyPath(file)}.${form}` },
      props: { file, form } satisfies Props,
    })),
  );
}

export const GET: APIRoute<Props> = async ({ props: { file, form } }) => {
  const reply = replyOf(await allRecords(), file, siteAddress());
  const type = form === 'md' ? 'text/markdown' : 'text/plain';
  return new Response(form === 'md' ? toMarkdown(reply) : toText(reply), {
    headers: { 'content-type': `${type}; charset=utf-8` },
  });
};
