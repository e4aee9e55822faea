/**
 * The published data: `/api/v1/<kind>.json`, `/api/v1/<kind>/<id>.json`, a JSON Schema for each (`…/schema/…`), and the
 * index of it all. A renamed record's old file says where the record went.
 */
import type { APIRoute } from 'astro';
import { movedFiles, published, publishedList } from '../../../api/data.ts';
import {
  jsonSchema,
  listSchema,
  movedSchema,
  type PublishedKind,
  publishedKinds,
  publishedSchema,
} from '../../../api/schemas.ts';
import { movedRecords } from '../../../data/moves.ts';
import { packFrom } from '../../../data/pack.ts';
import { siteAddress } from '../../../data/site.ts';
import { allRecords } from '../../../data/store.ts';

const base = () => `${siteAddress()}api/v1/`;
const schemaAddress = (name: string) => `${base()}schema/${name}.json`;

export async function getStaticPaths() {
  const records = await allRecords();
  const file = (name: string, body: object) => ({ params: { file: name }, props: { body } });
  const moves = movedRecords().filter(({ kind }) => (publishedKinds as readonly string[]).includes(kind));
  return [
    file('index', index()),
    file('pack', packFrom(records)),
    file('schema/moved', jsonSchema(movedSchema, schemaAddress('moved'))),
    ...publishedKinds.flatMap((kind) => [
      file(kind, publishedList(records, kind)),
      file(`schema/${kind}`, jsonSchema(listSchema(kind), schemaAddress(kind))),
      file(`schema/${kind}-item`, jsonSchema(publishedSchema(kind), schemaAddress(`${kind}-item`))),
      ...Object.keys(records[kind]).map((id) => file(`${kind}/${id}`, published(records, kind, id))),
    ]),
    ...movedFiles(moves, base()).map(({ name, body }) => file(name, body)),
  ];
}

/** Where to begin: what there is, and under which terms it may change. */
function index() {
  const collection = (kind: PublishedKind) => [
    kind,
    {
      list: `${base()}${kind}.json`,
      item: `${base()}${kind}/{id}.json`,
      schema: schemaAddress(kind),
      itemSchema: schemaAddress(`${kind}-item`),
    },
  ];
  return {
    version: 1,
    collections: Object.fromEntries(publishedKinds.map(collection)),
    lookup: { module: `${base()}lookup.js`, pack: `${base()}pack.json` },
    changelog: `${base()}CHANGELOG.md`,
    rule: 'Within v1 keys are added, never removed, renamed or given another type; lists of allowed values may grow.',
  };
}

export const GET: APIRoute<{ body: object }> = ({ props }) =>
  new Response(JSON.stringify(props.body), { headers: { 'content-type': 'application/json' } });
