/** How long a build takes as the site grows: this project and Starlight with the same number of made-up pages. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Doc } from './peers.ts';

/** A copy of this project with so many pages more than its own: half as many error records, each in two languages. */
export function ownWith(pages: number, folder: string): number {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync('.'))
    if (!/^(?:node_modules|dist|\.git|\.astro|test-results|playwright-report)$/.test(name))
      cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const model = parse(readFileSync('src/content/errors/smtp-535-bad-credentials.yaml', 'utf8'));
  for (let i = 0; i < pages / 2; i++) {
    const record = { ...model, codes: [], words: [], matches: [`synthetic message number ${i} of the growth test`] };
    writeFileSync(join(folder, `src/content/errors/synthetic-${i}.yaml`), stringify(record));
  }
  const start = performance.now();
  const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
  execFileSync(process.execPath, [astro, 'build'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const seconds = (performance.now() - start) / 1000;
  rmSync(folder, { recursive: true });
  return seconds;
}

/** Made-up documents of about the size of an error page. */
export const synthetic = (count: number, markdown: string): Doc[] =>
  Array.from({ length: count }, (_, i) => ({ slug: `page-${i}`, title: `Synthetic page ${i}`, markdown }));
