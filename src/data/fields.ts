/** Walking through a record, whatever it holds. */

/** `value` itself and everything below it, each with its dotted path (`ports.imap_993.sources.0`). */
export function* fieldsOf(value: unknown, path = ''): Generator<[path: string, value: unknown]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* fieldsOf(child, path ? `${path}.${key}` : key);
}

/** Every text below `value`, with its dotted path. */
export const textsIn = (value: unknown): [path: string, text: string][] =>
  [...fieldsOf(value)].filter((field): field is [string, string] => typeof field[1] === 'string');
