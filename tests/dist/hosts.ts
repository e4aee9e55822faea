/** Starts nginx and Caddy with the configurations that the project makes, for the tests that ask them. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caddyConfig, nginxConfig } from '../../src/build/hosts.ts';
import type { Rule } from '../../src/build/rules.ts';

export type Running = { origin: string; stop: () => void };
const folder = () => mkdtempSync(join(tmpdir(), 'tsunagu-host-'));
const works = (program: string, flag: string) => spawnSync(program, [flag]).status === 0;

/** Serves `root` at `base`; undefined where the program is not installed. */
export type Start = (rules: Rule[], root: string, port: number, base: string) => Promise<Running | undefined>;

export const startNginx: Start = async (rules, root, port, base) => {
  const program = ['nginx', '/usr/sbin/nginx'].find((name) => works(name, '-v'));
  if (!program) return undefined;
  const own = folder();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((n) => `${n}_temp_path ${own}/${n};`);
  const types =
    'types { text/html html; text/javascript js; application/json json; image/svg+xml svg; text/plain txt; }';
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const site = nginxConfig(rules, { root, base, listen: `127.0.0.1:${port}` });
  writeFileSync(
    join(own, 'nginx.conf'),
    `daemon off; ${user} pid ${own}/pid; error_log ${own}/error.log;\nevents {}\nhttp { access_log off; ${temporary.join(' ')} ${types}\n${site} }`,
  );
  return answering(
    spawn(program, ['-e', join(own, 'error.log'), '-c', join(own, 'nginx.conf')], { stdio: 'ignore' }),
    port,
  );
};

export const startCaddy: Start = async (rules, root, port, base) => {
  if (!works('caddy', 'version')) return undefined;
  const own = folder();
  const site = caddyConfig(rules, { root, base, listen: `http://127.0.0.1:${port}` });
  const file = join(own, 'Caddyfile');
  writeFileSync(file, `{\n  admin off\n  auto_https off\n  storage file_system ${own}\n}\n${site}`);
  return answering(spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', file], { stdio: 'ignore' }), port);
};

async function answering(server: ChildProcess, port: number): Promise<Running> {
  const origin = `http://127.0.0.1:${port}`;
  const stop = () => void server.kill('SIGTERM');
  for (let i = 0; i < 100; i++) {
    const there = await fetch(`${origin}/ja/`).then(
      () => true,
      () => false,
    );
    if (there) return { origin, stop };
    await new Promise((done) => setTimeout(done, 100));
  }
  stop();
  return assert.fail(`nothing answers at ${origin}`);
}
