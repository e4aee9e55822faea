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

const lang = new URL(self.location.href).searchParams.get('lang') === 'en' ? 'en' : 'ja';
const base = self.__BASE;

precacheAndRoute(self.__WB_MANIFEST[lang] ?? [], { ignoreURLParametersMatching: [/.*/], cleanURLs: false });
cleanupOutdatedCaches();
// The page of the first visit joins, so that it too keeps its version's files when a newer one is put up meanwhile.
clientsClaim();

// Pages outside the kept set: from the network while there is one, else as last seen.
registerRoute(
  ({ request }) => request.mode === 'navigate',
  new NetworkFirst({ cacheName: 'tsunagu-pages', networkTimeoutSeconds: 5 }),
);
setCatchHandler(async ({ request }) =>
  request.mode === 'navigate'
    ? ((await matchPrecache(`${base}${lang}/offline/`)) ?? Response.error())
    : Response.error(),
);

// Shared text and pictures come as a POST, which is answered here and never reaches a server.
registerRoute(
  ({ url }) => SHARE.test(url.pathname),
  ({ request }) => keepShared(request),
  'POST',
);
