/** OpenSearch description: a keyword in the address bar looks an error up. The text travels in the fragment, unsent. */
import type { APIRoute } from 'astro';
import { publicAddress } from '../data/site.ts';
import { type Lang, langs } from '../i18n/locales.ts';
import { strings } from '../i18n/strings.ts';

export const getStaticPaths = () => langs.map((lang) => ({ params: { lang } }));

const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const GET: APIRoute = ({ params }) => {
  const lang = params.lang as Lang;
  const { site, lead } = strings[lang];
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${safe(site)}</ShortName>
  <Description>${safe(lead)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>${lang}</Language>
  <Image type="image/svg+xml">${publicAddress('icon.svg').replace(/\/$/, '')}</Image>
  <Url type="text/html" template="${safe(publicAddress(lang, '#q={searchTerms}'))}"/>
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml' } });
};
