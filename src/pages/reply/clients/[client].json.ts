/** One program's steps in both languages: what a short page fetches when its address names the program. */
import type { APIRoute } from 'astro';
import { formerIds } from '../../../data/moves.ts';
import { makePasswordSteps, replyClient } from '../../../data/replies.ts';
import { allRecords } from '../../../data/store.ts';

export async function getStaticPaths() {
  const { clients } = await allRecords();
  return Object.keys(clients).flatMap((id) =>
    [id, ...formerIds('clients', id)].map((client) => ({ params: { client }, props: { id } })),
  );
}

export const GET: APIRoute<{ id: string }> = async ({ props }) => {
  const records = await allRecords();
  const make = { ja: makePasswordSteps(records, 'ja'), en: makePasswordSteps(records, 'en') };
  return new Response(JSON.stringify({ client: replyClient(records, props.id), make }), {
    headers: { 'content-type': 'application/json' },
  });
};
