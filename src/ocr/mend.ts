/**
 * Puts right what was misread in codes and addresses, where only one reading is possible. Words are left as they were
 * read: the lookup has its own ways with those, and the reader sees the text.
 */

/** Letters that no hexadecimal digit looks like, but a misread one. */
const digits: Record<string, string> = {
  O: '0',
  o: '0',
  Q: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  S: '5',
  s: '5',
  Z: '2',
};
const asDigits = (text: string): string => text.replace(/[OoQIli|SsZ]/g, (letter) => digits[letter] ?? letter);

/** Windows' codes: 0x and eight digits, often with O for 0, now and then with a space in them. */
const hexadecimal = /(?<![\p{L}\p{N}])[0OoQ][x×]\s?((?:[\dA-FOoQIli|SsZ] ?){7}[\dA-FOoQIli|SsZ])(?![\p{L}\p{N}])/giu;
/** Codes of mail servers, as 535-5.7.8: three digits, then three numbers with dots. */
const status = /(?<![\p{L}\p{N}.])([45S][\dOoIl]{2}[- ])?([45S]\.[\dOoIl]\.[\dOoIl]{1,2})(?![\p{L}\p{N}]|\.\d)/gu;

/** The text with its codes and addresses put right. */
export function mended(text: string): string {
  return text
    .replace(hexadecimal, (_, code: string) => `0x${asDigits(code.replaceAll(' ', ''))}`)
    .replace(status, asDigits)
    .replace(/\b(https?):\s?\/\s?\/?\s?(?=[a-z])/gi, '$1://')
    .replace(/\b(imap|pop|smtp)[.,]\s?g(?:m|rn)ai[lLI1][.,]?\s?com\b/gi, '$1.gmail.com');
}
