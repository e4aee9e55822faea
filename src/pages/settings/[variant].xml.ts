/** `/settings/gmail-google-sign-in.xml`, `/settings/gmail-app-password.xml`: autoconfig files, to host or to read. */
import type { APIRoute } from 'astro';
import { publicAddress } from '../../data/site.ts';
import { allRecords } from '../../data/store.ts';
import { autoconfig, type Variant, variants } from '../../settings/autoconfig.ts';

export const getStaticPaths = () =>
  variants.map((variant) => ({ params: { variant: `gmail-${variant}` }, props: { variant } }));

export const GET: APIRoute<{ variant: Variant }> = async ({ props: { variant } }) => {
  const { imap, pop, smtp } = (await allRecords()).servers;
  if (!imap || !pop || !smtp) throw new Error('src/content/servers/ needs imap, pop and smtp');
  const xml = autoconfig({ imap, pop, smtp }, variant, publicAddress('ja', 'settings'));
  return new Response(xml, { headers: { 'content-type': 'text/xml; charset=utf-8' } });
};
