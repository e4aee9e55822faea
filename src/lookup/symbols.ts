/**
 * Numbers as printable symbols: the first 60 in one character, some two thousand more in two, the rest in three. Words
 * that signs use often have the small numbers, so a sign of three words takes about four bytes of JSON.
 */

/** Printable ASCII without `"`, `\` and the comma. */
const ALPHABET = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
  .filter((char) => !'"\\,'.includes(char))
  .join('');
const SIZE = ALPHABET.length;
const SINGLE = 60;
const DOUBLE_LEADS = SIZE - SINGLE - 2;
const DOUBLE = DOUBLE_LEADS * SIZE;

/** Causes are written as letters: a = the first (read in compile.ts). */
export const letterOf = (number: number): string => String.fromCharCode(97 + number);

/** How many numbers have a symbol of one character. */
export const SHORT_SYMBOLS = SINGLE;

/** The symbol of a number below about 18,000. @throws RangeError above. */
export function symbolOf(number: number): string {
  if (number < SINGLE) return ALPHABET[number] as string;
  const rest = number - SINGLE;
  if (rest < DOUBLE) return `${ALPHABET[SINGLE + Math.floor(rest / SIZE)]}${ALPHABET[rest % SIZE]}`;
  const high = rest - DOUBLE;
  if (high >= 2 * SIZE * SIZE) throw new RangeError(`no symbol for ${number}`);
  const lead = SINGLE + DOUBLE_LEADS + Math.floor(high / (SIZE * SIZE));
  return `${ALPHABET[lead]}${ALPHABET[Math.floor(high / SIZE) % SIZE]}${ALPHABET[high % SIZE]}`;
}

/** The numbers whose symbols stand one after the other in `text`. */
export function numbersOf(text: string): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < text.length; ) {
    const lead = ALPHABET.indexOf(text[at] as string);
    const next = ALPHABET.indexOf(text[at + 1] ?? '');
    if (lead < SINGLE) numbers.push(lead);
    else if (lead < SINGLE + DOUBLE_LEADS) numbers.push(SINGLE + (lead - SINGLE) * SIZE + next);
    else {
      const last = ALPHABET.indexOf(text[at + 2] ?? '');
      numbers.push(SINGLE + DOUBLE + (lead - SINGLE - DOUBLE_LEADS) * SIZE * SIZE + next * SIZE + last);
    }
    at += lead < SINGLE ? 1 : lead < SINGLE + DOUBLE_LEADS ? 2 : 3;
  }
  return numbers;
}
