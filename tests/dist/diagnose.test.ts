/** The guided checks as built: all ways walked by their links alone, in both languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unescaped } from '../../src/build/unescaped.ts';
import { START, waysThrough } from '../../src/data/tree.ts';
import { records } from '../records.ts';
import { builtPages } from './site.ts';

const pages = builtPages();
const choices = (html: string) =>
  [...(/<ul class="choices"[^>]*>([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? '').matchAll(/href="([^"]+)"/g)].map(
    (m) => m[1] ?? '',
  );

for (const lang of ['ja', 'en'])
  test(`${lang}: every way leads by plain links from the first question to the fix of its cause`, () => {
    assert.ok(pages.get(`/${lang}/`)?.includes(`href="/${lang}/diagnose/"`), 'the start page has no link');
    for (const way of waysThrough(records.diagnose)) {
      let path = `/${lang}/diagnose/`;
      for (const answer of way.answers) {
        const next = choices(pages.get(path) ?? '')[answer];
        assert.ok(next && pages.has(next), `${path} answer ${answer} leads to ${next}`);
        path = next;
      }
      const end = pages.get(path) ?? '';
      const reason =
        records.diagnose[way.questions.at(-1) ?? '']?.answers[way.answers.at(-1) ?? 0]?.reason?.[lang as 'ja'];
      assert.ok(reason && unescaped(end).includes(reason), `${path} does not say why`);
      assert.ok(end.includes(`href="/${lang}/fix/${way.cause}/"`), `${path} does not lead to the fix`);
      for (const question of way.questions.slice(1))
        assert.ok(end.includes(`href="/${lang}/diagnose/${question}/"`), `${path} has no way back to ${question}`);
    }
  });

for (const lang of ['ja', 'en'])
  test(`${lang}: who finds no answer that fits is led to the checklist and the box; answers to the guide arrive`, () => {
    for (const [name, { answers }] of Object.entries(records.diagnose)) {
      const html = pages.get(name === START ? `/${lang}/diagnose/` : `/${lang}/diagnose/${name}/`) ?? '';
      const out = /<p[^>]* data-none-fits[^>]*>([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '';
      if (name !== START)
        for (const place of ['guide/check-in-order/', ''])
          assert.ok(out.includes(`href="/${lang}/${place}"`), `${name} has no way out to /${lang}/${place}`);
      answers.forEach(({ guide }, i) => {
        if (!guide) return;
        const [slug, section] = guide.split('#');
        assert.ok(choices(html)[i]?.startsWith(`/${lang}/guide/${slug}/`), `${name} answer ${i}`);
        assert.ok(
          !section || pages.get(`/${lang}/guide/${slug}/`)?.includes(`id="${section}"`),
          `${guide}: no such section`,
        );
      });
    }
  });
