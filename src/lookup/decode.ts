/**
 * Undoes the wrappings a message goes through before someone pastes it: escapes of JSON, HTML, quoted-printable, web
 * addresses and terminals, full-width and half-width forms, and the base64 in which Gmail hides its XOAUTH2 refusal.
 * Every place of the plain text can be led back to the place it came from, so that a clue can be marked in the input.
 */

/** The plain text, and where in the input its character at `at` came from (UTF-16 units, all). */
export type Plain = { text: string; source: (at: number) => { start: number; end: number } };

type Piece = { text: string; length: number };

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals mark their colours with this character
const SPECIAL = /[\\&=%<\u001b]|[\uff01-\uff9f]+|eyJ[A-Za-z0-9+/]{20,2000}={0,2}/g;
/** A tag of HTML: a short name, the end of one, or a name with `attribute=`; `<urlopen error …>` and `<refused>` are none. */
const TAG =
  /<(?:[a-z]{1,6}[1-6]?|\/[a-z]{1,10}[1-6]?|[a-z]{1,10}[1-6]?\s{1,40}[a-z][\w:-]{0,29}=[^<>]{0,300})\s?\/?>/iy;
const ENTITY = /&(?:#(\d{2,6})|#x([0-9a-f]{2,5})|([a-z]{2,6}));/iy;
const ESCAPE = /\\(?:u([0-9a-f]{4})|x([0-7][0-9a-f])|([nrt])|(["'/\\]))/iy;
const BYTES = /(?:[=%](?:[0-7][0-9A-F]|[C-F][0-9A-F](?:(?:=\r?\n)?[=%][89AB][0-9A-F]){1,3})(?:=\r?\n)?){1,18}/iy;
/** A single one of them; `a=12`, `size=2048` and `100%aligned` hold none. */
const ONE_BYTE = /^(?:=(?:3D|(?:20|0A|0D)(?!\d))|%(?:20|3D|0A|0D|2[0-9A-F]|3[ABCEF]|[57][BD]))/i;
const SOFT_BREAK = /=\r?\n/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals mark their colours with this character
const ANSI = /\u001b\[[0-9;?]{0,20}[A-Za-z]/y;
/** Any other character with a name (`&nbsp;`) says as much as a space. */
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Decodes `input`. Linear: each expression is tried at one place and looks a bounded way ahead. Never throws. */
export function decode(input: string): Plain {
  const plainAt: number[] = [0];
  const sourceAt: number[] = [0];
  let text = '';
  let done = 0;
  SPECIAL.lastIndex = 0;
  for (let found = SPECIAL.exec(input); found; found = SPECIAL.exec(input)) {
    const at = found.index;
    const piece = pieceAt(input, at, found[0]);
    if (!piece) {
      SPECIAL.lastIndex = at + found[0].length;
      continue;
    }
    text += input.slice(done, at);
    plainAt.push(text.length, text.length + piece.text.length);
    text += piece.text;
    done = SPECIAL.lastIndex = at + piece.length;
    sourceAt.push(at, done);
  }
  if (done === 0) return { text: input, source: (at) => ({ start: at, end: at + 1 }) };
  text += input.slice(done);
  return { text, source: (at) => sourceOf(plainAt, sourceAt, at) };
}

/**
 * Marks stand at both ends of every decoded piece: the odd ones begin one. Between them the texts run alike, and so they
 * do in a piece that kept its length (full-width letters); a character of any other piece came from the whole of it.
 */
function sourceOf(plainAt: number[], sourceAt: number[], at: number): { start: number; end: number } {
  let low = 0;
  let high = plainAt.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((plainAt[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  const begin = sourceAt[low] as number;
  const end = sourceAt[low + 1] as number;
  const start = begin + at - (plainAt[low] as number);
  const changed = low % 2 > 0 && end - begin !== (plainAt[low + 1] as number) - (plainAt[low] as number);
  return changed ? { start: begin, end } : { start, end: start + 1 };
}

/** `expression` (sticky) at `at`, or null. */
function sticky(expression: RegExp, input: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(input);
}

function pieceAt(input: string, at: number, found: string): Piece | undefined {
  if (found.startsWith('eyJ')) {
    const text = base64Text(found);
    return text === undefined ? undefined : { text: ` ${text} `, length: found.length };
  }
  if (found > '\uff00') return { text: found.normalize('NFKC'), length: found.length };
  switch (found) {
    case '<':
      return replaced(sticky(TAG, input, at), () => ' ');
    case '&':
      return replaced(sticky(ENTITY, input, at), ([, decimal, hex, name = '']) => {
        const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
        return code ? String.fromCodePoint(code) : (entities[name.toLowerCase()] ?? ' ');
      });
    case '\\':
      return replaced(sticky(ESCAPE, input, at), ([, unicode, byte, blank, self]) =>
        blank ? '\n' : (self ?? String.fromCharCode(Number.parseInt(unicode ?? byte ?? '20', 16))),
      );
    case '\u001b':
      return replaced(sticky(ANSI, input, at), () => '');
    default:
      return (
        replaced(sticky(SOFT_BREAK, input, at), () => '') ??
        replaced(sticky(BYTES, input, at), ([run]) =>
          run.length > 3 || ONE_BYTE.test(input.slice(at, at + 4)) ? utf8(run.match(/[0-9A-F]{2}/gi) ?? []) : undefined,
        )
      );
  }
}

function replaced(
  match: RegExpExecArray | null,
  to: (match: RegExpExecArray) => string | undefined,
): Piece | undefined {
  const text = match ? to(match) : undefined;
  return match && text !== undefined ? { text, length: match[0].length } : undefined;
}

/** Bytes as text, undefined where they are none. */
function utf8(pairs: string[]): string | undefined {
  try {
    return decodeURIComponent(`%${pairs.join('%')}`);
  } catch {
    return undefined; // Not UTF-8: the text was not escaped after all.
  }
}

/** The readable JSON behind a base64 word, or undefined: Gmail's XOAUTH2 refusal is JSON in base64. */
export function base64Text(word: string): string | undefined {
  const digits = word.replace(/=+$/, '');
  try {
    const text = atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: SASL ends its fields with this character
    return /^[\x01\t\n\r -~]*$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
