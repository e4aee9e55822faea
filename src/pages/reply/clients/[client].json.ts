/** One program's steps in both languages: what answers, short pages and the composer fetch when it is named. */
import type { APIRoute } from 'astro';
import type { ClientFile } from '../../../components/own-program.ts';
import { formerIds } from '../../../data/moves.ts';
import { makePasswordSteps, replyClients } from '../../../data/replies.ts';
import { allRecords } from '../../../data/store.ts';

export async function getStaticPaths() {
  const records = await allRecords();
  const make = { ja: makePasswordSteps(records, 'ja'), en: makePasswordSteps(records, 'en') };
  return replyClients(records).flatMap((client) =>
    [client.id, ...formerIds('clients', client.id)].map((id) => ({
      params: { client: id },
      props: { client, make } satisfies ClientFile,
    })),
  );
}

export const GET: APIRoute<ClientFile> = ({ props: { client, make } }) =>
  new Response(JSON.stringify({ client, make }), { headers: { 'content-type': 'application/json' } });
