/**
 * What `/api/v1/` publishes: each record as it stands in src/content, with its id, and addresses and verdicts that are
 * computed. The JSON Schemas are made from here, so that they cannot differ from what is checked.
 */
import { z } from 'astro/zod';
import { type RecordKind, recordSchemas } from '../data/collections.ts';
import { id } from '../schemas/shared.ts';

/** The kinds of record that v1 publishes. A new kind of record joins by being named here, with its computed keys. */
export const publishedKinds = [
  'causes',
  'errors',
  'clients',
  'servers',
  'sources',
  'changes',
] as const satisfies readonly RecordKind[];
export type PublishedKind = (typeof publishedKinds)[number];

const both = z.object({ ja: z.url(), en: z.url() });
const page = both.describe('Full page in each language');
const short = z.url().describe('Short page for tickets, both languages');

/** What each kind has besides its record. */
const computed = {
  causes: { page, short },
  errors: { page, short },
  clients: {
    page,
    verdict: z
      .enum(['google-sign-in', 'app-password', 'cannot', 'unknown'])
      .describe('What works with Gmail today, the nearest way; computed from the claims'),
  },
  servers: { page },
  sources: {},
  changes: { page },
} as const satisfies Record<PublishedKind, Record<string, z.ZodType>>;

/** The published form of one record of `kind`. */
export const publishedSchema = (kind: PublishedKind) =>
  z.object({ id, ...recordSchemas[kind].shape, ...computed[kind] });

/** The published form of a whole collection. */
export const listSchema = (kind: PublishedKind) =>
  z.object({
    version: z.literal(1),
    kind: z.literal(kind),
    items: z.array(publishedSchema(kind)),
    moved: z.record(z.string(), z.string()).describe('Old id → new id of records that were renamed'),
  });

/** A file at the old id of a renamed record. */
export const movedSchema = z.object({ moved: id, url: z.url() });

/**
 * A JSON Schema (2020-12) that lets keys be added: what is not named in it is allowed, because v1 may grow. Keys with a
 * default are always there in published data, so the schema is that of the output.
 */
export function jsonSchema(schema: z.ZodType, address: string): Record<string, unknown> {
  const made = z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ jsonSchema: node }) => {
      if (node.additionalProperties === false) delete node.additionalProperties;
    },
  });
  return { ...made, $id: address };
}
