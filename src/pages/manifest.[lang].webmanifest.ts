/** The web app manifest of each language: the site as an app, and as a place to share error messages to. */
import type { APIRoute } from 'astro';
import { href, type Lang, langs } from '../i18n/locales.ts';
import { strings } from '../i18n/strings.ts';

/** HEIC as well: where the browser cannot open it, the page says what to do instead. */
const pictures = ['png', 'jpeg', 'webp', 'heic', 'heif'];

export const getStaticPaths = () => langs.map((lang) => ({ params: { lang } }));

export const GET: APIRoute = ({ params }) => {
  const lang = params.lang as Lang;
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
    share_target: {
      action: href(lang, 'share'),
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        title: 'title',
        text: 'text',
        url: 'url',
        files: [{ name: 'picture', accept: pictures.flatMap((kind) => [`image/${kind}`, `.${kind}`]).concat('.jpg') }],
      },
    },
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
