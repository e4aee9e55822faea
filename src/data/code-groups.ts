/** The codes of the list of errors, grouped by kind and in the order in which a reader looks for them. */
const hex = /^-?(0x)?[0-9A-F]{6,8}$/i;

/** Kinds of codes, the first that fits counts; ids are anchors of the list. */
const kinds = {
  'code-800ccc': /^0x800CCC/i,
  'code-0x': /^-?0x/i,
  'code-server': /^[2-5]\d\d(?: |$)|^[245]\.\d+\.\d+/,
  'code-8-digits': /^(?=.*\d)[0-9A-F]{8}$/i,
  'code-number': /^-?\d+$/,
  'code-name': /./,
} as const;

export type CodeKind = keyof typeof kinds;

/** Hexadecimal digits are no decimal numbers: they are compared letter by letter, all other codes by their numbers. */
export function compareCodes(a: string, b: string): number {
  if (hex.test(a) && hex.test(b)) return a.toUpperCase() < b.toUpperCase() ? -1 : 1;
  return a.localeCompare(b, 'en', { numeric: true });
}

/** `coded` by the kind of their codes, in order; kinds that nothing is of are left out. */
export function byKind<T extends { code: string }>(coded: T[]): { kind: CodeKind; coded: T[] }[] {
  const names = Object.keys(kinds) as CodeKind[];
  const kindOf = (code: string) => names.find((name) => kinds[name].test(code));
  return names.flatMap((kind) => {
    const own = coded.filter(({ code }) => kindOf(code) === kind).sort((a, b) => compareCodes(a.code, b.code));
    return own.length > 0 ? [{ kind, coded: own }] : [];
  });
}
