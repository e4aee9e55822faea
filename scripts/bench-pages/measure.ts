/** First and largest paint and bytes of a page on a slow line and a slow machine, as the usual audits set them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { chromium } from '@playwright/test';
import { launch } from '../browser.ts';

export type Figures = { fcp: number; lcp: number; kilobytes: number; requests: number };

/** Slow 4G: 150 ms there and back, 1.6 Mbit/s down, 0.75 up; processor four times slower. */
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const RUNS = 9;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves `root` compressed, so that every builder's files travel alike. */
function serve(root: string) {
  return createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    const type = types[extname(file)];
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      ...(type && !type.startsWith('font') ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(type && !type.startsWith('font') ? gzipSync(readFileSync(file)) : readFileSync(file));
  }).listen(0);
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A built site: the folder of its files, and the address of each kind of page. */
export type Site = { name: string; root: string; addresses: Record<string, string> };

/**
 * Medians of several first visits to each page of each site, by `kind: name`. The sites take turns, so that whatever
 * else the machine does slows them all down alike.
 */
export async function measure(sites: Site[]): Promise<Map<string, Figures>> {
  const served = sites.map((site) => ({ ...site, server: serve(site.root) }));
  const browser = await launch();
  const runs = new Map<string, Figures[]>();
  for (let i = 0; i < RUNS; i++)
    for (const kind of Object.keys(sites[0]?.addresses ?? {}))
      for (const { name, addresses, server } of served) {
        const key = `${kind}: ${name}`;
        const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
        runs.set(key, [...(runs.get(key) ?? []), await visit(browser, origin + addresses[kind])]);
      }
  await browser.close();
  for (const { server } of served) server.close();
  return new Map(
    [...runs].map(([key, visits]) => {
      const of = (name: keyof Figures) => median(visits.map((one) => one[name]));
      return [key, { fcp: of('fcp'), lcp: of('lcp'), kilobytes: of('kilobytes'), requests: of('requests') }];
    }),
  );
}

async function visit(browser: Awaited<ReturnType<typeof chromium.launch>>, url: string): Promise<Figures> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  let [bytes, requests] = [0, 0];
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests++;
  });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', line);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      Object.assign(window, { lcp: list.getEntries().at(-1)?.startTime });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(500); // The largest paint is reported a frame or two after it.
  const { fcp, lcp } = await page.evaluate(() => ({
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    lcp: (window as unknown as { lcp: number }).lcp ?? 0,
  }));
  await context.close();
  return { fcp, lcp, kilobytes: bytes / 1000, requests };
}
