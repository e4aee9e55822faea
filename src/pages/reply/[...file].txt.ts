/**
 * Ready replies as plain text: `/reply/<lang>/<cause>.txt`, `/reply/<lang>/<cause>/<client>.txt`, `/reply/<lang>/ask.txt`.
 * docs/tickets.md says which exist and why.
 */
import type { APIRoute } from 'astro';
import { type ReplyFile, replyFiles, replyOf, replyPaths } from '../../data/replies.ts';
import { siteAddress } from '../../data/site.ts';
import { allRecords } from '../../data/store.ts';
import { toText } from '../../reply/render.ts';

export async function getStaticPaths() {
  return replyFiles(await allRecords()).flatMap((file) =>
    replyPaths(file).map((path) => ({ params: { file: path }, props: { file } })),
  );
}

export const GET: APIRoute<{ file: ReplyFile }> = async ({ props: { file } }) => {
  const reply = replyOf(await allRecords(), file, siteAddress());
  return new Response(toText(reply), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
