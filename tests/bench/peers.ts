/** General search libraries over the wordings of the same records, with their defaults: what one would use instead. */
import uFuzzy from '@leeoniya/ufuzzy';
import * as orama from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

export type Doc = { id: number; text: string; cause: string };
export type Peer = { name: string; module: string; search: (text: string) => string[] };

const MOST = 20;
const unique = (causes: (string | undefined)[]) => [...new Set(causes.filter((cause) => cause !== undefined))];

/** Each library with its index built; `search` gives causes, best first. */
export function peers(docs: Doc[]): Peer[] {
  const mini = new MiniSearch<Doc>({ fields: ['text'], storeFields: ['cause'] });
  mini.addAll(docs);
  const fuse = new Fuse(docs, { keys: ['text'], ignoreLocation: true });
  const flex = new FlexSearch.Index({ tokenize: 'forward' });
  for (const { id, text } of docs) flex.add(id, text);
  const fuzzy = new uFuzzy({ unicode: true, interSplit: "[^\\p{L}\\d']+" });
  const hay = docs.map(({ text }) => text);
  const db = orama.create({ schema: { text: 'string', cause: 'string' } as const });
  for (const { text, cause } of docs) orama.insert(db, { text, cause });
  return [
    {
      name: 'MiniSearch',
      module: 'minisearch',
      search: (text) =>
        unique(
          mini
            .search(text)
            .slice(0, MOST)
            .map((hit) => hit.cause as string),
        ),
    },
    {
      name: 'Fuse.js',
      module: 'fuse.js',
      search: (text) => unique(fuse.search(text.slice(0, 300), { limit: MOST }).map(({ item }) => item.cause)),
    },
    {
      name: 'FlexSearch',
      module: 'flexsearch',
      search: (text) =>
        unique(flex.search(text, { limit: MOST, suggest: true }).map((id) => docs[id as number]?.cause)),
    },
    {
      name: 'uFuzzy',
      module: '@leeoniya/ufuzzy',
      search: (text) => {
        const [found, info, order] = fuzzy.search(hay, text, 1);
        const places = order && info ? order.map((at) => info.idx[at] as number) : (found ?? []);
        return unique(places.slice(0, MOST).map((place) => docs[place]?.cause));
      },
    },
    {
      name: 'Orama',
      module: '@orama/orama',
      search: (text) => {
        const { hits } = orama.search(db, { term: text, properties: ['text'], limit: MOST }) as {
          hits: { document: { cause: string } }[];
        };
        return unique(hits.map(({ document }) => document.cause));
      },
    },
  ];
}
