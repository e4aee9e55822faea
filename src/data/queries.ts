/** The queries of src/content/queries as the lookup learns from them. */
import type { Query } from '../lookup/pack.ts';
import type { Records } from './collections.ts';

/** Names the file of what people ask about other things. */
export const NO_CAUSE = 'none-of-these';

/** Every query with its causes, likeliest first; in the order of files and of lines in them. */
export function queriesOf(queries: Records['queries']): Query[] {
  return Object.keys(queries)
    .sort()
    .flatMap((name) =>
      (queries[name]?.said ?? []).flatMap(({ also, ja, en }) => {
        const causes = name === NO_CAUSE ? [] : [name, ...also];
        return [...ja, ...en].map((text) => ({ text, causes }));
      }),
    );
}
