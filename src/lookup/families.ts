/**
 * Readers put one thing in many words (受信できない, "not receiving"). Such words stand once, in families.json, and a
 * combination of a record names them: `{iphone} + {gmail} + {receive}|{send}`. A family may name others. Build-time only.
 */
import families from './families.json' with { type: 'json' };

const wordsIn = new Map(Object.entries<string[]>(families));

/** The name in `{name}`. */
const nameIn = (word: string): string | undefined => /^\{(.+)\}$/.exec(word)?.[1];

type Families = ReadonlyMap<string, readonly string[]>;

/** @param within the families that led here */
function wordsOf(word: string, from: Families, within: readonly string[] = []): string[] {
  const name = nameIn(word);
  if (name === undefined) return [word];
  const way = [...within, name];
  if (within.includes(name))
    throw new Error(`src/lookup/families.json: {${name}} names itself (${way.join(' > ')}): take one of them out`);
  return (from.get(name) ?? []).flatMap((one) => wordsOf(one, from, way));
}

/**
 * The groups of a combination, all needed, each as the words of which one is enough; no word for a family that is not there.
 * @throws Error for a family that names itself, saying by which way
 */
export const groupsOf = (combination: string, from: Families = wordsIn): string[][] =>
  combination.split('+').map((group) => group.split('|').flatMap((word) => wordsOf(word.trim(), from)));

/** The families that a combination names and families.json does not have. */
export const unknownFamilies = (combination: string): string[] =>
  combination.split(/[+|]/).flatMap((word) => {
    const name = nameIn(word.trim());
    return name === undefined || wordsIn.has(name) ? [] : [name];
  });
