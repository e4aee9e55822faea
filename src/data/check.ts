/**
 * Checks every record against its schema, then everything that one schema alone cannot see, in a file for each
 * collection: references, wordings claimed twice, articles missing in one language. Pure: takes parsed files, returns
 * problems.
 */
import { moved } from '../schemas/shared.ts';
import { checkArticleTexts } from './check-article-text.ts';
import { checkArticles } from './check-articles.ts';
import { checkCauses } from './check-causes.ts';
import { checkChanges } from './check-changes.ts';
import { checkClients } from './check-clients.ts';
import { checkErrors } from './check-errors.ts';
import { checkQueries } from './check-queries.ts';
import { checkServers, textsIn } from './check-servers.ts';
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
import { repair } from './said.ts';
import { dayAfter } from './state.ts';
import { today } from './today.ts';
import { checkTree } from './tree.ts';

/** A parsed file; `body` is the text of an article below its frontmatter. */
export type RawFile = { path: string; value: unknown; body?: string };

const leaveNoArticle =
  'is for records: remove this file, and lead its old address on in movedPages (src/data/moves.ts)';

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
  for (const { path, value, body } of files) {
    misplaced(path, problems);
    const [kind = '', ...rest] = path.split('/');
    const name = (rest.at(-1) ?? '').replace(/\.(yaml|mdx)$/, '');
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
      problems.push({ file: path, field: '(file name)', message: 'must be lower-case words joined by hyphens' });
    if (rest.length > (kind in articleSchemas ? 2 : 1)) continue;
    const isMove = typeof value === 'object' && value !== null && 'moved' in value;
    if (kind in articleSchemas) {
      if (isMove) {
        problems.push({ file: path, field: 'moved', message: leaveNoArticle });
        continue;
      }
      const result = articleSchemas[kind as ArticleKind].safeParse(value, { error: repair });
      if (result.success)
        articles.push({
          kind: kind as ArticleKind,
          lang: rest[0] as 'ja' | 'en',
          slug: name,
          data: result.data,
          ...(body !== undefined && { body }),
        });
      else problems.push(...issuesOf(path, result.error.issues));
    } else if (kind in recordSchemas) {
      if (isMove) {
        const relocation = moved.safeParse(value, { error: repair });
        if (relocation.success) moves.set(`${kind}/${name}`, `${kind}/${relocation.data.moved}`);
        else problems.push(...issuesOf(path, relocation.error.issues));
        continue;
      }
      const result = recordSchemas[kind as RecordKind].safeParse(value, { error: repair });
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

/** Records lie in the folder of their collection, articles in that of their language: an id is a file name, not a path. */
function misplaced(path: string, problems: Problem[]): void {
  const [kind = '', ...rest] = path.split('/');
  const say = (message: string) => problems.push({ file: path, field: '(folder)', message });
  if (kind in recordSchemas && rest.length !== 1) say(`is in a folder of its own: move it to ${kind}/${rest.at(-1)}`);
  if (kind in articleSchemas && (rest.length !== 2 || !/^(?:ja|en)$/.test(rest[0] ?? '')))
    say(`is in no language: move it to ${kind}/ja/ or ${kind}/en/`);
}

/**
 * All problems of all files, in the order of the checks; an empty list means that the data is sound.
 * @param day nothing can have been checked after it
 * @param unreadable paths of files that are there, but could not be parsed
 */
export function checkRecords(files: RawFile[], day = today, unreadable: string[] = []): Problem[] {
  const { records, articles, moves, problems } = readRecords(files);
  // A file that failed its schema, or is not even YAML, still exists: references to it do not dangle.
  const paths = [...files.map(({ path }) => path), ...unreadable];
  const existing = new Set(paths.map((path) => path.replace(/\.(yaml|mdx)$/, '')));
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
  for (const [name, { before }] of Object.entries(records.servers))
    if (before) mustExist(`servers/${name}.yaml`, 'before.cause', 'causes', before.cause);
  for (const { path, value } of files) {
    checkedBy(dayAfter(day, 1), path, value, say);
    for (const [field, text] of textsIn(value))
      if (/^TODO\b/.test(text)) say(path, field, 'is still as the skeleton says: write your own');
  }
  checkCited(records, say, mustExist);
  checkErrors(records, say, mustExist);
  checkQueries(records, say, mustExist);
  checkSources(records, say);
  checkServers(records, articles, existing, say);
  checkTree(records, existing, say, mustExist);
  checkCauses(records, existing, say, mustExist);
  checkClients(records, say, mustExist);
  checkChanges(records, say, mustExist);
  checkArticles(articles, records, existing, say, mustExist);
  checkArticleTexts(articles, records, existing, say, mustExist);
  for (const [from, to] of moves)
    if (/^(?:queries|servers)\//.test(from))
      say(
        `${from}.yaml`,
        'moved',
        'is in a collection without pages of its own: rename the file and leave none behind',
      );
    else if (!existing.has(to) || moves.has(to))
      say(`${from}.yaml`, 'moved', `points to "${to}", which is no live record: name the final id`);
  return problems;
}

/** A day that has not come is a slip of the pen; where it is one already (east of Greenwich) it counts as come. */
function checkedBy(latest: string, file: string, value: unknown, say: Say, path: string[] = []): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const here = [...path, key];
    if (
      /^(?:checked|read)$/.test(key) &&
      typeof child === 'string' &&
      /^\d{4}-\d\d-\d\d$/.test(child) &&
      child > latest
    )
      say(file, here.join('.'), `is a day that has not come: write the day on which it was ${key}`);
    checkedBy(latest, file, child, say, here);
  }
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
