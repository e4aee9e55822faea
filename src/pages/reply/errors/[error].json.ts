/** One message that is no Gmail connection error, in both languages: what the composer fetches when it is chosen. */
import type { APIRoute } from 'astro';
import { formerIds } from '../../../data/moves.ts';
import { replyForeigners } from '../../../data/replies.ts';
import { allRecords } from '../../../data/store.ts';
import type { ReplyForeign } from '../../../reply/types.ts';

export async function getStaticPaths() {
  return replyForeigners(await allRecords()).flatMap((foreign) =>
    [foreign.id, ...formerIds('errors', foreign.id)].map((error) => ({ params: { error }, props: { foreign } })),
  );
}

export const GET: APIRoute<{ foreign: ReplyForeign }> = ({ props }) =>
  new Response(JSON.stringify(props.foreign), { headers: { 'content-type': 'application/json' } });
