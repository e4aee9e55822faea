/**
 * Readers put one thing in many words (受信できない, "not receiving"). Such words stand once, in families.json, and a
 * combination of a record names them: `{iphone} + {gmail} + {receive}|{send}`. A family may name others. Build-time only.
 */
import families from './families.json' with { type: 'json' };

const wordsIn = new Map(Object.entries<string[]>(families));

/** The name in `{name}`. */
const nameIn = (word: string): string | undefined => /^\{(.+)\}$/.exec(word)?.[1];

const wordsOf = (word: string): string[] => {
  const name = nameIn(word);
  return name === undefined ? [word] : (wordsIn.get(name) ?? []).flatMap(wordsOf);
};

/** The groups of a combination, all needed, each as the words of which one is enough; no word for a family that is not there. */
export const groupsOf = (combination: string): string[][] =>
  combination.split('+').map((group) => group.split('|').flatMap((word) => wordsOf(word.trim())));

/** The families that a combination names and families.json does not have. */
export const unknownFamilies = (combination: string): string[] =>
  combination.split(/[+|]/).flatMap((word) => {
    const name = nameIn(word.trim());
    return name === undefined || wordsIn.has(name) ? [] : [name];
  });
