import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';

const port = Number(process.env.TSUNAGU_PORT ?? 4378);
const executablePath = findBrowser();

/** The tests run against the built site in dist/, served as a static host would. */
export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 30_000,
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'ja-JP',
    // Only tests/e2e/offline.spec.ts lets it in: keeping two hundred files would slow every other test down.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `node tests/server.ts ${port}`,
    port,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
