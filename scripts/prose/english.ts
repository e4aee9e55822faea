/** English prose through a spell check (cspell), with the field's words from `words.txt` and names from the records. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CSpellSettings, readConfigFile, resolveConfigFileImports, spellCheckDocument } from 'cspell-lib';
import type { Passage } from './passages.ts';
import { byFile, joined, type ProseProblem } from './problems.ts';

/** Every word that no dictionary knows. `names` are words that need no dictionary, such as names of programs. */
export async function englishProblems(passages: Passage[], names: string[] = []): Promise<ProseProblem[]> {
  const file = await readConfigFile(pathToFileURL(resolve('cspell.json')));
  const settings: CSpellSettings = { ...(await resolveConfigFileImports(file)), words: names };
  const problems: ProseProblem[] = [];
  for (const [path, own] of byFile(passages.filter(({ lang }) => lang === 'en'))) {
    const { text, placeOf } = joined(own);
    const document = { uri: pathToFileURL(resolve(path)).href, text, languageId: 'markdown', locale: 'en-GB' };
    const { issues, errors } = await spellCheckDocument(
      document,
      { noConfigSearch: true, generateSuggestions: false },
      settings,
    );
    if (errors?.length) throw errors[0];
    for (const { text: word, offset } of issues) {
      const line = text.slice(0, offset).split('\n').length;
      const message = `"${word}" is in no dictionary: correct it, or add it to scripts/prose/words.txt`;
      problems.push({ file: path, place: placeOf(line), rule: 'spelling', message });
    }
  }
  return problems;
}

/** The words of names in client records (programs, vendors, other spellings), so that a new program needs no entry. */
export function namesOf(
  clients: Record<string, { name: { en: string }; vendor: string; aliases: string[] }>,
): string[] {
  const names = Object.values(clients).flatMap(({ name, vendor, aliases }) => [name.en, vendor, ...aliases]);
  return [...new Set(names.flatMap((name) => name.match(/\p{Script=Latin}+/gu) ?? []))];
}
