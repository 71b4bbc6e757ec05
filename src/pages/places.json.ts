import type { APIRoute } from 'astro';
import { readLibrary } from './_library.ts';

/** The ids of every article and of its steps, earlier ones included: what the 404 page looks through. */
export const GET: APIRoute = async () =>
  Response.json(
    Object.fromEntries(
      Object.values(await readLibrary()).map(({ flow }) => [
        flow.id,
        flow.steps.flatMap(({ id, was }) => [id, ...was]),
      ]),
    ),
  );
