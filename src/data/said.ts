/** What a schema's own words leave out: each message says how to repair the record. Schemas that say more keep their words. */
import type { z } from 'astro/zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const wanted: Record<string, string> = {
  string: 'must be text: put it between quotation marks, like "2.10"',
  number: 'must be a number without quotation marks',
  int: 'must be a whole number without quotation marks',
  boolean: 'must be true or false, without quotation marks',
  array: 'must be a list: write each entry behind "- ", or all in [ ]',
  object: 'must hold fields of its own, one a line',
};

/** For `schema.safeParse(value, { error: repair })`. */
export function repair(issue: Issue): string | undefined {
  const { code } = issue;
  if (code === 'invalid_type') {
    if (issue.input === undefined) return 'is missing: add it';
    if (issue.input === null) return 'is empty: write it, or take the field away';
    return wanted[issue.expected];
  }
  if (code === 'invalid_value') return `must be ${oneOf(issue.values.map(String))}`;
  if (code === 'unrecognized_keys') return unknownKeys(issue.keys, knownBy(issue.inst));
  if (code === 'too_small') return `needs at least ${issue.minimum}${unit(issue.origin)}`;
  if (code === 'too_big') return `has room for ${issue.maximum}${unit(issue.origin)} at most`;
  return undefined;
}

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
/** "a, b or c" */
export const oneOf = (values: readonly string[]): string => either.format(values);

const unit = (origin: string) => (origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '');

const knownBy = (schema: unknown): string[] =>
  Object.keys((schema as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def?.shape ?? {});

function unknownKeys(keys: readonly string[], known: string[]): string {
  const told = keys.map((key) => {
    const near = known.find((one) => distance(one, key) <= (key.length > 4 ? 2 : 1));
    return `"${key}"${near ? ` (did you mean "${near}"?)` : ''}`;
  });
  return `unrecognized key ${told.join(', ')}: correct the name or remove it`;
}

/** How many letters must be put in, taken out or changed to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + Number(letter !== other)));
    row = next;
  }
  return row.at(-1) ?? 0;
}
