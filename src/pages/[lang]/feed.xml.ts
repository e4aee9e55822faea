/** `/ja/feed.xml`, `/en/feed.xml`: the timeline and the update history of the site as Atom. */
import type { APIRoute } from 'astro';
import { atom } from '../../data/feed.ts';
import { changesNewestFirst } from '../../data/joins.ts';
import { publicAddress } from '../../data/site.ts';
import { allRecords } from '../../data/store.ts';
import { feedWords } from '../../i18n/feed.ts';
import { type Lang, langs } from '../../i18n/locales.ts';
import { strings } from '../../i18n/strings.ts';

export const getStaticPaths = () => langs.map((lang) => ({ params: { lang } }));

export const GET: APIRoute = async ({ params }) => {
  const lang = params.lang as Lang;
  const words = feedWords[lang];
  const entries = changesNewestFirst(await allRecords()).map((change) => ({
    id: change.id,
    title: change.title[lang],
    text: [
      change.text[lang],
      ...(change.truth ? [words.truth + change.truth[lang]] : []),
      ...(change.retires ? [words.instead + change.retires.replaced_by[lang]] : []),
    ].join('\n\n'),
    link: publicAddress(lang, 'changes', `#${change.id}`),
    category: change.kind,
    updated: change.checked,
  }));
  const body = atom({
    lang,
    title: words.title,
    subtitle: strings[lang].changesLead,
    self: publicAddress(lang, 'feed.xml').replace(/\/$/, ''),
    page: publicAddress(lang, 'changes'),
    entries,
  });
  return new Response(body, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
