/**
 * Ready replies as Markdown: `/reply/<lang>/<cause>.md`, `/reply/<lang>/<cause>/<client>.md`, `/reply/<lang>/ask.md`.
 * docs/tickets.md says which exist and why.
 */
import type { APIRoute } from 'astro';
import { type ReplyFile, replyFiles, replyOf, replyPaths } from '../../data/replies.ts';
import { siteAddress } from '../../data/site.ts';
import { allRecords } from '../../data/store.ts';
import { toMarkdown } from '../../reply/render.ts';

export async function getStaticPaths() {
  return replyFiles(await allRecords()).flatMap((file) =>
    replyPaths(file).map((path) => ({ params: { file: path }, props: { file } })),
  );
}

export const GET: APIRoute<{ file: ReplyFile }> = async ({ props: { file } }) => {
  const reply = replyOf(await allRecords(), file, siteAddress());
  return new Response(toMarkdown(reply), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
