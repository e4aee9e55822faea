/** The lookup as a module for others. */
import type { APIRoute } from 'astro';
import { bundle } from '../../../build/bundle.ts';

export const GET: APIRoute = async () =>
  new Response(await bundle('src/api/lookup-module.ts'), { headers: { 'content-type': 'text/javascript' } });
