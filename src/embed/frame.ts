import { heightMessage } from './messages.ts';

// An article in a frame: the step that the fragment names is shown, and the height told to the pages that may show it.
const allowed = (document.querySelector<HTMLElement>('[data-ancestors]')?.dataset.ancestors ?? '')
  .split(' ')
  .filter((origin) => origin !== '');

/** The same as first-step-script.ts for the first one; the reader's focus goes along. */
function move(): void {
  const steps = [...document.querySelectorAll<HTMLElement>('[data-embed-step]')];
  const here = steps.find(({ id }) => id === location.hash.slice(1)) ?? steps[0];
  for (const step of steps) step.classList.toggle('here', step === here);
  here?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

/** Delivered by the browser to none but the origins that are allowed. */
function tellHeight(): void {
  if (parent === window) return;
  const message = heightMessage(document.documentElement.getBoundingClientRect().height);
  for (const origin of allowed) parent.postMessage(message, origin);
}

addEventListener('hashchange', move);
new ResizeObserver(tellHeight).observe(document.documentElement);
