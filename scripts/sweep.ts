/**
 * `npm run sweep`, after a build: every page of dist/ in a browser, 320 px wide, in both themes (tests/e2e/sweep.ts says
 * what is looked for). Several pages at a time. `-- 0/10` takes the first page of ten. Prints every finding as it
 * comes and ends with an error if there is one.
 */
import { availableParallelism } from 'node:os';
import { builtPages } from '../tests/dist/site.ts';
import { type Finding, prepare, sweep } from '../tests/e2e/sweep.ts';
import { served } from '../tests/server.ts';
import { launch } from './browser.ts';

const [part = 0, of = 1] = (process.argv[2] ?? '0/1').split('/').map(Number);
// A page that only leads on has nothing to look at.
const pages = [...builtPages()].filter(([path, html]) => path !== '/' && !/<html[^>]* data-to=/.test(html));
const queue = pages.map(([path]) => path).filter((_, i) => i % of === part);
const count = queue.length;
const { server, origin } = served();
const browser = await launch();
const start = performance.now();
let findings = 0;
let done = 0;

function tell({ path, rule, where }: Finding): void {
  console.log(`${path} ${rule}: ${where}`);
  findings++;
}

async function work(): Promise<void> {
  const context = await browser.newContext({
    bypassCSP: true,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    viewport: { width: 320, height: 800 },
  });
  const page = await context.newPage();
  await prepare(page);
  for (let path = queue.pop(); path; path = queue.pop()) {
    for (const finding of await sweep(page, origin + path)) tell(finding);
    if (++done % 200 === 0) console.log(`${done} of ${count}`);
  }
  await context.close();
}

await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
await browser.close();
server.close();
const seconds = Math.round((performance.now() - start) / 1000);
console.log(`${count} pages in both themes: ${findings} findings (${seconds} s)`);
process.exitCode = findings ? 1 : 0;
