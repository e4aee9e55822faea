/** The files that the embedded lookup fetches when someone types. Build time only. */
import { gzipSync } from 'node:zlib';
import { bundle } from '../build/bundle.ts';
import type { Records } from '../data/collections.ts';
import { packFrom, partFile } from '../data/pack.ts';
import { type Lang, langs } from '../i18n/locales.ts';
import { type PartKind, partKinds } from '../lookup/pack.ts';
import type { Answers } from './ui.ts';

/** Names without `.js`. `pack` is the main part of the data, `pack.…` are the further ones. */
export const embedFiles: readonly string[] = [
  'engine',
  'pack',
  ...langs.map((lang) => `answers.${lang}`),
  ...partKinds.filter((name) => name !== 'en').map((name) => `pack.${name}`),
];

/** The text of one of `embedFiles`: a classic script that sets one global. */
export async function embedFile(records: Records, file: string): Promise<string> {
  if (file === 'engine') return bundle('src/embed/engine.ts', 'tsunaguLookup');
  const [, kind, name = ''] = /^(\w+)\.?(.*)$/.exec(file) ?? [];
  if (kind === 'answers') return `var tsunaguAnswers=${JSON.stringify(answers(records, name as Lang))};\n`;
  const data = JSON.stringify(partFile(packFrom(records), (name || 'en') as PartKind));
  return name ? `(globalThis.tsunaguParts??={})[${JSON.stringify(name)}]=${data};\n` : `var tsunaguPack=${data};\n`;
}

/** What fetching the file takes, compressed, in kilobytes of a thousand bytes, rounded up. */
export const embedKilobytes = async (records: Records, file: string): Promise<number> =>
  Math.ceil(gzipSync(await embedFile(records, file)).length / 1000);

const answers = ({ causes }: Records, lang: Lang): Answers =>
  Object.fromEntries(
    Object.entries(causes).map(([id, cause]) => [id, { title: cause.title[lang], summary: cause.summary[lang] }]),
  );
