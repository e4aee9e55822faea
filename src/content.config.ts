/** Wiring only: a loader and a schema per collection. The schemas live in src/schemas, the list in src/data. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { articleSchemas, recordSchemas } from './data/collections.ts';
import { moved } from './schemas/shared.ts';

const records = <T extends z.ZodType>(folder: string, schema: T) =>
  defineCollection({
    loader: glob({ pattern: '*.yaml', base: `./src/content/${folder}` }),
    schema: z.union([schema, moved]),
  });
const articles = <T extends z.ZodType>(folder: string, schema: T) =>
  defineCollection({ loader: glob({ pattern: '*/*.mdx', base: `./src/content/${folder}` }), schema });

export const collections = {
  causes: records('causes', recordSchemas.causes),
  errors: records('errors', recordSchemas.errors),
  clients: records('clients', recordSchemas.clients),
  servers: records('servers', recordSchemas.servers),
  sources: records('sources', recordSchemas.sources),
  changes: records('changes', recordSchemas.changes),
  fixes: articles('fixes', articleSchemas.fixes),
  guide: articles('guide', articleSchemas.guide),
};
