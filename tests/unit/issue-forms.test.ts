/** The forms that GitHub shows to who opens an issue: readable, complete, in both languages. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

type Field = { type: string; id?: string; attributes: { label?: string; options?: string[]; value?: string } };
const folder = '.github/ISSUE_TEMPLATE';
const forms = readdirSync(folder).filter((name) => name !== 'config.yml');

test('there is a form for a message, a program and a mistake', () => {
  assert.deepEqual(forms.sort(), ['client.yml', 'correction.yml', 'error.yml']);
});

for (const name of forms)
  test(`${name} has what GitHub asks of a form, in both languages`, () => {
    const form = parse(readFileSync(`${folder}/${name}`, 'utf8'));
    const bilingual = (text = '') => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text) && /[A-Za-z]{3}/.test(text);
    assert.ok(bilingual(form.name) && bilingual(form.description), name);
    const fields = form.body as Field[];
    const ids = fields.flatMap(({ id }) => id ?? []);
    assert.equal(new Set(ids).size, ids.length);
    for (const { type, id, attributes } of fields) {
      assert.ok(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes'].includes(type), type);
      assert.ok(bilingual(type === 'markdown' ? attributes.value : attributes.label), `${name} ${id}`);
      if (type !== 'markdown') assert.match(id ?? '', /^[a-z-]+$/);
      if (type === 'dropdown') assert.ok((attributes.options?.length ?? 0) > 1);
    }
    assert.ok(fields.some((field) => (field as { validations?: { required: boolean } }).validations?.required));
  });
