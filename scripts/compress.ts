/**
 * `npm run compress`: a .gz and a .br beside every text file of dist/, for hosts that send precompressed files
 * (nginx `gzip_static`, Caddy `precompressed`). After the build, as the last step; files under a kilobyte stay alone.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = process.argv[2] ?? 'dist';
const text = /\.(?:html|js|css|json|svg|xml|txt|md|webmanifest)$/;
const brotli = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};

let [files, before, after] = [0, 0, 0];
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !text.test(entry.name)) continue;
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
