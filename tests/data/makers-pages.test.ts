/** What stands under "Official setup pages" is the makers' own; the rest of what programs name as help stands apart. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makersPages } from '../../src/data/joins.ts';
import { records } from '../records.ts';

const { setup, others } = makersPages(records);

test('setup pages are documents of a maker, not issues, news or policies', () => {
  assert.ok(setup.length >= 15, `${setup.length} pages`);
  for (const { source } of setup) {
    assert.equal(source.kind, 'vendor-doc', source.id);
    assert.doesNotMatch(source.url, /\/(?:issues|commit|forum|privacy|security|policy)\b/i, source.id);
  }
});

test('each setup page stands once, with all its programs, the most asked-for first; nothing is lost or shown twice', () => {
  const ids = setup.map(({ source }) => source.id);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok((setup.find(({ source }) => source.id === 'microsoft-add-gmail-to-outlook')?.clients.length ?? 0) > 3);
  assert.ok(['outlook-365-classic', 'apple-mail-ios'].includes(setup[0]?.clients[0]?.id ?? ''));
  assert.ok(others.every(({ source }) => !ids.includes(source.id)));
  const named = Object.values(records.clients).flatMap(({ help }) => [...new Set(help)]);
  assert.equal(setup.flatMap(({ clients }) => clients).length + others.length, named.length);
});

test('every source marked as a setup page is named by a program', () => {
  const shown = new Set(setup.map(({ source }) => source.id));
  for (const [id, source] of Object.entries(records.sources)) if (source.setup) assert.ok(shown.has(id), id);
});
