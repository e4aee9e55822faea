// For `npm run dev` only; the build writes the real one over it (src/build/offline.ts). Where a built copy was opened on
// the same address before, its service worker would go on answering with old pages: this one takes its place and leaves.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', async () => {
  await self.registration.unregister();
  for (const client of await self.clients.matchAll({ type: 'window' })) client.navigate(client.url);
});
