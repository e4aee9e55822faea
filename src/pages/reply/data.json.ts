/** What the composer on the support page needs at once: the causes, and the names of the programs. */
import type { APIRoute } from 'astro';
import { makePasswordSteps, replyCause, replyClients } from '../../data/replies.ts';
import { siteAddress } from '../../data/site.ts';
import { allRecords } from '../../data/store.ts';

export const GET: APIRoute = async () => {
  const records = await allRecords();
  const data = {
    site: siteAddress(),
    causes: Object.keys(records.causes).flatMap((id) => replyCause(records, id) ?? []),
    clients: replyClients(records).map(({ id, name }) => ({ id, name })),
    makePassword: { ja: makePasswordSteps(records, 'ja'), en: makePasswordSteps(records, 'en') },
  };
  return new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } });
};
