import { canKeep } from '../offline/can-keep.ts';
import { keep } from '../offline/keep.ts';

/** Milliseconds on the first step of a visit after which a reader is following the guide, not only looking at a page. */
const STAYED = 8000;

/**
 * Fetches where a step leads before that is asked for, so that it changes at once. The service worker keeps the pages
 * however the host's cache headers are; where there is none, it is left to the browser's own cache. A guide that was begun
 * is kept with all its steps.
 */
export async function fetchNextPages(root: HTMLElement): Promise<void> {
  const tool = root.querySelector<HTMLElement>('[data-keep]');
  const guide = tool?.dataset.keep;
  const isBegun = hasBegun(guide ?? location.pathname);
  const keeps = await canKeep();
  if (tool?.parentElement) tool.parentElement.hidden = !keeps;
  if (savesData()) return;
  const fetchPages = (paths: string[]) => (keeps ? keep('next', paths) : paths.forEach(prefetch));
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-trouble], a[data-choice]'))
    link.addEventListener('pointerenter', () => fetchPages([link.pathname]), { once: true });
  const next = root.querySelector<HTMLAnchorElement>('a[rel=next]')?.pathname;
  if (!isBegun || !guide || !keeps) await fetchPages([...(next ? [next] : []), location.pathname]);
  if (keeps && guide) setTimeout(() => keep('ahead', [guide]), isBegun ? 0 : STAYED);
}

/** A reader on the second step of a visit follows a guide; one who came by a link may only look, until having stayed. */
function hasBegun(guide: string): boolean {
  try {
    const seen = sessionStorage.getItem(guide) !== null;
    sessionStorage.setItem(guide, 'seen');
    return seen;
  } catch {
    return false;
  }
}

function savesData(): boolean {
  return Boolean((navigator as { connection?: { saveData?: boolean } }).connection?.saveData); // not in the types of the DOM
}

function prefetch(href: string): void {
  const link = document.createElement('link');
  link.rel = 'prefetch';
  if (link.relList.supports('prefetch')) {
    link.href = href;
    document.head.append(link);
  } else {
    // Safari: an ordinary request leaves the page in the cache as well.
    void fetch(href, { priority: 'low' } as RequestInit).catch(() => undefined);
  }
}
