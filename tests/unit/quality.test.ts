/** What is counted as known, and what counts as too old. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { maintainedClients, qualityLine, qualityOf, unknownCells } from '../../src/data/quality.ts';
import { isStale, shelfLife, staleFacts } from '../../src/data/shelf-life.ts';
import { dayAfter } from '../../src/data/state.ts';
import { claim } from '../../src/schemas/clients.ts';
import { records } from '../records.ts';

const thunderbird = records.clients.thunderbird;
assert.ok(thunderbird);
const unknown = claim.parse({ value: 'unknown' });
const known = claim.parse({ value: 'yes', sources: ['a', 'b'], checked: '2026-11-23', method: 'tested' });
const bare = {
  ...structuredClone(thunderbird),
  sign_in: { imap: known, pop: unknown, smtp: unknown },
  app_password: { ...known, sources: ['a', 'a'] },
  tls12: unknown,
  ports: { imap_993: unknown, pop_995: unknown, smtp_465: unknown, smtp_587: unknown },
};

test('cells are counted: known, by two different sources, by method; rows for many programs are left out', () => {
  const quality = qualityOf([bare, { ...bare, generic: true }]);
  assert.deepEqual(quality, { clients: 1, cells: 9, known: 2, twice: 1, methods: { tested: 2 } });
  assert.equal(unknownCells(bare).length, 7);
  assert.match(qualityLine('all', quality), /^all: 1 clients, 2 of 9 cells known \(22\.2 %\), 1 by two sources/);
});

test('only what is maintained on the day counts as maintained', () => {
  const one = { clients: { thunderbird } } as unknown as typeof records;
  assert.deepEqual(
    maintainedClients(one, '2026-11-26').map(([id]) => id),
    ['thunderbird'],
  );
  assert.deepEqual(maintainedClients(one, '2032-01-01'), []);
});

test('nine of ten cells of the programs maintained on the day of the last count are known', () => {
  const maintained = maintainedClients(records, '2026-11-26').map(([, client]) => client);
  const { clients, cells, known } = qualityOf(maintained);
  assert.ok(clients >= 50, `${clients} clients`);
  assert.ok(known / cells >= 0.9, `${known} of ${cells}`);
});

test('a fact is stale the day after its shelf life, by its kind', () => {
  const checked = '2026-11-23';
  assert.equal(isStale('sign_in', checked, dayAfter(checked, shelfLife.sign_in)), false);
  assert.equal(isStale('sign_in', checked, dayAfter(checked, shelfLife.sign_in + 1)), true);
  assert.equal(isStale('ports', checked, dayAfter(checked, shelfLife.sign_in + 1)), false);
  assert.equal(isStale('sign_in', undefined, '2030-01-01'), false);
});

test('the list of stale facts names file and field, oldest first, and spares clients that no longer change', () => {
  const imap = { ...known, checked: '2025-01-01' };
  const old = { ...bare, sign_in: { ...bare.sign_in, imap }, steps: {}, last_release: undefined };
  const ended = { ...old, ended: { date: '2024', sources: ['a'], checked: '2026-11-23', method: 'tested' as const } };
  const facts = staleFacts({ clients: { old, ended }, servers: records.servers }, '2026-11-26');
  assert.deepEqual(facts[0], { file: 'clients/old.yaml', field: 'sign_in.imap', checked: '2025-01-01', days: 329 });
  assert.ok(facts.every(({ file }) => file !== 'clients/ended.yaml'));
  const lack = { why: { ja: 'あ', en: 'a' }, sources: ['a'], checked: '2025-01-01', method: 'tested' as const };
  const lacking = staleFacts({ clients: { old: { ...bare, lacking: { help: lack } } }, servers: {} }, '2026-11-26');
  assert.ok(lacking.some(({ field }) => field === 'lacking.help'));
});

test('npm run stale lists and never fails; check:quality prints maintained and all', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' });
  const stale = run('scripts/stale.ts', '--on', '2035-01-01');
  assert.equal(stale.status, 0);
  assert.match(stale.stdout, /src\/content\/clients\/thunderbird\.yaml · sign_in\.imap: checked \d{4}-\d{2}-\d{2}/);
  const quality = run('scripts/quality.ts');
  assert.equal(quality.status, 0);
  assert.match(quality.stdout, /^maintained: \d+ clients, \d+ of \d+ cells known/);
  assert.match(quality.stdout, /\nall: \d+ clients/);
});
