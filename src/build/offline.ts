/** Builds `sw.js` with the list of files it keeps, and `offline.js`, which says their size before and has them saved. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Lang } from '../i18n/locales.ts';
import { offlineWords } from '../i18n/reading.ts';
import { afterBuild } from './after-build.ts';
import { filesBelow } from './parts.ts';

export type Entry = { url: string; revision: string | null };
/** Larger files (picture reading) are fetched when they are used. */
const LARGEST = 150_000;

/** Whether the set of a language keeps this file: its pages but for the single errors, and what those pages load. */
export function isKept(file: string, lang: Lang): boolean {
  if (file.startsWith(`${lang}/`)) return file.endsWith('.html') && !/^..\/(?:errors|embed)\/./.test(file);
  if (/^(?:lookup|pagefind)\//.test(file)) {
    // English wordings are read in both languages; a language's own files are named after it.
    const own = /(?:[./])(ja|en)(?:[._])/.exec(file)?.[1];
    return !own || own === lang || file === 'lookup/pack.en.json';
  }
  return /^_astro\/.*\.(?:js|css)$|^icon\.svg$|^manifest\..*webmanifest$/.test(file);
}

/** The files of a language's set with their revisions, and what fetching them all takes, compressed, in bytes. */
export function keptFiles(root: string, base: string, lang: Lang): { entries: Entry[]; bytes: number } {
  let bytes = 0;
  const entries: Entry[] = [];
  for (const file of filesBelow(root)) {
    if (!isKept(file, lang)) continue;
    const content = readFileSync(join(root, file));
    const packed = /\.(?:pagefind|pf_\w+)$/.test(file) ? content.length : gzipSync(content).length;
    if (packed > LARGEST) continue;
    bytes += packed;
    const revision = file.startsWith('_astro/')
      ? null
      : createHash('sha256').update(content).digest('hex').slice(0, 16);
    entries.push({ url: `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`, revision });
  }
  return { entries: entries.sort((a, b) => (a.url < b.url ? -1 : 1)), bytes };
}

/** Writes `sw.js` and `offline.js` for the built files below `root`, served under `base`. */
export async function writeServiceWorker(root: string, base = '/'): Promise<Record<Lang, number>> {
  const sets = { ja: keptFiles(root, base, 'ja'), en: keptFiles(root, base, 'en') };
  const options = { bundle: true, minify: true, target: 'es2022', legalComments: 'none' } as const;
  await build({
    ...options,
    entryPoints: [fileURLToPath(new URL('../sw/worker.ts', import.meta.url))],
    outfile: join(root, 'sw.js'),
    format: 'iife',
    define: {
      'process.env.NODE_ENV': '"production"',
      'self.__WB_MANIFEST': JSON.stringify({ ja: sets.ja.entries, en: sets.en.entries }),
      'self.__BASE': JSON.stringify(base),
    },
  });
  const sizes = { ja: sets.ja.bytes, en: sets.en.bytes };
  const words = { ja: offlineWords('ja', sizes.ja), en: offlineWords('en', sizes.en) };
  await build({
    ...options,
    entryPoints: [fileURLToPath(new URL('../components/offline-save.ts', import.meta.url))],
    outfile: join(root, 'offline.js'),
    format: 'esm',
    define: { __OFFLINE_WORDS: JSON.stringify(words) },
  });
  return sizes;
}

/** The build step that does so; the last one, because it hashes the finished files. */
export const offlineCopy = () =>
  afterBuild('offline', async ({ root, base }) => {
    const { ja, en } = await writeServiceWorker(root, base);
    return `${(ja / 1e6).toFixed(1)} MB Japanese, ${(en / 1e6).toFixed(1)} MB English`;
  });
