import type { APIRoute, GetStaticPaths } from 'astro';
import { flowsToday } from '../../articles.ts';
import { idLetters } from '../../routes.ts';
import type { Id } from '../../surface.ts';

/** The ids of the articles that begin or end with a letter: where the 404 page looks for the one that was meant. */
export const getStaticPaths = (() => {
  const ids = Object.keys(flowsToday());
  return [...idLetters].map((letter) => ({
    params: { letter },
    props: { ids: ids.filter((id) => id.startsWith(letter) || id.endsWith(letter)) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ ids: Id[] }> = ({ props: { ids } }) => Response.json(ids);
