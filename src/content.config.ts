/** Wiring only: a loader and a schema per collection. The schemas live in src/schemas, the list in src/data. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { z } from 'astro/zod';
import { articleSchemas, recordSchemas } from './data/collections.ts';
import { readFolder } from './data/files.ts';

/** Records are parsed by the same reader as in the data check, so that a date means the same in both. */
const records = <T extends z.ZodType>(folder: string, schema: T) =>
  defineCollection({ loader: async () => readFolder(folder), schema });
const articles = <T extends z.ZodType>(folder: string, schema: T) =>
  defineCollection({ loader: glob({ pattern: '*/*.mdx', base: `./src/content/${folder}` }), schema });

export const collections = {
  causes: records('causes', recordSchemas.causes),
  errors: records('errors', recordSchemas.errors),
  clients: records('clients', recordSchemas.clients),
  servers: records('servers', recordSchemas.servers),
  sources: records('sources', recordSchemas.sources),
  changes: records('changes', recordSchemas.changes),
  diagnose: records('diagnose', recordSchemas.diagnose),
  queries: records('queries', recordSchemas.queries),
  fixes: articles('fixes', articleSchemas.fixes),
  guide: articles('guide', articleSchemas.guide),
};
