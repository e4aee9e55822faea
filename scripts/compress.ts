/**
 * `npm run compress`: a .gz and a .br beside every text file of dist/, for hosts that send precompressed files
 * (nginx `gzip_static`, Caddy `precompressed`). After the build, as the last step; files under a kilobyte stay alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesBelow } from '../src/build/parts.ts';

const root = process.argv[2] ?? 'dist';
const text = /\.(?:html|js|css|json|svg|xml|txt|md|webmanifest)$/;
const brotli = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};

let [files, before, after] = [0, 0, 0];
for (const name of filesBelow(root)) {
  const file = join(root, name);
  if (!text.test(name)) continue;
  const content = readFileSync(file);
  if (content.length < 1000) continue;
  const packed = brotliCompressSync(content, brotli);
  writeFileSync(`${file}.br`, packed);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  files++;
  before += content.length;
  after += packed.length;
}
console.log(`${files} files, ${(before / 1e6).toFixed(1)} MB → ${(after / 1e6).toFixed(1)} MB`);
