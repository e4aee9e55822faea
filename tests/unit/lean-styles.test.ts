/** Pruned styles: what a part of the site can use stays, the rest goes. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { leanStyles } from '../../src/build/lean-styles.ts';

const root = mkdtempSync(join(tmpdir(), 'tsunagu-lean-'));
after(() => rmSync(root, { recursive: true, force: true }));
const css =
  ':root[data-theme=dark]{color-scheme:dark}.a{color:red}.b{color:blue}.made{color:green}.late:hover{color:tan}.mt-0\\!{margin-top:0!important}:is(h1,h2){margin:0}:focus-visible{outline:1px}:is(h1,[lang]):lang(ja){line-height:1.8}:lang(ja) :is(h1,.b){word-break:auto-phrase}@media print{.c{display:none}}:root{--read:1;--unread:2}.a{order:var(--read);--tw-leading:1}@layer properties{@supports (a:b){*{--tw-leading:initial}}}@property --tw-leading{syntax:"*";inherits:false}';
const page = (body: string) => `<!DOCTYPE html><html><head><style>${css}</style></head><body>${body}</body></html>`;
const files = {
  'ja/fix/one/index.html': page('<h1 class="a mt-0!">1</h1><script type="module" src="/_astro/x.Ab1.js"></script>'),
  'ja/fix/two/index.html': page('<p class="c">2</p>'),
  'ja/errors/one/index.html': page('<p class="b">3</p>'),
  '_astro/x.Ab1.js': 'import("./y.Cd2.js");document.body.className="made"',
  '_astro/y.Cd2.js': 'el("div.late")',
  '404.html': '<html><body>no style</body></html>',
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test('a part keeps what its pages and their scripts, also later ones, can use; attributes stay in any case', async () => {
  const { before, after: now } = await leanStyles(root);
  assert.ok(now < before);
  const style = (path: string) => /<style>(.*)<\/style>/.exec(readFileSync(join(root, path), 'utf8'))?.[1] ?? '';
  const fix = style('ja/fix/one/index.html');
  for (const kept of ['.a{', '.made{', '.late:hover{', '.mt-0\\!{', ':is(h1', '@media print{.c', '[data-theme=dark]'])
    assert.ok(fix.includes(kept), `${kept} is gone from ${fix}`);
  assert.ok(!/\.b\b/.test(fix), fix);
  // A pseudo-class that stands alone or behind :is() names nothing that a page could lack.
  for (const kept of ['}:focus-visible{', ':is(h1,[lang]):lang(ja){', ':lang(ja) :is(h1){'])
    assert.ok(fix.includes(kept), `${kept} is gone from ${fix}`);
  assert.ok(
    fix.includes('--read:1') && !/--unread|--tw-|@property|@layer/.test(fix),
    `names nobody reads are in ${fix}`,
  );
  assert.equal(style('ja/fix/two/index.html'), fix, 'pages of a part have one style');
  const errors = style('ja/errors/one/index.html');
  assert.ok(errors.includes('.b{') && !errors.includes('.a{') && errors.includes('[data-theme=dark]'));
});
