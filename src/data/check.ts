/**
 * Checks every record against its schema, then everything that one schema alone cannot see: references between
 * collections, wordings claimed twice, articles missing in one language. Pure: takes parsed files, returns problems.
 */
import type { FixFrontmatter, GuideFrontmatter } from '../schemas/articles.ts';
import { moved } from '../schemas/shared.ts';
import { checkClientDates } from './check-clients.ts';
import { checkQueries } from './check-queries.ts';
import { checkSources } from './check-sources.ts';
import {
  type Article,
  type ArticleKind,
  articleKinds,
  articleSchemas,
  type Problem,
  type RecordKind,
  type Records,
  recordKinds,
  recordSchemas,
  type Say,
} from './collections.ts';
import { ruleChanges } from './rules.ts';
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

/** All problems of all files, in file order; an empty list means that the data is sound. */
export function checkRecords(files: RawFile[]): Problem[] {
  const { records, articles, moves, problems } = readRecords(files);
  // A file that failed its schema still exists: it must not make every reference to it look dangling.
  const existing = new Set(files.map((file) => file.path.replace(/\.(yaml|mdx)$/, '')));
  const say = (file: string, field: string, message: string) => problems.push({ file, field, message });
  const mustExist = (file: string, field: string, kind: RecordKind, target: string) => {
    if (moves.has(`${kind}/${target}`))
      say(file, field, `names "${target}", which has moved: write "${moves.get(`${kind}/${target}`)?.split('/')[1]}"`);
    else if (!existing.has(`${kind}/${target}`))
      say(
        file,
        field,
        `names "${target}", but there is no src/content/${kind}/${target}.yaml: correct the id or add it`,
      );
  };
  for (const kind of recordKinds)
    for (const [name, record] of Object.entries(records[kind])) {
      const file = `${kind}/${name}.yaml`;
      walk(record, (path, key, value) => {
        if (key === 'sources' && Array.isArray(value))
          value.forEach((source, i) => {
            mustExist(file, `${path}.${i}`, 'sources', String(source));
          });
      });
    }
  for (const [name, error] of Object.entries(records.errors)) {
    const file = `errors/${name}.yaml`;
    error.causes.forEach((cause, i) => {
      mustExist(file, `causes.${i}`, 'causes', cause);
    });
    error.followed_by.forEach((next, i) => {
      mustExist(file, `followed_by.${i}`, 'errors', next);
    });
    error.examples.forEach((example, i) => {
      if (example.client) mustExist(file, `examples.${i}.client`, 'clients', example.client);
      const secret = secretIn(example.text);
      if (secret) say(file, `examples.${i}.text`, `holds what looks like ${secret}: replace it by a made-up one`);
    });
    if (new Set(error.causes).size !== error.causes.length) say(file, 'causes', 'names a cause twice: remove one');
    if (error.causes.length === 0 && !error.elsewhere)
      say(file, 'elsewhere', 'is required when causes is empty: say whose error this is and where to go');
    if (error.causes.length > 0 && error.elsewhere)
      say(file, 'elsewhere', 'is only for errors without causes: remove it or empty causes');
    if (error.codes.length + error.matches.length + error.words.length === 0)
      say(file, 'matches', 'gives the lookup nothing to search for: add matches, codes or words');
  }
  checkWordings(records, say);
  checkQueries(records, say, mustExist);
  checkSources(records, say);
  checkTree(records, say, mustExist);
  for (const [name, cause] of Object.entries(records.causes)) {
    const file = `causes/${name}.yaml`;
    cause.neighbours.forEach((neighbour, i) => {
      mustExist(file, `neighbours.${i}.cause`, 'causes', neighbour.cause);
      if (neighbour.cause === name) say(file, `neighbours.${i}.cause`, 'is the cause itself: name another');
    });
    cause.by_client.forEach((note, i) => {
      for (const client of note.clients) mustExist(file, `by_client.${i}.clients`, 'clients', client);
    });
    for (const lang of ['ja', 'en'])
      if (!existing.has(`fixes/${lang}/${name}`))
        say(file, '(article)', `has no article: write src/content/fixes/${lang}/${name}.mdx`);
  }
  for (const [name, client] of Object.entries(records.clients)) {
    const file = `clients/${name}.yaml`;
    client.move_to.forEach((target, i) => {
      mustExist(file, `move_to.${i}`, 'clients', target);
    });
    client.help.forEach((source, i) => {
      mustExist(file, `help.${i}`, 'sources', source);
    });
    checkClientDates(name, client, records.sources, say);
  }
  checkRules(records, say);
  for (const [name, change] of Object.entries(records.changes)) {
    if (change.retires?.fix) mustExist(`changes/${name}.yaml`, 'retires.fix', 'causes', change.retires.fix);
    change.clients.forEach((client, i) => {
      mustExist(`changes/${name}.yaml`, `clients.${i}`, 'clients', client);
    });
  }
  for (const article of articles) {
    const file = `${article.kind}/${article.lang}/${article.slug}.mdx`;
    const other = article.lang === 'ja' ? 'en' : 'ja';
    if (!existing.has(`${article.kind}/${other}/${article.slug}`))
      say(
        file,
        '(language)',
        `has no ${other} version: write src/content/${article.kind}/${other}/${article.slug}.mdx`,
      );
    if (article.kind === 'fixes') {
      mustExist(file, '(file name)', 'causes', article.slug);
      (article.data as FixFrontmatter).test.answers.forEach(({ cause }, i) => {
        if (cause) mustExist(file, `test.answers.${i}.cause`, 'causes', cause);
      });
    }
    if (article.kind === 'guide')
      (article.data as GuideFrontmatter).elsewhere.forEach(({ cause, guide }, i) => {
        if (cause) mustExist(file, `elsewhere.${i}.cause`, 'causes', cause);
        if (guide && !existing.has(`guide/${article.lang}/${guide}`))
          say(file, `elsewhere.${i}.guide`, `names "${guide}", but there is no such article: correct the name`);
      });
    (article.data as { sources: string[] }).sources.forEach((source, i) => {
      mustExist(file, `sources.${i}`, 'sources', source);
    });
  }
  for (const [from, to] of moves)
    if (!existing.has(to) || moves.has(to))
      say(`${from}.yaml`, 'moved', `points to "${to}", which is no live record: name the final id`);
  return problems;
}

