/**
 * The Chromium that the browser tests use: the one named in TSUNAGU_BROWSER, else the system's, else Playwright's own,
 * else one is installed. Run as a script it makes sure that there is one.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a usable browser, or undefined. @throws if TSUNAGU_BROWSER names a file that cannot be run. */
export function findBrowser(): string | undefined {
  const wanted = process.env.TSUNAGU_BROWSER;
  if (wanted) {
    if (!canRun(wanted)) throw new Error(`TSUNAGU_BROWSER is ${wanted}, but there is no program to run there`);
    return wanted;
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return (
    [...onPath, ...elsewhere].find(canRun) ??
    (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined)
  );
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts it. */
export const launch = (): Promise<Browser> => {
  const executablePath = findBrowser();
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
};

/** Installs a browser: Playwright's own, or the distribution's where that cannot be downloaded. */
function install(): void {
  const cli = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js');
  console.log('No browser found; installing Chromium with Playwright …');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 240_000 });
  if (findBrowser()) return;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('That did not work; installing the package chromium …');
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], options);
  } catch {
    // The message below says what is missing.
  }
}

if (import.meta.main) {
  if (!findBrowser()) install();
  const found = findBrowser();
  if (found) console.log(`browser: ${found}`);
  else {
    console.error('The browser tests need Chromium or Chrome: install one, or set TSUNAGU_BROWSER to its path.');
    process.exitCode = 1;
  }
}
