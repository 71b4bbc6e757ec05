import type { APIRoute } from 'astro';
import { flowsOf } from '../../../components/targets.ts';
import type { Flow } from '../../../flow/types.ts';
import type { Locale } from '../../../locales.ts';
import { stepPath } from '../../../routes.ts';
import { pathsOfLocales } from '../../_library.ts';

/** The pages that belong to an article, for reading it without a network. */
export async function getStaticPaths() {
  return pathsOfLocales((locale, articles) => {
    const flows = flowsOf(articles);
    return Object.values(flows).map((flow) => ({
      params: { locale, article: flow.id },
      props: { list: listFor(flow, flows, locale) },
    }));
  });
}

export const GET: APIRoute = ({ props }) => Response.json(props.list);

function listFor(flow: Flow, flows: Record<string, Flow>, locale: Locale) {
  const ways = flow.steps.flatMap(({ way }) => (way.kind === 'continue' ? [way.to.article] : []));
  const troubles = flow.steps.flatMap((step) => step.troubles.map(({ article }) => article));
  const own = [...new Set([flow.id, ...ways])];
  const pagesOf = (id: string) => [
    stepPath(locale, { article: id, step: null }),
    ...(flows[id]?.steps ?? []).map((step) => stepPath(locale, { article: id, step: step.id })),
  ];
  return {
    own: own.flatMap(pagesOf),
    troubles: [...new Set(troubles)].filter((id) => !own.includes(id)).flatMap(pagesOf),
  };
}
