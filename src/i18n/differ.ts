/** Whether a row tells the clients apart, for ready-made comparisons and chosen ones: what is not known, or has no kind, makes no difference. */
export const differ = (kinds: readonly string[]): boolean =>
  new Set(kinds.filter((kind) => kind !== '' && kind !== 'unknown')).size > 1;
