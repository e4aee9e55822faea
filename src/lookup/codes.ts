/**
 * Codes are told apart from words because one character changes their meaning: 0x800CCC0E is no 0x800CCC0F, and 5.7.8
 * is no 5.7.9. A code has a key with its kind in front: `h:` eight hex digits, `r:` reply code with enhanced status
 * code, `e:` enhanced status code alone (RFC 3463), `n:` a domain with its negative number (NSURLErrorDomain -1202),
 * `t:` an identifier or a help-page number.
 */

export type FoundCode = { key: string; start: number; end: number };

/**
 * The key of a code as an error record writes it, or undefined if it is no code but wording.
 * @throws nothing; callers report an undefined key as a fault of the record.
 */
export function codeKey(code: string): string | undefined {
  const plain = code.trim();
  const hex = /^(?:0x)?([0-9a-f]{8})$/i.exec(plain);
  if (hex?.[1]) return `h:${hex[1].toLowerCase()}`;
  if (/^[245]\d\d[ -][245]\.\d{1,3}\.\d{1,3}$/.test(plain)) return `r:${plain.replace('-', ' ')}`;
  if (/^[245]\.\d{1,3}\.\d{1,3}$/.test(plain)) return `e:${plain}`;
  const numbered = /^([A-Za-z]{5,40}) (-\d{2,6})$/.exec(plain);
  if (numbered) return `n:${numbered[1]?.toLowerCase()}${numbered[2]}`;
  if (/^[A-Za-z_][A-Za-z0-9_]{3,}$/.test(plain) || /^\d{4,8}$/.test(plain)) return `t:${plain.toLowerCase()}`;
  return undefined;
}

const hexCode = /(?:^|[^0-9A-Za-z])((?:[0OoＯ０][xX×ｘＸ]\s?)?([0-9OoA-Fa-fIl]{8}))(?![0-9A-Za-z])/g;
const statusCode = /(?:^|[^\d.])(?:([245]\d\d)[-\s,#"':]{1,3})?([245])[.,]\s?(\d{1,3})[.,]\s?(\d{1,3})(?![\d]|[.,]\d)/g;
const numberedCode = /([A-Za-z]{5,40})[^A-Za-z0-9-]{0,3}(?:code|error)?[^A-Za-z0-9-]{0,3}(-\d{2,6})(?!\d)/gi;
const identifier = /[A-Za-z0-9_]{4,64}/g;

/** All codes in the text, in any of the spellings that people and text recognition produce. */
export function findCodes(text: string, known: ReadonlyMap<string, unknown>): FoundCode[] {
  const found: FoundCode[] = [];
  const add = (key: string, start: number, length: number) => {
    if (known.has(key)) found.push({ key, start, end: start + length });
  };
  for (const match of text.matchAll(hexCode)) {
    const [whole, code = '', digits = ''] = match;
    const prefixed = code.length > digits.length;
    // Eight bare digits are a date or a phone number; codes begin with 8 (Windows) or hold letters (OpenSSL).
    if (!prefixed && !/[A-Fa-f]/.test(digits) && !/^8/.test(digits)) continue;
    const plain = digits.toLowerCase().replaceAll('o', '0').replaceAll('i', '1').replaceAll('l', '1');
    add(`h:${plain}`, match.index + whole.length - code.length, code.length);
  }
  for (const match of text.matchAll(statusCode)) {
    const [whole, reply, a, b, c] = match;
    const enhanced = `${a}.${Number(b)}.${Number(c)}`;
    const start = match.index + (/^[245]/.test(whole) ? 0 : 1);
    const length = match.index + whole.length - start;
    if (reply) add(`r:${reply} ${enhanced}`, start, length);
    add(`e:${enhanced}`, start, length);
  }
  for (const match of text.matchAll(numberedCode))
    add(`n:${match[1]?.toLowerCase()}${match[2]}`, match.index, match[0].length);
  // A TLS record read as text, as interpreters print it: a plain connection met a server that speaks TLS.
  for (const match of text.matchAll(/\\x1[56]\\x03/g)) add('t:x15x03', match.index, match[0].length);
  for (const match of text.matchAll(identifier)) add(`t:${match[0].toLowerCase()}`, match.index, match[0].length);
  return found;
}
