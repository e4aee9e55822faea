/** What was refused, a password or a token: programs name the SASL mechanism they used. */

const token = /(?:xoauth2|oauthbearer)(?![a-z0-9])[ ,]*([a-z]*)/gi;
/** Words beside which a mechanism stands in a list of what the server offers. */
const offered = /(?:=|-|plain|login|clienttoken|xoauth2|oauthbearer|ntlm|gssapi|cram-md5)[ ,"']*$/i;
const mechanism = /^(?:plain|login|auth|xoauth|oauthbearer|ntlm|gssapi|cram)$/i;
/** Longest name of a mechanism, with what stands behind it. */
const BEFORE = 16;

/** A program that tries one mechanism after the other quotes each with its reply: then the password was sent as well. */
const passwordReply = /["'](?:plain|login)["'] returned/i;

/** What was sent, and where the text says so. */
export type Sent = { what: 'token' | 'password'; from: number; to: number };

/** What `plain` says that was sent: a password, or a token (RFC 7628, Google's XOAUTH2), not only that the server takes one. */
export function sentIn(plain: string): Sent | undefined {
  const reply = passwordReply.exec(plain);
  if (reply) return { what: 'password', from: reply.index, to: reply.index + reply[0].length };
  for (const { index, 0: found, 1: next } of plain.matchAll(token))
    if (!mechanism.test(next ?? '') && !offered.test(plain.slice(Math.max(0, index - BEFORE), index)))
      return { what: 'token', from: index, to: index + (/^[a-z0-9]+/i.exec(found)?.[0].length ?? 0) };
  return undefined;
}
