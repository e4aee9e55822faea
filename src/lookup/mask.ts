/**
 * Takes out of a text what must not stand in an address: mail addresses, tokens, session ids, passwords in a log, IP
 * addresses. The words that the lookup needs stay. Linear: whatever repeats has an end, or is a single class.
 */

/** The longest text a link carries, in UTF-16 units. */
export const LONGEST_LINK_TEXT = 600;
/** A word that goes on for longer is no address. */
const LONGEST_WORD = 200;

/** An app password as Google shows it: four groups of four letters; and as keyboards and people turn it. */
export const APP_PASSWORD = /(?<![a-zａ-ｚ])[a-zａ-ｚ]{4}(?:[ \u00a0\u3000-][a-zａ-ｚ]{4}){3,5}(?![a-zａ-ｚ])/gi;
/** Mail addresses, their @ as it is or escaped, and a password that follows at once, as in `--user`. Who provides it may stay. */
const ADDRESS =
  /(?:[^\s<>"'()[\]{},;:@＠\u3000-\u9fff]{1,80}|[\u3040-\u9fff]{1,20})(?:[@＠]|(?:%40|=40|&#64;|\\u0040)(?=[\w-]{1,60}\.[a-z]))((?:gmail\.com)?)[\w.@%=-]{0,120}\b(?::[a-z]{16}\b)?/gi;
/**
 * What follows a word for a secret, a command or call that signs in, or a server's `334`: between quotation marks, or up to
 * the next space.
 */
const GIVEN =
  /(?<=((?:pass\w{0,6}|pwd?|token|secret|plain|basic|(?:\d )?login(?: \S{1,80})?)["']?(?: is)?[\s:=>：＝]{1,5}|(?:パスワード|暗証番号)(?:は|が(?=[「『]))?[\s:=：＝「『]{0,5})|(?:\b(?:login|auth\w{0,9})|credentials?)\([^)\n]{0,100}|\b334\b.{0,100}\r?\n.{0,12}\b)(?:["'][^"'\n]{4,100}["']|(?:(?<=[:=：＝「『])[\u3040-\u9fff]{1,6})?[^\s"',;)\u3000-\uffff]{4,400})/gi;
/** Signs before a value that make it a secret whatever it looks like. */
const SIGN = /[:=：＝「『暗]|\w>$|^PASS\b|^\d/;
/** Without such a sign these are no secrets: words of a sentence, names of methods and hosts. */
const WORD = /^(?:[A-Z]?[a-z-]{1,15}\W*|[^a-z]+)$|\.[a-z]{2,6}\b/;
/** Reply codes, error numbers and words of a complaint are nobody's secret. */
const TELLS = /^\W{0,7}(?:0x|\d{3}\b|\d\.\d\.|eyJ|x?o?auth|fail|err|inv|re[jft]|comm|imap)/i;

/** `text` without addresses and secrets; what was taken out is shown as … */
export function mask(text: string): string {
  return text
    .replace(APP_PASSWORD, '…')
    .replace(GIVEN, (value, led = '') => (TELLS.test(value) || (WORD.test(value) && !SIGN.test(led)) ? value : '…'))
    .replace(ADDRESS, '…@$1…')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, '…')
    .replace(/\b[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}\b/gi, '…')
    .replace(/[A-Za-z0-9+/_=.~%-]{16,}/g, (word) => (isSecret(word) ? '…' : word));
}

/** How Gmail's XOAUTH2 refusal begins, `{"status"` in base64. */
const REFUSAL = 'eyJzdGF0dXMi';

/** Long words that mix digits and letters are tokens or session ids; addresses of pages and names of codes are not. */
function isSecret(word: string): boolean {
  if (/^[A-Z][A-Z0-9_]+$|^[A-Za-z./]+\/[\w/.-]*$|^[A-Za-z][\w.]*\.[A-Za-z]+$/.test(word))
    return /\d[A-Za-z]+\d/.test(word);
  return /[a-z]/i.test(word) && /\d.*\d.*\d|=$/.test(word) && !word.includes(REFUSAL);
}

/** A masked text short enough for a link: the whole of it, or the part around the clues; no character is cut in half. */
export function linkText(text: string, clues: readonly { start: number; end: number }[] = []): string {
  const places = text.length > LONGEST_LINK_TEXT && clues.length > 0;
  const parts = places
    ? clues.slice(0, 3).map(({ start, end }) => wordsAround(text, start, Math.min(end, start + 180)))
    : [wordsAround(text, 0, LONGEST_LINK_TEXT)];
  return mask(parts.join(' … ')).slice(0, LONGEST_LINK_TEXT).toWellFormed();
}

/** From `start` to `end`, with the words that begin before or go on behind: half an address would not be known as one. */
function wordsAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_WORD), start).split(/\s/);
  return before.pop() + text.slice(start, end) + text.slice(end, end + LONGEST_WORD).split(/\s/)[0];
}
