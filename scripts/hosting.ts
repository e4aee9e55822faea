/**
 * `npm run --silent hosting -- nginx|caddy [folder] [listen]`: the configuration for serving dist/ with its headers.
 * Build first: the headers come from dist/_headers, the base path from BASE_PATH as in the build.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { caddyConfig, nginxConfig } from '../src/build/hosts.ts';
import { readHeadersFile } from '../src/build/rules.ts';

const [kind, folder = 'dist', listen] = process.argv.slice(2);
const base = (process.env.BASE_PATH ?? '/').replace(/\/*$/, '/');

if (kind !== 'nginx' && kind !== 'caddy') {
  console.error('usage: npm run --silent hosting -- nginx|caddy [folder] [listen]');
  process.exitCode = 2;
} else if (!existsSync('dist/_headers')) {
  console.error('there is no dist/_headers: run npm run build first');
  process.exitCode = 1;
} else {
  const rules = readHeadersFile(readFileSync('dist/_headers', 'utf8'));
  const host = { root: resolve(folder), base };
  console.log(
    kind === 'nginx'
      ? nginxConfig(rules, { ...host, listen: listen ?? '80' })
      : caddyConfig(rules, { ...host, listen: listen ?? 'example.org' }),
  );
}
