/** What another app shares with this one: kept on the device for the page to fetch, once. */
import { SHARED_CACHE, SHARED_PICTURE } from '../ocr/shared.ts';

/** Where the manifest sends shared things: `/ja/share/`, `/en/share/`. */
export const SHARE = /\/(?:ja|en)\/share\/$/;

/**
 * Takes a share's form apart. Text goes on in the address fragment, which no server sees; a picture waits in a cache.
 * @returns a redirect to the start page of the language, as a POST must not be reloaded.
 */
export async function keepShared(request: Request): Promise<Response> {
  const form = await request.formData();
  const texts = ['title', 'text', 'url']
    .map((name) => form.get(name))
    .filter((text) => typeof text === 'string' && text);
  const picture = form.get('picture');
  const start = new URL('../', request.url);
  if (picture instanceof Blob && picture.size > 0) {
    const cache = await caches.open(SHARED_CACHE);
    await cache.put(SHARED_PICTURE, new Response(picture, { headers: { 'content-type': picture.type } }));
    start.hash = 'shared-picture';
  } else start.hash = `q=${encodeURIComponent(texts.join('\n').slice(0, 20_000).toWellFormed())}`;
  return Response.redirect(start.href, 303);
}
