/** What was refused, a password or a token: programs name the SASL mechanism they used. */

const token = /(?:xoauth2|oauthbearer)(?![a-z0-9])[ ,]*([a-z]*)/gi;
/** Words beside which a mechanism stands in a list of what the server offers. */
const offered = /(?:=|-|plain|login|clienttoken|xoauth2|oauthbearer|ntlm|gssapi|cram-md5)[ ,]*$/i;
const mechanism = /^(?:plain|login|auth|xoauth|oauthbearer|ntlm|gssapi|cram)$/i;
/** Longest name of a mechanism, with a space. */
const BEFORE = 14;

/** Where `plain` says that a token was sent (RFC 7628, Google's XOAUTH2), not only that the server takes one. */
export function sentToken(plain: string): { from: number; to: number } | undefined {
  for (const { index, 0: found, 1: next } of plain.matchAll(token))
    if (!mechanism.test(next ?? '') && !offered.test(plain.slice(Math.max(0, index - BEFORE), index)))
      return { from: index, to: index + (/^[a-z0-9]+/i.exec(found)?.[0].length ?? 0) };
  return undefined;
}
