/**
 * What stands in a text and says nothing of what is wrong: the name in a mail address, and in a reader's own words what
 * is not so, or works ("SPAは使っていません"; see denials.json). It is blanked, so that every place stays where it was.
 */

/** The name before the @; a run of letters is tried once, at its beginning. */
const NAME = /(?<![\w.+-])[\w.+-]{1,64}(?=@\w)/g;

const blank = (found: string): string => ' '.repeat(found.length);

/** `text` without them, as long as before; `denied`: clauses that deny, none where the text is nobody's own words. */
export function hushed(text: string, denied: readonly RegExp[]): string {
  const named = text.includes('@') ? text.replace(NAME, blank) : text;
  return denied.reduce((rest, clause) => rest.replace(clause, blank), named);
}
