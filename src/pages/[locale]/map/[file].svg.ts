import { fileStyle } from '../../../map/file-style.ts';
import { layOut } from '../../../map/layout.ts';
import { drawMap } from '../../../map/svg.ts';
import { mapFile, mapFilePaths, mapOf, mapTitle } from './_map.ts';

/** A map as a file that stands by itself, troubles included. */
export const getStaticPaths = mapFilePaths;

export const GET = mapFile(({ articles, article, locale, origin }) => {
  const layout = layOut(mapOf(articles, article, locale, true));
  const label = mapTitle(articles, article, locale);
  return { text: drawMap(layout, { label, origin, style: fileStyle }), type: 'image/svg+xml' };
});
