/** Days that have not come, records that have moved, and files that belong to no cause or are one too many. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRecords, type RawFile } from '../../src/data/check.ts';
import { readContent } from '../../src/data/files.ts';
import { MOST_CAUSES } from '../../src/data/pack.ts';

const { files } = readContent();
const error = 'errors/imap-185833-app-password.yaml';

/** What stands at `path`. */
function valueAt(path: string): object {
  const file = files.find((one) => one.path === path);
  assert.ok(file, `no ${path}`);
  return file.value as object;
}

const checkedOn = (checked: string, day: string) =>
  checkRecords(
    files.map((file) => (file.path === error ? { path: error, value: { ...valueAt(error), checked } } : file)),
    day,
  );

test('rejected: what is said to be checked on a day that has not come', () => {
  const [problem] = checkedOn('2090-01-03', '2090-01-01');
  assert.equal(`${problem?.file} ${problem?.field}`, `${error} checked`);
  assert.match(problem?.message ?? '', /a day that has not come/);
});

test('where it is tomorrow already, east of Greenwich, that day has come', () => {
  assert.deepEqual(checkedOn('2090-01-02', '2090-01-01'), []);
});

test('a moved record keeps its old id; pointing it nowhere is rejected', () => {
  const good = checkRecords([...files, { path: 'errors/old-name.yaml', value: { moved: 'imap-185833-app-password' } }]);
  assert.deepEqual(good, []);
  const bad = checkRecords([...files, { path: 'errors/old-name.yaml', value: { moved: 'nowhere' } }]);
  assert.ok(bad.some(({ field }) => field === 'moved'));
});

/** What is said of further files. */
const saidOf = (...further: RawFile[]) =>
  checkRecords([...files, ...further])
    .filter(({ file }) => further.some(({ path }) => path === file))
    .map(({ file, field, message }) => `${file} ${field}: ${message}`);

test('rejected: a move onto a record that has itself moved, and of what has no page', () => {
  const moves = saidOf(
    { path: 'errors/oldest-name.yaml', value: { moved: 'old-name' } },
    { path: 'errors/old-name.yaml', value: { moved: 'imap-185833-app-password' } },
    { path: 'queries/old-name.yaml', value: { moved: 'imap-disabled' } },
    { path: 'servers/old-name.yaml', value: { moved: 'imap' } },
  );
  assert.equal(moves.length, 3, moves.join('\n'));
  assert.match(
    moves.join('\n'),
    /^errors\/oldest-name\.yaml moved: points to "errors\/old-name", which is no live record/m,
  );
  for (const kind of ['queries', 'servers'])
    assert.match(moves.join('\n'), new RegExp(`^${kind}/old-name\\.yaml moved: is in a collection without pages`, 'm'));
});

test('rejected: queries of what is no cause, and a cause more than the lookup has letters for', () => {
  const queries = { path: 'queries/nowhere.yaml', value: { said: [{ en: ['zz frobnicates'] }] } };
  const cause = valueAt('causes/sending-limit.yaml');
  const many = Array.from({ length: MOST_CAUSES }, (_, i) => ({ path: `causes/zz-${i}.yaml`, value: cause }));
  const said = saidOf(queries, ...many).join('\n');
  assert.match(said, /^queries\/nowhere\.yaml \(file name\): names "nowhere", but there is no src\/content\/causes/m);
  const live = files.filter(({ path }) => path.startsWith('causes/')).length;
  assert.equal(said.match(/is one more than the/g)?.length, live, 'each of them that has no letter');
});
