/** What the composer on the support page needs at once: the causes. */
import type { APIRoute } from 'astro';
import type { ReplyData } from '../../components/reply-data.ts';
import { makePasswordSteps, replyCause } from '../../data/replies.ts';
import { siteAddress } from '../../data/site.ts';
import { allRecords } from '../../data/store.ts';

export const GET: APIRoute = async () => {
  const records = await allRecords();
  const data = {
    site: siteAddress(),
    causes: Object.keys(records.causes).flatMap((id) => replyCause(records, id) ?? []),
    makePassword: { ja: makePasswordSteps(records, 'ja'), en: makePasswordSteps(records, 'en') },
  } satisfies ReplyData;
  return new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } });
};
