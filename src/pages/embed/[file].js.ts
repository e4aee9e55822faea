/** The parts of the embedded lookup that are fetched when someone types: classic scripts that set one global each. */
import type { APIRoute } from 'astro';
import { bundle } from '../../build/bundle.ts';
import { packFrom } from '../../data/pack.ts';
import { allRecords } from '../../data/store.ts';
import { type Lang, langs } from '../../i18n/locales.ts';

export const getStaticPaths = () =>
  ['engine', 'pack', ...langs.map((lang) => `answers.${lang}`)].map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params: { file = '' } }) =>
  new Response(await textOf(file), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });

async function textOf(file: string): Promise<string> {
  if (file === 'engine') return bundle('src/lookup/browser.ts', 'tsunaguLookup');
  const records = await allRecords();
  if (file === 'pack') return `var tsunaguPack=${JSON.stringify(packFrom(records))};\n`;
  const lang = file.split('.')[1] as Lang;
  const answers = Object.entries(records.causes).map(([id, cause]) => [
    id,
    { title: cause.title[lang], summary: cause.summary[lang] },
  ]);
  return `var tsunaguAnswers=${JSON.stringify(Object.fromEntries(answers))};\n`;
}
