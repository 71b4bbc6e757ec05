import { useEffect, useState } from 'react';
import type { Locale } from '../locales.ts';
import { fetchPractice, type InitialData } from '../sandbox/fetch-practice.ts';
import { Sandbox as Practice } from '../sandbox/Sandbox.tsx';

/** The sandbox as an island, drawn once its texts are there; the first screens of the page stand in its place till then. */
export function Sandbox({ locale }: { locale: Locale }) {
  const [initial, setInitial] = useState<InitialData | null>(null);
  useEffect(() => {
    fetchPractice(locale).then(setInitial, () => say('failed'));
  }, [locale]);
  return initial && <Practice locale={locale} {...initial} onReady={sayReady} />;
}

function sayReady(): void {
  say('ready');
  document.querySelector('[data-first]')?.remove();
}

/** Tells the page what stands in the place of the sandbox. */
function say(state: 'ready' | 'failed'): void {
  document.documentElement.dataset.sandbox = state;
}
