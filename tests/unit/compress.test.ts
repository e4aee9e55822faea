/** `npm run compress`: what hosts send precompressed is the file itself. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const root = mkdtempSync(join(tmpdir(), 'tsunagu-compress-'));
after(() => rmSync(root, { recursive: true, force: true }));

test('every text file of a kilobyte or more gets a .gz and a .br of its content; others stay alone', () => {
  mkdirSync(join(root, 'ja', 'fix'), { recursive: true });
  const text = 'サーバーに接続できません。'.repeat(200);
  const files = ['ja/index.html', 'ja/fix/a.md', 'sw.js', 'api.json', 'x.svg', 'feed.xml', 'app.webmanifest'];
  for (const file of files) writeFileSync(join(root, file), text);
  writeFileSync(join(root, 'small.txt'), 'short');
  writeFileSync(join(root, 'x.wasm'), Buffer.alloc(5000));
  const said = execFileSync(process.execPath, ['scripts/compress.ts', root], { encoding: 'utf8' });
  for (const file of files) {
    const path = join(root, file);
    assert.equal(gunzipSync(readFileSync(`${path}.gz`)).toString(), text, file);
    assert.equal(brotliDecompressSync(readFileSync(`${path}.br`)).toString(), text, file);
    assert.ok(readFileSync(`${path}.br`).length < text.length / 4);
  }
  for (const file of ['small.txt', 'x.wasm']) assert.ok(!existsSync(join(root, `${file}.gz`)), file);
  assert.match(said, /^7 files, /);
  execFileSync(process.execPath, ['scripts/compress.ts', root]);
  assert.ok(
    !readdirSync(root).some((name) => /\.(?:gz|br)\.(?:gz|br)$/.test(name)),
    'a second run packs nothing twice',
  );
});
