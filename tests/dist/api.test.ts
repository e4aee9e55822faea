/** The published data: complete, valid by its own schemas, and usable with the published lookup from plain Node. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { publishedKinds } from '../../src/api/schemas.ts';
import { unescaped } from '../../src/build/unescaped.ts';
import { verdictOf } from '../../src/data/verdict.ts';
import { records } from '../records.ts';

type List = { items: { id: string }[] };
const read = (path: string) => JSON.parse(readFileSync(`dist/api/v1/${path}`, 'utf8'));
const ajv = new Ajv2020({ allErrors: true, formats: { uri: (text: string) => URL.canParse(text) } });

for (const kind of publishedKinds)
  test(`${kind}: the list and every item are valid by the published schemas`, () => {
    const validList = ajv.compile<List>(read(`schema/${kind}.json`));
    const validItem = ajv.compile(read(`schema/${kind}-item.json`));
    const list = read(`${kind}.json`) as List;
    assert.ok(validList(list), JSON.stringify(validList.errors?.slice(0, 3)));
    assert.deepEqual(list.items.map(({ id }) => id).sort(), Object.keys(records[kind]).sort());
    for (const item of list.items) {
      const own = read(`${kind}/${item.id}.json`);
      assert.deepEqual(own, item);
      assert.ok(validItem(own), `${kind}/${item.id}: ${JSON.stringify(validItem.errors?.slice(0, 3))}`);
    }
    const { id: _, ...nameless } = list.items[0] ?? { id: '' };
    assert.equal(validItem(nameless), false, 'an item without id must not pass');
    assert.ok(validItem({ ...list.items[0], added_later: 1 }), 'a key that is added must pass: v1 may grow');
  });

test('the index names what is there', () => {
  const index = read('index.json');
  const local = (address: string) => `dist${new URL(address).pathname}`;
  for (const { list, item, schema, itemSchema } of Object.values<Record<string, string>>(index.collections)) {
    for (const address of [list, schema, itemSchema]) assert.ok(existsSync(local(address ?? '')), address);
    assert.match(item ?? '', /\{id\}\.json$/);
  }
  for (const address of [...Object.values<string>(index.lookup), index.changelog])
    assert.ok(existsSync(local(address)), address);
});

test('addresses in the data lead to pages of the site', () => {
  for (const kind of ['causes', 'errors', 'clients', 'servers', 'changes'])
    for (const { id, page, short } of read(`${kind}.json`).items)
      for (const address of [page.ja, page.en, ...(short ? [short] : [])]) {
        const { pathname, hash } = new URL(address);
        assert.match(`${pathname}${hash}`, new RegExp(`[/#]${id}/?$`));
        const html = readFileSync(`dist${pathname}index.html`, 'utf8');
        assert.ok(!hash || html.includes(`id="${hash.slice(1)}"`), address);
      }
});

test('programs are published with their verdicts', () => {
  for (const { id, verdict } of read('clients.json').items) {
    const client = records.clients[id];
    assert.equal(verdict, client && verdictOf(client), id);
  }
});

/** Addresses that nobody has, or that a service answers. */
const STAND_INS =
  /@(?:[\w-]+\.)*example(?:\.\w+)*$|^(?:(?:imap_|pop_|smtp_)?user(?:name)?|you|your\w*|name|me|git|info|kefu|postmaster|test)(?:%40gmail\.com)?@/i;

test('no secret, and no address of a person, is published', () => {
  for (const kind of publishedKinds) {
    // The address of a cited page may hold an @, and is no mail address.
    const text = JSON.stringify(read(`${kind}.json`), (key, value) => (key === 'url' ? undefined : value)).replaceAll(
      '\\n',
      ' ',
    );
    assert.doesNotMatch(text, /\bya29\.[\w-]{20,}|\b1\/\/0[\w-]{20,}|\bBearer [\w.~+/-]{20,}/, kind);
    for (const [address] of text.matchAll(/[\w.+%-]+@[\w-]+(?:\.[\w-]+)+/g))
      assert.ok(STAND_INS.test(address), `${kind} publishes ${address}: write user@example.com`);
  }
});

test('lookup.js answers in plain Node without anything else', () => {
  const program = `
    import { readFileSync } from 'node:fs';
    import { lookup, linkText } from './dist/api/v1/lookup.js';
    const pack = JSON.parse(readFileSync('dist/api/v1/pack.json', 'utf8'));
    const answers = ['サーバー応答: -ERR [AUTH] Username and password not accepted.', 'banana bread'].map((text) => lookup(pack, text));
    console.log(JSON.stringify({ causes: answers.map((list) => list[0]?.cause ?? null), link: linkText('jane.doe@gmail.com said no') }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  assert.equal(stderr, '');
  assert.deepEqual(JSON.parse(stdout).causes, ['password-sign-in-blocked', null]);
  assert.doesNotMatch(JSON.parse(stdout).link, /jane/);
  assert.doesNotMatch(readFileSync('dist/api/v1/lookup.js', 'utf8'), /\bfrom["']/);
});

test('the example for Node on the page runs as it stands, and the one for jq asks for a code that is there', () => {
  for (const lang of ['ja', 'en']) {
    const html = readFileSync(`dist/${lang}/support/data/index.html`, 'utf8');
    const examples = [...html.matchAll(/<pre[^>]*><code[^>]*>([\s\S]*?)<\/code>/g)].map(([, code = '']) =>
      unescaped(code),
    );
    const node = examples.find((code) => code.includes("from 'node:fs'")) ?? '';
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', node], {
      cwd: 'dist/api/v1',
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    assert.match(stdout, /^password-sign-in-blocked \S+ 0\.\d+/);
    const code = /codes\[\]\? == "([^"]+)"/.exec(examples.join('\n'))?.[1] ?? 'none';
    assert.ok(
      Object.values(records.errors).some((error) => error.codes.includes(code)),
      code,
    );
  }
});
