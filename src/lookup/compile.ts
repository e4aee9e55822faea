/** Makes a pack ready for searching: one index over all wordings, words and client names. Done once per pack. */
import { type Index, indexNeedles } from './needles.ts';
import { HOLE } from './normalise.ts';
import type { Pack } from './types.ts';

/** Where a needle comes from: which wording, word group or client, and which part of it. */
export type Owner =
  | { kind: 'wording'; of: number; part: number }
  | { kind: 'words'; of: number; group: number }
  | { kind: 'client'; of: number };

export type Compiled = {
  pack: Pack;
  index: Index;
  /** Per needle, everything that asks for it. */
  owners: Owner[][];
  /** Per wording, its fixed parts. */
  parts: string[][];
  codes: Map<string, number>;
  /** Alternatives too short for the index, looked up among the text's whole words. */
  shortWords: Map<string, Owner[]>;
};

const ready = new WeakMap<Pack, Compiled>();

/** The compiled form of `pack`, made at the first call and kept as long as the pack lives. */
export function compile(pack: Pack): Compiled {
  const known = ready.get(pack);
  if (known) return known;
  const owners = new Map<string, Owner[]>();
  const shortWords = new Map<string, Owner[]>();
  const own = (text: string, owner: Owner) => {
    const home = /^[a-z0-9]{1,3}$/.test(text) ? shortWords : owners;
    const list = home.get(text);
    if (list) list.push(owner);
    else home.set(text, [owner]);
  };
  const parts = pack.wordings.map(([wording]) => wording.split(HOLE).filter((part) => part.length > 1));
  parts.forEach((list, of) => {
    list.forEach((text, part) => {
      own(text, { kind: 'wording', of, part });
    });
  });
  pack.words.forEach(([groups], of) => {
    groups.forEach((alternatives, group) => {
      for (const text of alternatives) own(text, { kind: 'words', of, group });
    });
  });
  pack.clients.forEach((client, of) => {
    for (const name of client.names) own(name, { kind: 'client', of });
  });
  const compiled: Compiled = {
    pack,
    index: indexNeedles([...owners.keys()]),
    owners: [...owners.values()],
    parts,
    codes: new Map(pack.codes),
    shortWords,
  };
  ready.set(pack, compiled);
  return compiled;
}
