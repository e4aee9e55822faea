/**
 * `npm run shots`, after a build: pictures of the ten main pages at 360 and 1280 px, in both languages and themes, into
 * test-results/shots/. For looking at before and after a change; fonts differ between machines, so they are not compared.
 */
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { staticServer } from '../tests/server.ts';
import { findBrowser } from './browser.ts';

const pages = [
  '',
  'errors/',
  'errors/smtp-535-bad-credentials/',
  'fix/app-password-required/',
  'clients/',
  'clients/thunderbird/',
  'settings/',
  'changes/',
  'diagnose/',
  'search/',
];
const out = 'test-results/shots';

mkdirSync(out, { recursive: true });
const server = staticServer().listen(0);
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
for (const width of [360, 1280])
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    for (const lang of ['ja', 'en'])
      for (const path of pages) {
        await page.goto(`${origin}/${lang}/${path}`);
        const name = `${lang}-${path.replaceAll('/', '-') || 'start-'}${width}-${colorScheme}.png`;
        await page.screenshot({ path: `${out}/${name}` });
      }
    await context.close();
  }
await browser.close();
server.close();
console.log(`${pages.length * 8} pictures in ${out}`);
