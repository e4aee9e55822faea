/**
 * The service worker. It keeps one whole version of the guide, the matrix and the lookup of one language, and serves
 * only that version until every page of it is closed: a new version waits, so nobody reads half of two.
 * `self.__WB_MANIFEST` is filled in at build (src/build/offline.ts).
 */
/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, matchPrecache, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { keepShared, SHARE } from './share.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: Record<string, PrecacheEntry[]>; __BASE: string };

const langOf = (script: string) => (new URL(script).searchParams.get('lang') === 'en' ? 'en' : 'ja');
const lang = langOf(self.location.href);
const base = self.__BASE;

precacheAndRoute(self.__WB_MANIFEST[lang] ?? [], { ignoreURLParametersMatching: [/.*/], cleanURLs: false });
cleanupOutdatedCaches();
// The page of the first visit joins, so that it too keeps its version's files when a newer one is put up meanwhile.
clientsClaim();

// A worker of the other language makes room at once: the reader has asked for this one and is told when it serves.
self.addEventListener('install', () => {
  const { active } = self.registration;
  if (active && langOf(active.scriptURL) !== lang) void self.skipWaiting();
});

/** So many pages outside the kept set stay. The privacy page says so as well. */
const LAST_SEEN = 50;
const lastSeen = {
  // What stands after the # may be pasted text.
  cacheKeyWillBeUsed: async ({ request }: { request: Request }) => request.url.replace(/#.*/, ''),
  // A page that is put again goes to the end, so the oldest come first.
  cacheDidUpdate: async ({ cacheName }: { cacheName: string }) => {
    const cache = await caches.open(cacheName);
    for (const old of (await cache.keys()).slice(0, -LAST_SEEN)) await cache.delete(old);
  },
};

// Pages outside the kept set: from the network while there is one, else as last seen.
registerRoute(
  ({ request }) => request.mode === 'navigate',
  new NetworkFirst({ cacheName: 'tsunagu-pages', networkTimeoutSeconds: 5, plugins: [lastSeen] }),
);
setCatchHandler(async ({ request }) =>
  request.mode === 'navigate'
    ? ((await matchPrecache(`${base}${lang}/offline/`)) ?? Response.error())
    : Response.error(),
);

// Shared text and pictures come as a POST, which is answered here; pages offer the site for it only where this worker serves.
registerRoute(
  ({ url }) => SHARE.test(url.pathname),
  ({ request }) => keepShared(request),
  'POST',
);
