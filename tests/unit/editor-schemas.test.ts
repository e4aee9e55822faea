/** The schemas that editors read are those of the code, accept the real records, and refuse wrong ones. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { editorSchema, folder, staleSchemas } from '../../scripts/editor-schemas.ts';
import { recordKinds } from '../../src/data/collections.ts';
import { readContent } from '../../src/data/files.ts';

test('every collection has its schema, named for the editor by the folder of its records', () => {
  const stale = staleSchemas().map(([file]) => file);
  assert.deepEqual(stale, [], 'not as src/schemas/ says: run npm run schemas, and commit them');
  const { 'yaml.schemas': named } = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));
  for (const kind of recordKinds) assert.equal(named[`./${folder}/${kind}.json`], `src/content/${kind}/*.yaml`);
});

test('they accept every real record and refuse one with an unknown field', () => {
  const { files } = readContent();
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  for (const kind of recordKinds) {
    const validate = ajv.compile(JSON.parse(editorSchema(kind)));
    const own = files.filter(({ path }) => path.startsWith(`${kind}/`));
    assert.ok(own.length > 0, kind);
    for (const { path, value } of own)
      assert.ok(validate(value), `${path}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
    assert.equal(validate({ ...(own[0]?.value as object), colour: 'red' }), false, kind);
  }
});
