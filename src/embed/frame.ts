import { heightMessage } from './messages.ts';

// An article in a frame: one step at a time, which the fragment names, and the height told to the pages that may show it.
const steps = [...document.querySelectorAll<HTMLElement>('[data-embed-step]')];
const allowed = (document.querySelector<HTMLElement>('[data-ancestors]')?.dataset.ancestors ?? '')
  .split(' ')
  .filter((origin) => origin !== '');

function show(isMove: boolean): void {
  const here = steps.find(({ id }) => id === location.hash.slice(1)) ?? steps[0];
  for (const step of steps) step.hidden = step !== here;
  if (isMove) here?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

/** Delivered by the browser to none but the origins that are allowed. */
function tellHeight(): void {
  if (parent === window) return;
  const message = heightMessage(document.documentElement.getBoundingClientRect().height);
  for (const origin of allowed) parent.postMessage(message, origin);
}

document.documentElement.classList.add('one-step');
show(false);
addEventListener('hashchange', () => show(true));
new ResizeObserver(tellHeight).observe(document.documentElement);
