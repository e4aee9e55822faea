/** Pages of Google's that a step says to open, as links: the steps of records are plain text, as replies need them. */

const ADDRESS = /((?:\w+:\/\/)?(?:mail|myaccount|accounts|www)\.google\.com[/\w-]*)/;

/**
 * A step in pieces, those with a `href` being addresses to open; what stands there with a scheme (as `oauth://…` does) is
 * a value to read, not a page.
 */
export const stepPieces = (step: string): { text: string; href?: string }[] =>
  step.split(ADDRESS).map((text, i) => (i % 2 && !text.includes('://') ? { text, href: `https://${text}` } : { text }));

/** Where a long address may break: behind each stroke. */
export const breakable = (address: string): string[] => address.match(/[^/]+\/*/g) ?? [];
