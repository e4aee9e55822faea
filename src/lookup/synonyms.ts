/**
 * Words that say the same, from synonyms.json: what they become, then what is replaced. They are replaced in the
 * records and in the pasted text alike, so that "could not connect", "unable to connect" and "can't connect" are one
 * wording, and 接続できません / 接続できなかった another. Latin words count as whole words; Japanese has no spaces, so there
 * they apply anywhere in a run (without long-vowel marks), the longest first. Only plain synonyms: meaning lives in the
 * records. Silent words carry no meaning of their own: signs are shorter and fit more often without them. Build-time
 * only: a page gets them in the parts of the pack.
 */
import words from './synonyms.json' with { type: 'json' };

/** `plain=variant|variant`, a line each, as in Part.synonyms. */
const lines = (rows: Record<string, string[]>): string =>
  Object.entries(rows)
    .map(([plain, variants]) => `${plain}=${variants.flatMap(spellings).join('|')}`)
    .join('\n');

/** でき is written in kana or kanji. */
function spellings(words: string): string[] {
  return words.includes('でき') ? [words, words.replaceAll('でき', '出来')] : [words];
}

/** By script; first the silent words, which become nothing. */
export const everySynonym = [`=${words.silent.join('|')}\n${lines(words.latin)}`, lines(words.japanese)];
