/** Published data: what a renamed record leaves, and that its schema is the one of the records. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { movedFiles } from '../../src/api/data.ts';
import { jsonSchema, movedSchema, publishedSchema } from '../../src/api/schemas.ts';
import { movesIn } from '../../src/data/moves.ts';

test('a renamed record leaves a file that names its new place', () => {
  const [file] = movedFiles(movesIn([['clients/old', 'clients/new']]), 'https://example.org/api/v1/');
  assert.equal(file?.name, 'clients/old');
  assert.deepEqual(movedSchema.parse(file?.body), { moved: 'new', url: 'https://example.org/api/v1/clients/new.json' });
});

test('the schema names what the records need, and allows keys that are added later', () => {
  const text = JSON.stringify(jsonSchema(publishedSchema('servers'), 'https://example.org/s.json'));
  assert.match(text, /"required":\[[^\]]*"host"/);
  assert.match(text, /"enum":\["tls","starttls"\]/);
  assert.doesNotMatch(text, /"additionalProperties":false/);
});
