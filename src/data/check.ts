/**
 * Checks every record against its schema, then everything that one schema alone cannot see, in a file for each
 * collection: references, wordings claimed twice, articles missing in one language. Pure: takes parsed files, returns
 * problems.
 */
import type { Lang } from '../i18n/locales.ts';
import { id, moved } from '../schemas/shared.ts';
import { checkArticleTexts } from './check-article-text.ts';
import { checkArticles } from './check-articles.ts';
import { checkCauses } from './check-causes.ts';
import { checkChanges } from './check-changes.ts';
import { checkClients } from './check-clients.ts';
import { checkErrors } from './check-errors.ts';
import { checkQueries } from './check-queries.ts';
import { checkServers } from './check-servers.ts';
import { checkCited, checkSources } from './check-sources.ts';
import {
  type Article,
  type ArticleKind,
  articleKinds,
  articleSchemas,
  type Content,
  type Exists,
  type Problem,
  type RecordKind,
  type Records,
  recordKinds,
  recordSchemas,
  type Say,
} from './collections.ts';
import { fieldsOf } from './fields.ts';
import { repair } from './said.ts';
import { dayAfter } from './state.ts';
import { today } from './today.ts';
import { checkTree } from './tree.ts';

/** A parsed file; `body` is the text of an article below its frontmatter. */
export type RawFile = { path: string; value: unknown; body?: string };

const leaveNoArticle =
  'is for records: remove this file, and lead its old address on in movedPages (src/data/moves.ts)';

const checks: ((content: Content) => void)[] = [
  checkCited,
  checkErrors,
  checkQueries,
  checkSources,
  checkServers,
  checkTree,
  checkCauses,
  checkClients,
  checkChanges,
  checkArticles,
  checkArticleTexts,
];

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
    if (!id.safeParse(name).success)
      problems.push({ file: path, field: '(file name)', message: 'must be lower-case words joined by hyphens' });
    if (rest.length > (isArticles(kind) ? 2 : 1)) continue;
    const isMove = typeof value === 'object' && value !== null && 'moved' in value;
    if (isArticles(kind) && isMove) problems.push({ file: path, field: 'moved', message: leaveNoArticle });
    else if (isArticles(kind)) {
      const { data, error } = articleSchemas[kind].safeParse(value, { error: repair });
      if (error) problems.push(...issuesOf(path, error.issues));
      else articles.push({ kind, lang: rest[0] as Lang, slug: name, data, ...(body !== undefined && { body }) });
    } else if (isRecords(kind) && isMove) {
      const { data, error } = moved.safeParse(value, { error: repair });
      if (error) problems.push(...issuesOf(path, error.issues));
      else moves.set(`${kind}/${name}`, `${kind}/${data.moved}`);
    } else if (isRecords(kind)) {
      const { data, error } = recordSchemas[kind].safeParse(value, { error: repair });
      if (error) problems.push(...issuesOf(path, error.issues));
      else (records[kind] as Record<string, unknown>)[name] = data;
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

const isArticles = (kind: string): kind is ArticleKind => kind in articleSchemas;
const isRecords = (kind: string): kind is RecordKind => kind in recordSchemas;

/** Records lie in the folder of their collection, articles in that of their language: an id is a file name, not a path. */
function misplaced(path: string, problems: Problem[]): void {
  const [kind = '', ...rest] = path.split('/');
  const say = (message: string) => problems.push({ file: path, field: '(folder)', message });
  if (isRecords(kind) && rest.length !== 1) say(`is in a folder of its own: move it to ${kind}/${rest.at(-1)}`);
  if (isArticles(kind) && (rest.length !== 2 || !/^(?:ja|en)$/.test(rest[0] ?? '')))
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
  const eachExists: Content['eachExists'] = (file, field, kind, targets) =>
    targets.forEach((target, i) => {
      mustExist(file, `${field}.${i}`, kind, target);
    });
  for (const { path, value } of files) checkFields(path, value, dayAfter(day, 1), say);
  for (const check of checks) check({ records, articles, existing, say, mustExist, eachExists });
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

/** What no record may hold: a skeleton's text, and a day that has not come (where it is one already, east of Greenwich, it counts as come). */
function checkFields(file: string, record: unknown, latest: string, say: Say): void {
  for (const [field, value] of fieldsOf(record)) {
    if (typeof value !== 'string') continue;
    const [key] = /[^.]*$/.exec(field) ?? [];
    if (/^TODO\b/.test(value)) say(file, field, 'is still as the skeleton says: write your own');
    if (/^(?:checked|read)$/.test(key ?? '') && /^\d{4}-\d\d-\d\d$/.test(value) && value > latest)
      say(file, field, `is a day that has not come: write the day on which it was ${key}`);
  }
}

function issuesOf(file: string, issues: readonly { path: readonly PropertyKey[]; message: string }[]): Problem[] {
  return issues.map((issue) => ({
    file,
    field: issue.path.map(String).join('.') || '(record)',
    message: issue.message,
  }));
}
