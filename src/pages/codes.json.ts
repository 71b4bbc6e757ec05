import type { APIRoute } from 'astro';
import { knownCodes } from '../page-codes.ts';

/** Every code with the place of today that it leads to, `article` or `article/step`: for a code that is typed somewhere. */
export const GET: APIRoute = () => Response.json(knownCodes());
