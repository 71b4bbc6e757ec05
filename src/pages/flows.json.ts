import type { APIRoute } from 'astro';
import { flowsOf } from '../components/targets.ts';
import { withMoves } from '../flow/moves.ts';
import { readSite } from '../site.ts';
import { readLibrary } from './_library.ts';

/** Every article without its words: what the wizard replays a trail over, and what the 404 page looks through. */
export const GET: APIRoute = async () =>
  Response.json(withMoves(flowsOf(await readLibrary()), readSite().moved));