/** Each wording and each code belongs to one error record only; two owners would split its evidence. */
function checkWordings(records: Records, say: Say): void {
  const owner = new Map<string, string>();
  for (const [name, error] of Object.entries(records.errors))
    for (const field of ['matches', 'codes'] as const)
      error[field].forEach((wording, i) => {
        const key = `${field} ${wording
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[\s\p{P}ー]/gu, '')}`;
        const first = owner.get(key);
        if (first && first !== name)
          say(
            `errors/${name}.yaml`,
            `${field}.${i}`,
            `"${wording}" already stands in errors/${first}.yaml: keep it in one`,
          );
        owner.set(key, name);
      });
}

/** Verdicts by date read Google's rules from two changes; both must be there and say the day. */
function checkRules(records: Records, say: Say): void {
  for (const id of Object.values(ruleChanges))
    if (!records.changes[id]?.retires?.worked_until)
      say(`changes/${id}.yaml`, 'retires.worked_until', 'is missing: verdicts by date are read from it');
}

/** Calls `visit` for every key below `value`, with its dotted path. */
function walk(value: unknown, visit: (path: string, key: string, value: unknown) => void, path = ''): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const here = path ? `${path}.${key}` : key;
    visit(here, key, child);
    walk(child, visit, here);
  }
}

/** Names what should not be published in an example: a real-looking token or a person's address. */
function secretIn(text: string): string | undefined {
  if (/\bya29\.[\w-]{20,}/.test(text)) return 'an access token';
  const address = /[\w.+-]+@(?:gmail|googlemail|yahoo|outlook|hotmail|icloud)\.[a-z.]+/i.exec(text)?.[0];
  if (
    address &&
    !/^(?:user|someone|your|you|name|x+|friend|me)[\W\d_]*(?:name|address|email|account|id)?[\W\d_]*@/i.test(address)
  )
    return 'a real address';
  return undefined;
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
