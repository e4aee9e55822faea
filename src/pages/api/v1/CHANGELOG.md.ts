/** The changelog of the published data, from docs/. */
import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';

export const GET: APIRoute = () =>
  new Response(readFileSync('docs/api-changelog.md', 'utf8'), { headers: { 'content-type': 'text/markdown' } });
