/**
 * The files that reading a picture needs: Tesseract as WebAssembly and its trained data, packed from the npm packages
 * at build time and never committed. They are named by their content, so a browser may keep them for ever, and end in
 * `.bin`, because some hosts unpack `.gz` on the way and some pack `.wasm` and some do not.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import type { Asset } from '../ocr/messages.ts';

const require = createRequire(import.meta.url);
const sources: Record<Asset['name'], string> = {
  simd: 'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  plain: 'tesseract.js-core/tesseract-core-lstm.wasm',
  jpn: '@tesseract.js-data/jpn/4.0.0_best_int/jpn.traineddata.gz',
};

let packed: (Asset & { data: Buffer })[] | undefined;

function packedFiles(): (Asset & { data: Buffer })[] {
  packed ??= Object.entries(sources).map(([name, path]) => {
    const source = readFileSync(require.resolve(path));
    const data = path.endsWith('.gz') ? source : gzipSync(source, { level: 9 });
    const hash = createHash('sha256').update(data).digest('hex').slice(0, 10);
    return { name: name as Asset['name'], file: `${name}.${hash}.bin`, bytes: data.length, data };
  });
  return packed;
}

/** What a page must know of the files: name, file name below `/ocr/`, size in bytes. */
export const ocrAssets = (): Asset[] => packedFiles().map(({ name, file, bytes }) => ({ name, file, bytes }));

/** Writes the files to `ocr/` of the built site; the development server hands them out from memory. */
export function pictureReading(): AstroIntegration {
  return {
    name: 'tsunagu:picture-reading',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const found = packedFiles().find(({ file }) => request.url?.split('?')[0]?.endsWith(`/ocr/${file}`));
          if (!found) return next();
          response.setHeader('Content-Type', 'application/octet-stream');
          response.end(found.data);
        });
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = new URL('ocr/', dir);
        mkdirSync(folder, { recursive: true });
        for (const { file, data } of packedFiles()) writeFileSync(new URL(file, folder), data);
        logger.info(`${packedFiles().length} files in ocr/`);
      },
    },
  };
}
