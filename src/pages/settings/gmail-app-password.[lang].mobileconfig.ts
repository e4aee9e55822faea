/** A configuration profile for iPhone, iPad and Mac: Gmail with an app password. Holds no secret and no address. */
import type { APIRoute } from 'astro';
import { allRecords } from '../../data/store.ts';
import { type Lang, langs } from '../../i18n/locales.ts';
import { passwordProfile } from '../../settings/profile.ts';

export const getStaticPaths = () => langs.map((lang) => ({ params: { lang } }));

export const GET: APIRoute = async ({ params }) => {
  const { imap, smtp } = (await allRecords()).servers;
  /** Apple's "use SSL" means encryption from the first byte, so the endpoint must be of that kind. */
  const tls = (server: typeof imap) => {
    const port = server?.endpoints.find((endpoint) => endpoint.encryption === 'tls')?.port;
    if (!server || !port) throw new Error('src/content/servers/ needs a TLS endpoint for imap and smtp');
    return { host: server.host, port };
  };
  const body = passwordProfile({ imap: tls(imap), smtp: tls(smtp) }, params.lang as Lang);
  return new Response(body, { headers: { 'content-type': 'application/x-apple-aspen-config' } });
};
