/** The offline sign says what is so. The browser is a stand-in; tests/e2e/offline.spec.ts asks a real one. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { offlineWords } from '../../src/i18n/reading.ts';

class Worker extends EventTarget {
  scriptURL: string;
  state: string;
  constructor(address: string, state: string) {
    super();
    this.scriptURL = `https://example.org${address}`;
    this.state = state;
  }
  async become(state: string): Promise<void> {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
    await setImmediate();
  }
}
type Registration = Partial<Record<'active' | 'waiting' | 'installing', Worker>>;
const worker = '/docs/sw.js?lang=en';
let turn = 0;

/** Opens an English page where `known` is registered; saving leads to `then`. */
async function open(t: TestContext, known: Registration | undefined, then: Registration = {}) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const registered: string[] = [];
  const text = { textContent: '' };
  const button = Object.assign(new EventTarget(), { textContent: '', hidden: true });
  const sign = {
    dataset: { worker, ready: 'ready!' } as Record<string, string>,
    hidden: true,
    querySelector: (name: string) => (name === 'span' ? text : button),
  };
  const manifest = { href: 'https://example.org/docs/manifest.en.webmanifest' };
  const register = async (address: string) => {
    registered.push(address);
    return then;
  };
  const serviceWorker = Object.assign(new EventTarget(), { getRegistration: async () => known, register });
  const globals = {
    __OFFLINE_WORDS: { ja: offlineWords('ja', 1_234_567), en: offlineWords('en', 1_234_567) },
    document: {
      documentElement: { lang: 'en' },
      querySelector: (name: string) => (name.startsWith('link') ? manifest : sign),
    },
    navigator: { serviceWorker },
    window: globalThis,
    localStorage: { getItem: () => null, setItem: () => {} },
  };
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  const address = `../../src/components/offline-save.ts?${++turn}`;
  await import(address);
  await setImmediate();
  const press = async () => {
    button.dispatchEvent(new Event('click'));
    await setImmediate();
  };
  const wait = async () => {
    t.mock.timers.tick(5000);
    await setImmediate();
  };
  return { state: () => sign.dataset.state, manifest: () => manifest.href, text, button, registered, press, wait };
}

test('a first visit: says how much, saves, and is ready when the worker serves', async (t) => {
  const installing = new Worker(worker, 'installing');
  const sign = await open(t, undefined, { installing });
  assert.equal(sign.state(), 'soon');
  assert.match(sign.text.textContent, /1\.2 MB/);
  await sign.wait();
  assert.equal(sign.state(), 'busy');
  await installing.become('installed');
  assert.equal(sign.state(), 'busy');
  assert.match(sign.manifest(), /\/manifest\.en\.webmanifest$/);
  await installing.become('activated');
  assert.equal(sign.state(), 'ready');
  assert.equal(sign.text.textContent, 'ready!');
  assert.match(sign.manifest(), /\/docs\/manifest\.share\.en\.webmanifest$/);
});

test('a file that cannot be fetched: the worker is thrown away, and the sign says that saving failed', async (t) => {
  const installing = new Worker(worker, 'installing');
  const sign = await open(t, undefined, { installing });
  await sign.wait();
  await installing.become('redundant');
  assert.equal(sign.state(), 'failed');
  assert.ok(sign.button.hidden);
});

test('“no” saves nothing, and “yes” afterwards does', async (t) => {
  const sign = await open(t, undefined, { installing: new Worker(worker, 'installing') });
  await sign.press();
  assert.equal(sign.state(), 'ask');
  await sign.wait();
  assert.deepEqual(sign.registered, []);
  await sign.press();
  assert.deepEqual(sign.registered, [worker]);
});

test('the other language is kept: it is not called ready, and is replaced only when the reader says so', async (t) => {
  const active = new Worker('/docs/sw.js?lang=ja', 'activated');
  const installing = new Worker(worker, 'installing');
  const sign = await open(t, { active }, { active, installing });
  assert.equal(sign.state(), 'swap');
  assert.match(sign.text.textContent, /^The Japanese pages are saved/);
  await sign.wait();
  assert.deepEqual(sign.registered, []);
  await sign.press();
  assert.equal(sign.state(), 'busy');
  await installing.become('activated');
  assert.equal(sign.state(), 'ready');
});

test('a page opened while its language is being saved says so at once', async (t) => {
  const known = { installing: new Worker(worker, 'installing') };
  assert.equal((await open(t, known, known)).state(), 'busy');
});

test('the worker of a site around this one is no other language', async (t) => {
  const sign = await open(t, { active: new Worker('/sw.js?lang=ja', 'activated') });
  assert.equal(sign.state(), 'soon');
});
