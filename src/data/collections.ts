/** The one list of collections: their folders and schemas. Astro's wiring, the data check and the tests all read it. */
import type { z } from 'astro/zod';
import type { Lang } from '../i18n/locales.ts';
import { fixSchema, guideSchema } from '../schemas/articles.ts';
import { causeSchema } from '../schemas/causes.ts';
import { changeSchema } from '../schemas/changes.ts';
import { clientSchema } from '../schemas/clients.ts';
import { questionSchema } from '../schemas/diagnose.ts';
import { errorSchema } from '../schemas/errors.ts';
import { querySchema } from '../schemas/queries.ts';
import { serverSchema } from '../schemas/servers.ts';
import { sourceSchema } from '../schemas/sources.ts';

export const recordSchemas = {
  causes: causeSchema,
  errors: errorSchema,
  clients: clientSchema,
  servers: serverSchema,
  sources: sourceSchema,
  changes: changeSchema,
  diagnose: questionSchema,
  queries: querySchema,
} as const;

export const articleSchemas = { fixes: fixSchema, guide: guideSchema } as const;

export type RecordKind = keyof typeof recordSchemas;
export type ArticleKind = keyof typeof articleSchemas;
export const recordKinds = Object.keys(recordSchemas) as RecordKind[];
export const articleKinds = Object.keys(articleSchemas) as ArticleKind[];

export type RecordOf<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]>;
/** All records by collection and id. A renamed record is no member; its new one is. */
export type Records = { [K in RecordKind]: Record<string, RecordOf<K>> };
/** `body` is its text in MDX, where it was read from a file. */
export type Article = { kind: ArticleKind; lang: Lang; slug: string; data: unknown; body?: string };

/** What is wrong with one record, said so that it can be repaired: the file, the field, the repair. */
export type Problem = { file: string; field: string; message: string };
/** How a check reports one. */
export type Say = (file: string, field: string, message: string) => void;
/** How a check asks for a record that another names. */
export type Exists = (file: string, field: string, kind: RecordKind, target: string) => void;
/** What one check looks at. `existing`: every file of src/content, without its ending; `eachExists` asks for a whole list. */
export type Content = {
  records: Records;
  articles: Article[];
  existing: Set<string>;
  say: Say;
  mustExist: Exists;
  eachExists: (file: string, field: string, kind: RecordKind, targets: readonly string[]) => void;
};

/** Says so where a place in an order is another file's already. @returns the file that has it */
export function takenBy(first: string | undefined, file: string, field: string, say: Say): string {
  if (first) say(file, field, `is the place of ${first} as well: choose another`);
  return first ?? file;
}

/** Says so where a list names something twice. */
export function unique(list: readonly unknown[], file: string, field: string, say: Say): void {
  if (new Set(list).size < list.length) say(file, field, 'names one twice: remove it');
}
