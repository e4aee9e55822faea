/** The lock of addresses, and the pages that old addresses leave behind. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { broken, keysOf, merged, parseLock, printLock, scan } from '../../scripts/permalinks.ts';
import { readyPairs } from '../../src/data/compare.ts';
import { movesIn, redirects, type TwoIds } from '../../src/data/moves.ts';
import { replyPaths } from '../../src/data/replies.ts';
import { records } from '../records.ts';

const root = mkdtempSync(join(tmpdir(), 'tsunagu-links-'));
after(() => rmSync(root, { recursive: true, force: true }));

/** A little built site. */
function site(name: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(root, name);
}
const page = '<html lang="ja"><h2 id="answer">A</h2><details class="x" id="becky"></details><input id="q"></html>';
const whole = {
  'ja/fix/one/index.html': page,
  'en/fix/one/index.html': page,
  'c/one/index.html': '<html><h1>one</h1></html>',
  'api/v1/causes.json': '{}',
  '_astro/x.Abc123.js': '',
};

test('a lock reads back as it was written, and both languages share a line', () => {
  const links = scan(site('whole', whole));
  const text = printLock(links);
  assert.match(text, /^\/\{lang\}\/fix\/one\/ #answer #becky$/m);
  assert.doesNotMatch(text, /_astro|#q/);
  assert.deepEqual(parseLock(text), links);
});

test('a program that shares a fold and a remark have anchors, the hint to a field has none', () => {
  const shared = '<details id="a-mail"><span id="b-mail"></span></details><p class="my-3" id="lack-google">Why</p>';
  const form = '<input aria-describedby="one-hint other-hint"><p id="one-hint">1</p><span id="other-hint">2</span>';
  const links = scan(site('shared', { 'ja/x/index.html': `<html lang="ja">${shared}${form}</html>` }));
  assert.deepEqual(links.get('/ja/x/'), new Set(['a-mail', 'b-mail', 'lack-google']));
});

test('a path, a data file or an anchor taken away is named', () => {
  const lock = scan(site('whole', whole));
  const { 'c/one/index.html': _path, 'api/v1/causes.json': _file, ...rest } = whole;
  const less = scan(site('less', { ...rest, 'en/fix/one/index.html': page.replace('becky', 'becky-2') }));
  assert.deepEqual(broken(lock, less).sort(), ['/api/v1/causes.json', '/c/one/', '/en/fix/one/#becky']);
  assert.deepEqual(broken(lock, lock), []);
});

test('adding to the lock never loses what stood in it', () => {
  const lock = scan(site('whole', whole));
  const other = scan(site('other', { 'c/two/index.html': page }));
  assert.deepEqual(broken(lock, merged(lock, other)), []);
  assert.ok(merged(lock, other).has('/c/two/'));
});

test('a page that sends the reader on keeps its anchors only as long as its target has them', () => {
  const moved = '<html lang="ja" data-to="/ja/fix/one/"></html>';
  const kept = scan(site('moved', { ...whole, 'ja/fix/old/index.html': moved }));
  assert.deepEqual(kept.get('/ja/fix/old/'), new Set(['answer', 'becky']));
  const { 'ja/fix/one/index.html': _gone, ...rest } = whole;
  const dangling = scan(site('dangling', { ...rest, 'ja/fix/old/index.html': moved }));
  assert.equal(dangling.has('/ja/fix/old/'), false);
});

test('an anchor renamed with its record counts as kept where its new name is on the page', () => {
  const meta = '<meta name="tsunagu:moved" content="old-becky=becky gone=nowhere">';
  const links = scan(site('anchors', { 'ja/x/index.html': page.replace('<h2', `${meta}<h2`) }));
  assert.deepEqual(links.get('/ja/x/'), new Set(['answer', 'becky', 'old-becky']));
});

test('a reply keeps its former addresses', () => {
  const moves = movesIn([
    ['causes/old-cause', 'causes/imap-disabled'],
    ['clients/old-client', 'clients/becky'],
  ]);
  assert.deepEqual(replyPaths({ lang: 'ja', cause: 'imap-disabled', client: 'becky' }, moves), [
    'ja/imap-disabled/becky',
    'ja/imap-disabled/old-client',
    'ja/old-cause/becky',
    'ja/old-cause/old-client',
  ]);
  assert.deepEqual(replyPaths({ lang: 'en' }, moves), ['en/ask']);
  assert.deepEqual(replyPaths({ lang: 'ja', error: 'new' }, movesIn([['errors/old', 'errors/new']])), [
    'ja/elsewhere/new',
    'ja/elsewhere/old',
  ]);
});

test('a moved record leaves its pages in both languages and its short page behind', () => {
  const moves = movesIn([
    ['errors/old', 'errors/new'],
    ['causes/before', 'causes/after'],
    ['clients/a', 'clients/b'],
    ['sources/x', 'sources/y'],
  ]);
  assert.deepEqual(redirects(moves, { '{lang}/guide/p': '{lang}/guide/q' }), [
    ['ja/errors/old', 'ja/errors/new'],
    ['en/errors/old', 'en/errors/new'],
    ['e/old', 'e/new'],
    ['ja/fix/before', 'ja/fix/after'],
    ['en/fix/before', 'en/fix/after'],
    ['c/before', 'c/after'],
    ['ja/clients/a', 'ja/clients/b'],
    ['en/clients/a', 'en/clients/b'],
    ['ja/guide/p', 'ja/guide/q'],
    ['en/guide/p', 'en/guide/q'],
  ]);
});

test('pages whose address holds two ids are led on from every former pair of them, in both languages', () => {
  const moves = movesIn([
    ['causes/before', 'causes/after'],
    ['diagnose/asked', 'diagnose/asks'],
    ['clients/a', 'clients/b'],
  ]);
  const two = { ends: [['asks', 'after'] as const, ['start', 'other'] as const], pairs: [['b', 'c']] };
  const found = redirects(moves, {}, two).filter(([from]) => from.startsWith('ja/') && from.split('/').length > 3);
  assert.deepEqual(found, [
    ['ja/diagnose/asks/before', 'ja/diagnose/asks/after'],
    ['ja/diagnose/asked/after', 'ja/diagnose/asks/after'],
    ['ja/diagnose/asked/before', 'ja/diagnose/asks/after'],
    ['ja/clients/compare/a-vs-c', 'ja/clients/compare/b-vs-c'],
  ]);
});

test('every address in the lock that holds the id of a cause or a program outlives its renaming', () => {
  const lock = [...parseLock(readFileSync('tests/permalinks.lock', 'utf8')).keys()];
  const pairs = (from: string) =>
    redirects(movesIn([[from, `${from}-new`]]), {}, renamedTo(from)).map(([old]) => `/${old}/`);
  for (const from of ['causes/invalid-credentials', 'clients/k9-mail', 'diagnose/browser-refused']) {
    const [kind = '', id = ''] = from.split('/');
    const led = new Set(pairs(from));
    const place = { causes: '(?:fix|c|diagnose)', clients: 'clients', diagnose: 'diagnose' }[kind];
    const mine = lock.filter((path) =>
      new RegExp(`^/(?:ja/|en/)?${place}/(?:.*[/]|.*-vs-)?${id}(?:-vs-.*)?/`).test(path),
    );
    assert.ok(mine.length > 3, from);
    assert.deepEqual(
      mine.filter((path) => !led.has(path)),
      [],
      from,
    );
  }
});

/** The pages with two ids as they would be named after `kind/id` had become `kind/id-new`. */
function renamedTo(from: string): TwoIds {
  const [kind, id] = from.split('/');
  const as = (own: string, one: string) => (kind === own && one === id ? `${id}-new` : one);
  return {
    ends: Object.entries(records.diagnose).flatMap(([question, { answers }]) =>
      answers.flatMap(({ cause }) => (cause ? [[as('diagnose', question), as('causes', cause)] as const] : [])),
    ),
    pairs: readyPairs.map((pair) => pair.map((one) => as('clients', one))),
  };
}

test('published keys may be added, and become certain, but not vanish, change type or become uncertain', () => {
  const before = {
    type: 'object',
    properties: {
      id: { type: 'string' },
      ports: { type: 'array', items: { properties: { port: { type: 'integer' } } } },
    },
    required: ['id'],
  };
  assert.deepEqual(keysOf(before), ['id:string', 'id:string!', 'ports:array', 'ports[]:any', 'ports[].port:integer']);
  const lost = (change: (schema: typeof before) => void) => {
    const after = structuredClone(before);
    change(after);
    const links = (schema: typeof before) => new Map([['/x', new Set(keysOf(schema))]]);
    return broken(links(before), links(after));
  };
  assert.deepEqual(
    lost((after) => Object.assign(after.properties, { more: { type: 'string' } })),
    [],
  );
  assert.deepEqual(
    lost((after) => after.required.push('ports')),
    [],
  );
  assert.deepEqual(
    lost((after) => after.required.pop()),
    ['/x#id:string!'],
  );
  assert.deepEqual(
    lost((after) => {
      after.properties.id.type = 'integer';
    }),
    ['/x#id:string', '/x#id:string!'],
  );
  assert.deepEqual(
    lost((after) => Object.assign(after.properties.ports.items, { properties: {} })),
    ['/x#ports[].port:integer'],
  );
});
