/** Brings what is to be used into the part of the window that nothing covers. */

/** Pixels between a control and the edge of what covers the page: its mark stands around it. */
const margin = 14;

/** The control that is marked first among those that show, or else the button that leads to it; null where there is none. */
export function markedIn(root: Element): HTMLElement | null {
  const marks = [...root.querySelectorAll<HTMLElement>('[data-mark], [data-leads]')];
  const shown = marks.filter((element) => element.checkVisibility());
  return shown.toSorted((one, other) => numberOf(one) - numberOf(other))[0] ?? null;
}

function numberOf({ dataset }: HTMLElement): number {
  return Number(dataset.mark ?? 99);
}

/** Scrolls no further than it takes; smoothly, unless the reader prefers no motion. */
export function bringIntoView(element: Element, root: Element): void {
  // A smooth scroll to what was shown before would carry away what is in view now.
  window.scrollTo({ top: window.scrollY, behavior: 'instant' });
  const { top, bottom } = element.getBoundingClientRect();
  const free = freeRange(root);
  if (top >= free.top && bottom <= free.bottom) return;
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  // Of what is higher than the free part, its beginning.
  const isHigher = bottom - top > free.bottom - free.top;
  if (isHigher && top >= free.top && top < (free.top + free.bottom) / 2) return;
  const by = isHigher ? top - free.top : (top + bottom - free.top - free.bottom) / 2;
  window.scrollBy({ top: by, behavior: isStill ? 'instant' : 'smooth' });
}

/** From the band at the top of the page to the coach, where that lies at its bottom. */
function freeRange(root: Element): { top: number; bottom: number } {
  const band = document.querySelector('.practice-band')?.getBoundingClientRect();
  const coach = root.querySelector('.coach')?.getBoundingClientRect();
  const isSheet = coach !== undefined && coach.width > window.innerWidth * 0.9;
  return {
    top: Math.max(0, band?.bottom ?? 0) + margin,
    bottom: (isSheet ? Math.min(coach.top, window.innerHeight) : window.innerHeight) - margin,
  };
}
