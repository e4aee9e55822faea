/** Topic: what a text speaks of, whatever it says of it. */

/** Names that only Gmail's servers have, and error numbers that only mail programs print (of Outlook and its kin). */
const GMAIL =
  /(?:imap|pop|smtp)\.g(?:oogle)?mail\.com|gsmtp|g(?:imap|pop) ready|google\.com\/(?:mail|a)\/|800ccc|8004210/i;
/** Gmail by its name, in a reader's words or an address. */
const TOLD = /gmail|gメール|ジーメール/i;
const MAIL =
  /mail|imap|smtp|pop3|メール|outlook|アウトルック|thunderbird|800ccc|8004210|53[045][- ]5\.|:(?:465|587|993|995)\b|app.?pass|アプリ.?パス/i;
/** An address of the web but those that explain an error, or a port of other services. */
const WEB =
  /https?:\/\/(?![\w.-]{0,80}(?:google|goo\.gl|github|microsoft|stackoverflow|aka\.ms|localhost|openssl|curl))[\w.-]{1,80}\.\w|[\w-]\.[a-z]{2,9}:(?:443|8443|8080|5432|3306|22)\b/i;

/**
 * `gmail`: names Gmail's servers, or a number that only mail programs print; `told`: names Gmail; `mail`: has a word about
 * mail; `web`: of a page or service, not of mail.
 */
export type Topic = { gmail: boolean; told: boolean; mail: boolean; web: boolean };

/** What the decoded text `plain` speaks of. Linear in its length: no expression here repeats without a limit. */
export function topicOf(plain: string): Topic {
  const mail = MAIL.test(plain);
  return { gmail: GMAIL.test(plain), told: TOLD.test(plain), mail, web: !mail && WEB.test(plain) };
}
