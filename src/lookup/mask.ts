/**
 * Takes out of a text what must not stand in an address: mail addresses, tokens, session ids, passwords in a log, IP
 * addresses. The words that the lookup needs stay. Linear: no expression here repeats inside a repetition.
 */
import { base64Text } from './decode.ts';

/** The longest text a link carries, in UTF-16 units. */
export const LONGEST_LINK_TEXT = 600;
/** A word that goes on for longer is no address. */
const LONGEST_WORD = 200;

/** An app password as Google shows it: four groups of four letters. */
const APP_PASSWORD = /^[ \t]*[a-z]{4}(?:[ \u00a0][a-z]{4}){3}[ \t]*$/gim;

/** `text` without addresses and secrets; what was taken out is shown as … */
export function mask(text: string): string {
  return text
    .replace(APP_PASSWORD, '…')
    .replace(/\b(PASS|LOGIN|AUTH(?:ENTICATE)? (?:PLAIN|LOGIN|XOAUTH2))[ \t]+[^\r\n]{1,400}/g, '$1 …')
    .replace(
      /((?:pass(?:word|wd)?|パスワード|token|secret|code)["']?\s{0,3}[:=：＝]\s{0,3})["']?[^\s"',;)\u3000-\uffff]{4,200}(?:[ \u00a0][a-z]{4}\b){0,3}/gi,
      '$1…',
    )
    .replace(/[^\s<>"'()[\]{},;:：、。「」＜＞（）]{1,80}[@＠][^\s<>"'()[\]{},;:：、。「」＜＞（）]{1,120}/g, '…@…')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?\b/g, '…')
    .replace(/\b[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}\b/gi, '…')
    .replace(/[A-Za-z0-9+/_=.~%-]{16,}/g, (word) => (isSecret(word) ? '…' : word));
}

/** Long words that mix digits and letters are tokens or session ids; addresses of pages and names of codes are not. */
function isSecret(word: string): boolean {
  if (base64Text(word.replace(/^[^A-Za-z0-9]+/, ''))?.includes('"status"')) return false;
  if (/^[A-Z][A-Z0-9_]+$/.test(word) || /^[a-z.]+\/[\w/.-]*$/i.test(word)) return /\d[A-Za-z]+\d/.test(word);
  return /\d/.test(word) && /[a-z]/i.test(word) && word.replace(/[^0-9]/g, '').length >= 3;
}

/** A masked text short enough for a link: the whole of it, or the part around the clues. */
export function linkText(text: string, clues: readonly { start: number; end: number }[] = []): string {
  const whole = text.length <= LONGEST_LINK_TEXT || clues.length === 0;
  const places = whole ? [{ start: 0, end: LONGEST_LINK_TEXT }] : clues.slice(0, 3);
  const parts = places.map(({ start, end }) => wordsAround(text, start, whole ? end : Math.min(end, start + 180)));
  return mask(parts.join(' … ')).slice(0, LONGEST_LINK_TEXT);
}

/** From `start` to `end`, with the words that begin before or go on behind: half an address would not be known as one. */
function wordsAround(text: string, start: number, end: number): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - LONGEST_WORD), start));
  const behind = /^\S*/.exec(text.slice(end, end + LONGEST_WORD));
  return `${before?.[0] ?? ''}${text.slice(start, end)}${behind?.[0] ?? ''}`;
}
