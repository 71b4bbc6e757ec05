import type { Message } from './session.ts';

/**
 * How many steps of the article a reader has walked who stands at this step: as printed where every way here is as
 * long, else one more than on the page before. Puts a number that the page cannot know on its plate, into its title and
 * into what is announced. Undefined where nobody knows.
 */
export function countWalked(root: HTMLElement, message: Message | null): number | undefined {
  const plate = root.querySelector<HTMLElement>('[data-counted]');
  const before = message?.walked;
  if (!plate) return before;
  const { counted = '', words } = plate.dataset;
  if (counted !== '') return Number(counted);
  if (before === undefined || words === undefined) return undefined;
  const about = plate.textContent?.trim() ?? '';
  const known = words.replace('{{number}}', String(before + 1));
  plate.textContent = known;
  document.title = document.title.replace(about, known);
  root.dataset.standing = root.dataset.standing?.replace(about, known);
  return before + 1;
}

/** The same on the page that a link leads to, one step further or one back; undefined in another article. */
export function walkedBefore(
  link: HTMLAnchorElement,
  root: HTMLElement,
  walked: number | undefined,
): number | undefined {
  const article = (path: string) => path.split('/')[2];
  if (walked === undefined || article(link.pathname) !== article(location.pathname)) return undefined;
  const own = root.querySelector('[data-counted]') ? 1 : 0;
  return link.rel === 'prev' ? walked - own - 1 : walked;
}
