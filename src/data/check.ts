/**
 * Checks every record against its schema, then everything that one schema alone cannot see, in a file for each
 * collection: references, wordings claimed twice, articles missing in one language. Pure: takes parsed files, returns
 * problems.
 */
import { moved } from '../schemas/shared.ts';
import { checkArticles } from './check-articles.ts';
import { checkCauses } from './check-causes.ts';
import { checkChanges } from './check-changes.ts';
import { checkClients } from './check-clients.ts';
import { checkErrors } from './check-errors.ts';
import { checkQueries } from './check-queries.ts';
import { checkCited, checkSources } from './check-sources.ts';
import {
  type Article,
  type ArticleKind,
  articleKinds,
  articleSchemas,
  type Exists,
  type Problem,
  type RecordKind,
  type Records,
  recordKinds,
  recordSchemas,
  type Say,
} from './collections.ts';
import { checkTree } from './tree.ts';

export type RawFile = { path: string; value: unknown };

/** Parses `src/content/…` files into records. `path` is relative to src/content, like `errors/x.yaml`. */
export function readRecords(files: RawFile[]): {
  records: Records;
  articles: Article[];
  moves: Map<string, string>;
  problems: Problem[];
} {
  const records = Object.fromEntries(recordKinds.map((kind) => [kind, {}])) as Records;
  const articles: Article[] = [];
  const moves = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { path, value } of files) {
    const [kind = '', ...rest] = path.split('/');
    const name = (rest.at(-1) ?? '').replace(/\.(yaml|mdx)$/, '');
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
      problems.push({ file: path, field: '(file name)', message: 'must be lower-case words joined by hyphens' });
    if (kind in articleSchemas) {
      const result = articleSchemas[kind as ArticleKind].safeParse(value);
      if (result.success)
        articles.push({ kind: kind as ArticleKind, lang: rest[0] as 'ja' | 'en', slug: name, data: result.data });
      else problems.push(...issuesOf(path, result.error.issues));
    } else if (kind in recordSchemas) {
      const relocation = moved.safeParse(value);
      if (relocation.success) {
        moves.set(`${kind}/${name}`, `${kind}/${relocation.data.moved}`);
        continue;
      }
      const result = recordSchemas[kind as RecordKind].safeParse(value);
      if (result.success) (records[kind as RecordKind] as Record<string, unknown>)[name] = result.data;
      else problems.push(...issuesOf(path, result.error.issues));
    } else {
      problems.push({
        file: path,
        field: '(folder)',
        message: `is in no known collection: move it to one of ${[...recordKinds, ...articleKinds].join(', ')}`,
      });
    }
  }
  return { records, articles, moves, problems };
}

/** All problems of all files, in the order of the checks; an empty list means that the data is sound. */
export function checkRecords(files: RawFile[]): Problem[] {
  const { records, articles, moves, problems } = readRecords(files);
  // A file that failed its schema still exists: it must not make every reference to it look dangling.
  const existing = new Set(files.map((file) => file.path.replace(/\.(yaml|mdx)$/, '')));
  const say: Say = (file, field, message) => problems.push({ file, field, message });
  const mustExist: Exists = (file, field, kind, target) => {
    if (moves.has(`${kind}/${target}`))
      say(file, field, `names "${target}", which has moved: write "${moves.get(`${kind}/${target}`)?.split('/')[1]}"`);
    else if (!existing.has(`${kind}/${target}`))
      say(
        file,
        field,
        `names "${target}", but there is no src/content/${kind}/${target}.yaml: correct the id or add it`,
      );
  };
  checkCited(records, mustExist);
  checkErrors(records, say, mustExist);
  checkQueries(records, say, mustExist);
  checkSources(records, say);
  checkTree(records, say, mustExist);
  checkCauses(records, existing, say, mustExist);
  checkClients(records, say, mustExist);
  checkChanges(records, say, mustExist);
  checkArticles(articles, existing, say, mustExist);
  for (const [from, to] of moves)
    if (!existing.has(to) || moves.has(to))
      say(`${from}.yaml`, 'moved', `points to "${to}", which is no live record: name the final id`);
  return problems;
}

function issuesOf(
  file: string,
  issues: readonly { path: readonly PropertyKey[]; message: string; code?: string }[],
): Problem[] {
  return issues.map((issue) => ({
    file,
    field: issue.path.map(String).join('.') || '(record)',
    message: issue.message,
  }));
}
