/**
 * The web app manifests of each language: the site as an app, and (`share.ja`, `share.en`) as a place to share error
 * messages to as well. Pages link the first; where the service worker serves, which alone answers what is shared, the
 * script of the offline sign puts the second in its place (src/components/offline-say.ts).
 */
import type { APIRoute } from 'astro';
import { href, type Lang, langs } from '../i18n/locales.ts';
import { strings } from '../i18n/strings.ts';

/** HEIC as well: where the browser cannot open it, the page says what to do instead. */
const pictures = ['png', 'jpeg', 'webp', 'heic', 'heif'];

const shareTarget = (lang: Lang) => ({
  action: href(lang, 'share'),
  method: 'POST',
  enctype: 'multipart/form-data',
  params: {
    title: 'title',
    text: 'text',
    url: 'url',
    files: [{ name: 'picture', accept: pictures.flatMap((kind) => [`image/${kind}`, `.${kind}`]).concat('.jpg') }],
  },
});

export const getStaticPaths = () =>
  langs.flatMap((lang) => [lang, `share.${lang}`].map((name) => ({ params: { name }, props: { lang } })));

export const GET: APIRoute<{ lang: Lang }> = ({ params, props: { lang } }) => {
  const manifest = {
    id: href(lang),
    name: `${strings[lang].site} – Gmail`,
    short_name: strings[lang].site,
    description: `${strings[lang].tagline} – ${strings[lang].lead}`,
    lang,
    start_url: href(lang),
    scope: href(),
    display: 'minimal-ui',
    background_color: '#fcfbf8',
    theme_color: '#1a5490',
    icons: [{ src: `${href().replace(/\/$/, '')}/icon.svg`, sizes: 'any', type: 'image/svg+xml' }],
    ...(params.name !== lang && { share_target: shareTarget(lang) }),
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
