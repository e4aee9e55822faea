/**
 * What stands in a text and says nothing of what is wrong: the name in a mail address, and what readers say by the way
 * (asides.json): greetings, what is not so or works ("SPAは使っていません"), a port with the encryption that belongs to it.
 * It is blanked, so that every place stays where it was. Each kind of aside stands with what it makes silent and what it
 * must leave heard (tests/unit/hush.test.ts).
 */

/** The name before the @; a run of letters is tried once, at its beginning. */
const NAME = /(?<![\w.+-])[\w.+-]{1,64}(?=@\w)/g;

const blank = (found: string): string => ' '.repeat(found.length);

/** A text in which nothing else stands says what it says. */
const ANYTHING = /[a-z0-9\u3041-\u9fff]/i;

/** `text` without them, as long as before; `asides`: none where the text is too long to be somebody's own words. */
export function hushed(text: string, asides: readonly RegExp[]): string {
  const named = text.includes('@') ? text.replace(NAME, blank) : text;
  const rest = asides.reduce((left, clause) => left.replace(clause, blank), named);
  return ANYTHING.test(rest) ? rest : named;
}
