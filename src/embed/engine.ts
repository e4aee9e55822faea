/** What the embedded lookup loads as its engine: the lookup, and masking for its link. */
export { ask } from '../lookup/browser.ts';
export { linkText } from '../lookup/mask.ts';
