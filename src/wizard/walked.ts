import type { Place, Walked } from './memory.ts';
import type { Message } from './session.ts';

/**
 * How many steps of the article a reader has walked who stands at this step: one more than on the page before, or as
 * many as when the reader was here last. Puts a number that the page cannot know on its plate, into its title and into
 * what is announced. Stops are ticked off for a reader who has passed every one of them. Undefined where nobody knows.
 */
export function countWalked(
  root: HTMLElement,
  message: Message | null,
  place: Place | null,
): Walked | undefined {
  const plate = root.querySelector<HTMLElement>('[data-counted]');
  if (!plate) return message?.walked;
  const { counted = '', words } = plate.dataset;
  const counts = message ? oneMore(message.walked) : isHere(place) ? place?.walked : undefined;
  const steps = counted === '' ? counts?.steps : Number(counted);
  if (steps === undefined) return undefined;
  if (words !== undefined) {
    const about = plate.textContent?.trim() ?? '';
    const said = words.replace('{{number}}', String(steps));
    plate.textContent = said;
    document.title = document.title.replace(about, said);
    root.dataset.position = root.dataset.position?.replace(about, said);
  }
  const isWhole = steps === 1 || counts?.isWhole === true;
  if (isWhole) tickOff(root, steps - 1);
  return { steps, isWhole };
}

/** The same on the page that a link leads to, one step further or one back; undefined in another article. */
export function walkedBefore(
  link: HTMLAnchorElement,
  root: HTMLElement,
  walked: Walked | undefined,
): Walked | undefined {
  const article = (path: string) => path.split('/')[2];
  if (walked === undefined || article(link.pathname) !== article(location.pathname)) return undefined;
  const own = root.querySelector('[data-counted]') ? 1 : 0;
  return link.rel === 'prev' ? { ...walked, steps: walked.steps - own - 1 } : walked;
}

/** As many stops before this one as steps were walked, all of them filled. */
function tickOff(root: HTMLElement, before: number): void {
  const here = root.querySelector('.stops .here');
  while (here?.previousElementSibling) here.previousElementSibling.remove();
  const done = Array.from({ length: before }, () => {
    const stop = document.createElement('i');
    stop.className = 'done';
    return stop;
  });
  here?.before(...done);
}

/** True where a place is this step, in whichever language. */
function isHere(place: Place | null): boolean {
  const step = (path: string) => path.split('/').slice(2).join('/');
  return place !== null && step(place.path) === step(location.pathname);
}

function oneMore(walked: Walked | undefined): Walked | undefined {
  return walked && { ...walked, steps: walked.steps + 1 };
}
