/** The parts of the embedded lookup that are fetched when someone types; see src/embed/files.ts. */
import type { APIRoute } from 'astro';
import { allRecords } from '../../data/store.ts';
import { embedFile, embedFiles } from '../../embed/files.ts';

export const getStaticPaths = () => embedFiles.map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params: { file = '' } }) =>
  new Response(await embedFile(await allRecords(), file), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
