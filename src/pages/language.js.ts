import type { APIRoute } from 'astro';
import { languageScript } from '../wizard/language-script.ts';

/** The script of the pages that exist once for all languages. */
export const GET: APIRoute = () =>
  new Response(languageScript, { headers: { 'Content-Type': 'text/javascript' } });
