/**
 * What stands in a text and says nothing of what is wrong: the name in a mail address, and what readers say by the way
 * (asides.json): greetings, what is not so or works ("SPAは使っていません"), a port with the encryption that belongs to it.
 * It is blanked, so that every place stays where it was. Each kind of aside stands with what it makes silent and what it
 * must leave heard (tests/unit/hush.test.ts).
 */

/** The longest name before an @ (RFC 5321, 4.5.3.1.1), and one at the end of a text. */
const LONGEST_NAME = 64;
const NAME = /(?<![\w.+-])[\w.+-]{1,64}$/;

const blank = (found: string): string => ' '.repeat(found.length);

/** `before` an @, without the name at its end if an address goes on in `after`. */
function nameless(before: string, after = ''): string {
  const at = Math.max(0, before.length - LONGEST_NAME - 1);
  return /^\w/.test(after) ? before.slice(0, at) + before.slice(at).replace(NAME, blank) : before;
}

/** A text in which nothing else stands says what it says. */
const ANYTHING = /[a-z0-9\u3041-\u9fff]/i;

/** `text` without them, as long as before; `asides`: none where the text is too long to be somebody's own words. */
export function hushed(text: string, asides: readonly RegExp[]): string {
  const named = text
    .split('@')
    .map((before, i, all) => nameless(before, all[i + 1]))
    .join('@');
  const rest = asides.reduce((left, clause) => left.replace(clause, blank), named);
  return ANYTHING.test(rest) ? rest : named;
}
