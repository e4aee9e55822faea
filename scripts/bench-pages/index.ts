/**
 * `npm run bench:pages`, after a build: our article, error, matrix and start pages beside the same texts built with
 * Starlight, VitePress and Docusaurus in a temporary folder. Fetches them from the registry; takes some minutes; not in
 * CI. `--growth` adds build times for 300 and 3,000 made-up pages.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import { parse } from 'node-html-parser';
import { ownWith, synthetic } from './growth.ts';
import { type Figures, measure, type Site } from './measure.ts';
import { build, type Doc, type Peer, peers, setUp } from './peers.ts';

const own = {
  article: '/en/fix/app-password-required/',
  error: '/en/errors/smtp-535-bad-credentials/',
  matrix: '/en/clients/',
  start: '/en/',
};

/** A page of ours as Markdown, without its frame and without what only scripts or styles make of it. */
function asMarkdown(slug: string, address: string): Doc {
  const page = parse(readFileSync(`dist${address}index.html`, 'utf8'));
  const main = page.querySelector('main');
  for (const part of main?.querySelectorAll('script, style, button, noscript, nav') ?? []) part.remove();
  const title = main?.querySelector('h1')?.text.trim() ?? slug;
  main?.querySelector('h1')?.remove();
  const markdown = NodeHtmlMarkdown.translate(main?.innerHTML ?? '').replaceAll(/\]\((?!https?:)[^)]*\)/g, '](/)');
  return { slug, title, markdown: markdown.replaceAll('{{', '{ {').replaceAll(/<(?=[^\s>])/g, '&lt;') };
}

const row = ({ fcp, lcp, kilobytes, requests }: Figures) => ({
  'FCP ms': Math.round(fcp),
  'LCP ms': Math.round(lcp),
  KB: Math.round(kilobytes * 10) / 10,
  requests,
});

const docs = Object.entries(own).map(([slug, address]) => asMarkdown(slug, address));
const sites: Site[] = [{ name: 'Tsunagu', root: 'dist', addresses: own }];
const built: { peer: Peer; folder: string }[] = [];
for (const peer of peers) {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagu-peer-'));
  built.push({ peer, folder });
  try {
    setUp(peer, folder, [...docs, { slug: 'index', title: 'Peer', markdown: 'Start' }]);
    build(peer, folder);
    const addresses = Object.fromEntries(docs.map(({ slug }) => [slug, peer.address(slug)]));
    sites.push({ name: peer.name, root: join(folder, peer.out), addresses });
  } catch (error) {
    console.error(`${peer.name} could not be built: ${(error as Error).message.split('\n')[0]}`);
  }
}
const figures = await measure(sites);
console.table(Object.fromEntries([...figures].map(([key, one]) => [key, row(one)])));
for (const name of ['fcp', 'lcp', 'kilobytes'] as const)
  for (const kind of Object.keys(own)) {
    const ours = figures.get(`${kind}: Tsunagu`)?.[name] ?? 0;
    for (const [key, other] of figures)
      if (key.startsWith(`${kind}: `) && other[name] < ours)
        console.log(`${key} is ahead in ${name}: ${other[name].toFixed(1)}, ours ${ours.toFixed(1)}`);
  }

const times: Record<string, object> = {};
for (const { peer, folder } of built) {
  if (process.argv.includes('--growth') && peer.name === 'Starlight')
    for (const count of [300, 3000]) {
      for (const [file, text] of Object.entries(peer.files(synthetic(count, docs[1]?.markdown ?? ''))))
        writeFileSync(join(folder, file), text);
      times[`${count} pages`] = { 'Starlight s': Math.round(build(peer, folder)) };
    }
  rmSync(folder, { recursive: true, force: true });
}
if (process.argv.includes('--growth')) {
  for (const count of [300, 3000])
    times[`${count} pages`] = {
      ...times[`${count} pages`],
      'Tsunagu s (besides its own pages)': Math.round(ownWith(count, join(tmpdir(), `tsunagu-growth-${count}`))),
    };
  console.table(times);
}
