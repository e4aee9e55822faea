/** Topic: what a text speaks of, whatever it says of it. The expressions stand in topics.json and travel with the pack. */

/**
 * `gmail`: names Gmail's servers, or a number that only mail programs print; `told`: names Gmail; `mail`: has a word about
 * mail; `web`: of a page or service, not of mail.
 */
export type Topic = { gmail: boolean; told: boolean; mail: boolean; web: boolean };

/**
 * What the decoded text `plain` speaks of, by `topics` in the order of topics.json; of nothing where the part of the pack
 * that has them is not there. Linear in its length: no expression there repeats without a limit.
 */
export function topicOf(plain: string, topics: readonly RegExp[]): Topic {
  const is = (number: number) => topics[number]?.test(plain) ?? false;
  const mail = is(2);
  return { gmail: is(0), told: is(1), mail, web: !mail && is(3) };
}
