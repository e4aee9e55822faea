/** Bundles a reader for the browser, serves it with the files of its packages, and counts what is fetched. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** The script of a page with one of ./readers in it; packages are also looked for in `folder`. */
export async function bundled(reader: string, folder: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'page.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    nodePaths: [join(folder, 'node_modules')],
    alias: {
      reader: join(import.meta.dirname, 'readers', `${reader}.ts`),
      // Of ONNX Runtime's builds the smallest: no graphics card.
      'onnxruntime-web': 'onnxruntime-web/wasm',
    },
    conditions: ['onnxruntime-web-use-extern-wasm'],
    external: ['fs', 'path', 'crypto', 'module', 'node:*', 'worker_threads', 'perf_hooks', 'os'],
    logLevel: 'error',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

const types: Record<string, string> = { js: 'text/javascript', mjs: 'text/javascript', wasm: 'application/wasm' };

/** `fetched` gets the size of each file asked for, packed with gzip as a good host sends it. */
export function serverOf(script: Uint8Array, folder: string, fetched: Map<string, number>): Server {
  return createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/') {
      response.setHeader('Content-Type', 'text/html');
      return void response.end('<!DOCTYPE html><script type="module" src="/page.js"></script>');
    }
    const inside = path.replace('/files/', '');
    const places = [join(folder, 'node_modules', inside), join('node_modules', inside)];
    const place = places.find((place) => existsSync(place));
    const body = path === '/page.js' ? script : place && readFileSync(place);
    if (!body) return void response.writeHead(404).end();
    if (!fetched.has(path)) fetched.set(path, Math.min(body.length, gzipSync(body, { level: 9 }).length));
    response.setHeader('Content-Type', types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
    response.end(body);
  });
}
