/** One program's steps in both languages: what a short page fetches when its address names the program. */
import type { APIRoute } from 'astro';
import { makePasswordSteps, replyClient } from '../../../data/replies.ts';
import { allRecords } from '../../../data/store.ts';

export async function getStaticPaths() {
  const { clients } = await allRecords();
  return Object.keys(clients).map((client) => ({ params: { client } }));
}

export const GET: APIRoute = async ({ params }) => {
  const records = await allRecords();
  const make = { ja: makePasswordSteps(records, 'ja'), en: makePasswordSteps(records, 'en') };
  return new Response(JSON.stringify({ client: replyClient(records, params.client ?? ''), make }), {
    headers: { 'content-type': 'application/json' },
  });
};
