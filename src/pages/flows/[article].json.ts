import type { APIRoute, GetStaticPaths } from 'astro';
import { flowsToday } from '../../articles.ts';
import type { Flow } from '../../flow/types.ts';

/** The steps and ways of an article without its words; `/flows/schema.json` tells their form. */
export const getStaticPaths = (() =>
  Object.values(flowsToday()).map((flow) => ({
    params: { article: flow.id },
    props: { flow },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ flow: Flow }> = ({ props: { flow } }) => Response.json(flow);
