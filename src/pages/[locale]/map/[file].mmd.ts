import { toMermaid } from '../../../map/mermaid.ts';
import { mapFile, mapFilePaths, mapOf } from './_map.ts';

/** A map as a Mermaid flowchart, troubles included. */
export const getStaticPaths = mapFilePaths;

export const GET = mapFile(({ articles, article, locale, origin }) => ({
  text: toMermaid(mapOf(articles, article, locale, true), origin),
  type: 'text/plain',
}));
