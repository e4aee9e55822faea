/** Fetches the files of the reading program from this site, and keeps them in the browser's cache for the next time. */
import type { Asset } from './messages.ts';
import { SHARED_CACHE, SHARED_PICTURE } from './shared.ts';

const CACHE = 'tsunagu-ocr';

/** Undefined where the browser has no such cache (a page not served over https). */
const cache = async (): Promise<Cache | undefined> => ('caches' in globalThis ? caches.open(CACHE) : undefined);

/** Whether a picture can be read without fetching anything: the data is here, and a program that goes with it. */
export async function isStored(folder: string, assets: Asset[]): Promise<boolean> {
  try {
    if (!('caches' in globalThis) || !(await caches.has(CACHE))) return false;
    const kept = await caches.open(CACHE);
    const here = await Promise.all(
      assets.map(async ({ name, file }) => ((await kept.match(folder + file)) ? name : undefined)),
    );
    return here.includes('jpn') && (here.includes('simd') || here.includes('plain'));
  } catch {
    return false;
  }
}

/**
 * The unpacked contents of the files, in their order. `progress` gets the bytes loaded so far.
 * @throws Error if one cannot be fetched or is damaged; a damaged one is not kept.
 */
export async function fetchAssets(
  folder: string,
  assets: Asset[],
  progress: (loaded: number) => void,
): Promise<Uint8Array[]> {
  const kept = await cache().catch(() => undefined);
  const loaded = assets.map(() => 0);
  const contents = await Promise.all(
    assets.map(async ({ file, bytes }, i) => {
      const packed = await fetchOne(folder + file, kept, (count) => {
        loaded[i] = count;
        progress(loaded.reduce((sum, count) => sum + count, 0));
      });
      if (packed.length !== bytes) throw new Error(`${file}: ${packed.length} bytes in place of ${bytes}`);
      const content = await unpacked(packed);
      // A full disk or a private window is no reason to stop.
      await kept?.put(folder + file, new Response(packed.slice())).catch(() => {});
      return content;
    }),
  );
  await forgetOthers(kept, folder, assets);
  return contents;
}

async function fetchOne(url: string, kept: Cache | undefined, progress: (count: number) => void): Promise<Uint8Array> {
  const before = await kept?.match(url);
  const response = before ?? (await fetch(url, { credentials: 'omit' }));
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`);
  const parts: Uint8Array[] = [];
  let count = 0;
  const reader = response.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    count += next.value.length;
    progress(count);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

async function unpacked(packed: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([packed as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Files of an earlier version of the site are of no use any more. */
async function forgetOthers(kept: Cache | undefined, folder: string, assets: Asset[]): Promise<void> {
  const wanted = new Set(assets.map(({ file }) => new URL(folder + file, location.href).href));
  for (const request of (await kept?.keys()) ?? [])
    if (!wanted.has(request.url)) await kept?.delete(request).catch(() => {});
}

/** The picture handed over by the device's share menu, if the page was opened by it; taken once. */
export async function sharedPicture(): Promise<Blob | undefined> {
  if (!location.hash.startsWith('#shared') || !('caches' in globalThis)) return undefined;
  try {
    const kept = await caches.open(SHARED_CACHE);
    const response = await kept.match(SHARED_PICTURE);
    await kept.delete(SHARED_PICTURE);
    history.replaceState(null, '', location.pathname + location.search);
    return await response?.blob();
  } catch {
    return undefined;
  }
}
