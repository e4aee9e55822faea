/** What the tables of wrong records are written in: a rule, a real record, the change, and what must be reported. */
export type AnyRecord = Record<string, unknown>;
export type Change = (record: AnyRecord) => void;
export type Wrong = [rule: string, path: string, field: RegExp, message: RegExp, change: Change];

/** The object at the keys, for changes that a single value cannot say. */
export const at = (record: AnyRecord, ...keys: string[]): AnyRecord =>
  keys.reduce((node, key) => node[key] as AnyRecord, record);

const split = (path: string): [keys: string[], last: string] => {
  const keys = path.split('.');
  return [keys.slice(0, -1), keys.at(-1) ?? ''];
};

/** Sets one field, named by its path: `set('title.ja', ' ')`. */
export const set =
  (path: string, value: unknown): Change =>
  (record) => {
    const [keys, last] = split(path);
    at(record, ...keys)[last] = value;
  };

/** Takes one field away. */
export const without =
  (path: string): Change =>
  (record) => {
    const [keys, last] = split(path);
    delete at(record, ...keys)[last];
  };
