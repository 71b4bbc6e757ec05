/** Steps as links at the desk: lists of them, and what a customer has tried as a line on the article's map. */
import { addressOf } from '../codes/registry.ts';
import type { Target, Trail } from '../flow/types.ts';
import type { Locale } from '../locales.ts';
import { centre } from '../map/centre.ts';
import { stepPath } from '../routes.ts';
import { element } from './element.ts';
import { loadMap } from './load.ts';
import { type Row, rowsOf } from './lookup.ts';
import type { Setting } from './step-view.ts';

/** An entry for each step, with the title of its article. */
export function drawLinks(rows: readonly Row[], locale: Locale): HTMLElement[] {
  return rows.map(({ target, title, article }) =>
    element('li', {}, linkTo(target, title, locale), ' ', element('small', { class: 'quiet' }, article)),
  );
}

/** What a customer has tried: the steps in their order, and their line on the map beside them. Null where nothing was handed over. */
export async function drawTrail(
  tried: readonly Target[],
  { at }: Trail,
  { locale, say }: Setting,
): Promise<HTMLElement | null> {
  if (tried.length === 0) return null;
  const [rows, map] = await Promise.all([rowsOf(tried.map(addressOf), locale), loadMap(locale, at.article)]);
  const steps = rows.map(({ target, title }) => element('li', {}, linkTo(target, title, locale)));
  const region = element('div', {
    class: 'desk-map',
    role: 'region',
    tabindex: 0,
    'aria-label': say('triedOnMap'),
  });
  if (map) {
    markPath(map, [...tried, at]);
    region.append(map);
  }
  const path = element('ol', {}, ...steps);
  const trail = element(
    'nav',
    { class: 'desk-trail', 'aria-label': say('tried') },
    element('h3', { class: 'small' }, say('tried')),
    path,
  );
  // Once it has a size: what was tried last and the open step come into view, and the page stays where it is.
  requestAnimationFrame(() => {
    path.scrollTop = path.scrollHeight;
    const here = region.querySelector('[aria-current]');
    if (here) centre(region, here);
  });
  return element('div', { class: 'desk-tried' }, trail, map && region);
}

/** Marks the boxes that were passed and the ways between them, and lets every box open its step at the desk. */
function markPath(map: Element, path: readonly Target[]): void {
  const here = path.at(-1);
  if (!here) return;
  const nameOf = ({ article, step }: Target) =>
    article === here.article ? (step ?? '') : addressOf({ article, step });
  const names = path.map(nameOf);
  for (const box of map.querySelectorAll<SVGAElement>('a.map-box')) {
    const name = box.id.replace('.', '/');
    // The page has ids of its own.
    box.removeAttribute('id');
    box.dataset.open = name.includes('/') || isArticle(box) ? name : addressOf({ ...here, step: name });
    box.classList.toggle('map-walked', names.includes(name));
    if (name === names.at(-1)) box.setAttribute('aria-current', 'step');
  }
  const ways = new Set(names.slice(1).map((to, index) => `${names[index]}>${to}`));
  for (const way of map.querySelectorAll<SVGElement>('[data-way]'))
    way.classList.toggle('map-walked', ways.has(way.dataset.way ?? ''));
}

function isArticle(box: Element): boolean {
  return box.matches('.map-article, .map-trouble');
}

function linkTo(target: Target, title: string, locale: Locale): HTMLElement {
  return element('a', { href: stepPath(locale, target), 'data-open': addressOf(target) }, title);
}
