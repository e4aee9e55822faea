/**
 * Serves dist/ as a static host would: headers from dist/_headers, `index.html` for folders, gzip where the browser takes
 * it, 404.html for the rest. `node tests/server.ts [port] [root]`; the base path is read from the
 * rules. Anything but GET and HEAD is refused, as by any static host.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { covers, type Rule, readHeadersFile } from '../src/build/rules.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** A server for the files below `root` that live under `base`; it listens once `listen` is called. */
export function staticServer(root = 'dist', base = process.env.BASE_PATH ?? '/'): Server {
  const rules: Rule[] = readHeadersFile(readFileSync(join(root, '_headers'), 'utf8'));
  const under = base.replace(/\/*$/, '/');
  return createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
    const inside = path.startsWith(under) && !path.includes('..') ? path.slice(under.length) : undefined;
    const wanted =
      inside === undefined ? '' : join(root, inside, inside === '' || inside.endsWith('/') ? 'index.html' : '');
    const found = wanted && existsSync(wanted) && statSync(wanted).isFile() && inside !== '_headers';
    const file = found ? wanted : join(root, '404.html');
    const rule = rules.find(({ pattern }) => covers(pattern, found ? path : `${under}404.html`));
    const type = types[extname(file)] ?? 'application/octet-stream';
    const packed =
      type.includes('octet') || type.includes('png') || !request.headers['accept-encoding']?.includes('gzip');
    response.writeHead(found ? 200 : 404, {
      'Content-Type': type,
      ...(packed ? {} : { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }),
      ...rule?.headers,
    });
    const body = readFileSync(file);
    response.end(request.method === 'HEAD' ? undefined : packed ? body : gzipSync(body));
  });
}

/** The same, listening on a port that is free; `site` is its address with the base path. */
export function served(
  root?: string,
  base = process.env.BASE_PATH ?? '/',
): { server: Server; origin: string; site: string } {
  const server = staticServer(root, base).listen(0);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { server, origin, site: `${origin}${base}` };
}

if (import.meta.main) {
  const port = Number(process.argv[2] ?? 4378);
  staticServer(process.argv[3]).listen(port, () =>
    console.log(`http://localhost:${port}${process.env.BASE_PATH ?? '/'}`),
  );
}
