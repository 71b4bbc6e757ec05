/** Draws the sandbox once its texts are there; the first screens of the page stand in its place till then. */
import { createRoot } from 'react-dom/client';
import type { Locale } from '../locales.ts';
import { fetchPractice } from './fetch-practice.ts';
import { Sandbox } from './Sandbox.tsx';

const place = document.querySelector<HTMLElement>('#sandbox');
const locale = document.documentElement.lang as Locale; // as the page writes it
if (place)
  fetchPractice(locale).then(
    (initial) => createRoot(place).render(<Sandbox locale={locale} {...initial} onReady={sayReady} />),
    () => say('failed'),
  );

function sayReady(): void {
  say('ready');
  document.querySelector('[data-first]')?.remove();
}

/** Tells the page what stands in the place of the sandbox. */
function say(state: 'ready' | 'failed'): void {
  document.documentElement.dataset.sandbox = state;
}
