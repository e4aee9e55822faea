/**
 * Undoes the wrappings a message goes through before someone pastes it: escapes of JSON, HTML, quoted-printable and
 * terminals, and the base64 in which Gmail hides its XOAUTH2 refusal. Each decoder looks at one place of the text and
 * says what stands there and how many characters it took; none scans ahead without a limit.
 */

/** What was read at a position: the plain text it stands for, and how many characters of the input it covers. */
export type Decoded = { text: string; length: number };

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };
const tags =
  /^<\/?(?:a|b|br|code|dd|div|dl|dt|em|font|h[1-6]|i|li|ol|p|pre|span|strong|table|tbody|td|th|tr|tt|u|ul)(?:\s[^<>]{0,300})?\/?>/i;
const slice = (text: string, at: number, most: number) => text.slice(at, at + most);

/** Decodes what begins at `at`, or returns undefined where the text is plain. */
export function decodeAt(text: string, at: number): Decoded | undefined {
  switch (text[at]) {
    case '\u001b': {
      const sequence = /^\[[0-9;?]{0,20}[A-Za-z]/.exec(slice(text, at + 1, 24));
      return sequence ? { text: '', length: 1 + sequence[0].length } : undefined;
    }
    case '<': {
      const tag = tags.exec(slice(text, at, 310));
      return tag ? { text: ' ', length: tag[0].length } : undefined;
    }
    case '&':
      return entityAt(text, at);
    case '\\':
      return escapeAt(text, at);
    case '=':
    case '%':
      return bytesAt(text, at);
    default:
      return undefined;
  }
}

function entityAt(text: string, at: number): Decoded | undefined {
  const entity = /^&(?:#(\d{2,6})|#x([0-9a-f]{2,5})|([a-z]{2,6}));/i.exec(slice(text, at, 10));
  if (!entity) return undefined;
  const [whole, decimal, hex, name = ''] = entity;
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
  const plain = code ? String.fromCodePoint(code) : entities[name.toLowerCase()];
  return plain === undefined ? undefined : { text: plain, length: whole.length };
}

function escapeAt(text: string, at: number): Decoded | undefined {
  const next = text[at + 1] ?? '';
  const unicode = /^\\u([0-9a-fA-F]{4})/.exec(slice(text, at, 6)) ?? /^\\x([0-7][0-9a-fA-F])/.exec(slice(text, at, 4));
  if (unicode) return { text: String.fromCharCode(Number.parseInt(unicode[1] ?? '20', 16)), length: unicode[0].length };
  if ('nrt'.includes(next) && next !== '') return { text: '\n', length: 2 };
  return '"\'/\\'.includes(next) && next !== '' ? { text: next, length: 2 } : undefined;
}

/** `=E3=83=91` (quoted-printable), `%E3%83%91` (addresses), and the soft line break `=` at a line's end. */
function bytesAt(text: string, at: number): Decoded | undefined {
  if (text[at] === '=' && (text[at + 1] === '\n' || text.startsWith('\r\n', at + 1)))
    return { text: '', length: text[at + 1] === '\n' ? 2 : 3 };
  const run = /^(?:[=%][0-9A-Fa-f]{2}(?:=\r?\n)?){1,18}/.exec(slice(text, at, 72));
  if (!run) return undefined;
  const bytes = (run[0].match(/[0-9A-Fa-f]{2}/g) ?? []).map((pair) => Number.parseInt(pair, 16));
  if (bytes.length === 1 && !['=3D', '=20', '%20', '=3d'].includes(run[0].slice(0, 3))) return undefined;
  const plain = utf8(bytes);
  return plain === undefined ? undefined : { text: plain, length: run[0].length };
}

function utf8(bytes: number[]): string | undefined {
  // A lead byte must be followed by its continuation; checked first because a failing decoder is slow.
  if (bytes.some((byte, i) => byte >= 0xc0 && ((bytes[i + 1] ?? 0) & 0xc0) !== 0x80)) return undefined;
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return undefined; // Not UTF-8: the text was not escaped after all.
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The readable text behind a base64 word, or undefined: Gmail's XOAUTH2 refusal is JSON in base64. */
export function base64Text(word: string): string | undefined {
  let plain = '';
  let bits = 0;
  let held = 0;
  for (const char of word.replace(/=+$/, '')) {
    const value = alphabet.indexOf(char);
    if (value < 0) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 0xff;
    if (byte > 126 || (byte < 32 && byte !== 10 && byte !== 13 && byte !== 1)) return undefined;
    plain += String.fromCharCode(byte);
  }
  return plain;
}
