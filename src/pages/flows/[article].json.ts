import type { APIRoute, GetStaticPaths } from 'astro';
import { flowsToday } from '../../articles.ts';
import type { Flow } from '../../flow/types.ts';

/**
 * The steps and ways of an article without its words; `/flows/schema.json` tells their form. Under the id of an article
 * that moved stands its successor.
 */
export const getStaticPaths = (() =>
  Object.values(flowsToday()).flatMap((flow) => {
    const moved = (flow.was ?? []).flatMap(({ from }) => (from.step === null ? [from.article] : []));
    return [flow.id, ...moved].map((article) => ({ params: { article }, props: { flow } }));
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ flow: Flow }> = ({ props: { flow } }) => Response.json(flow);
