import { useEffect, useState } from 'react';
import type { Locale } from '../locales.ts';
import { type Beginning, fetchPractice } from '../sandbox/fetch-practice.ts';
import { Sandbox as Bench } from '../sandbox/Sandbox.tsx';

/** The sandbox as an island, drawn once its texts are there; the first screens of the page stand in its place till then. */
export function Sandbox({ locale }: { locale: Locale }) {
  const [beginning, setBeginning] = useState<Beginning | null>(null);
  useEffect(() => {
    fetchPractice(locale).then(setBeginning, () => say('failed'));
  }, [locale]);
  return beginning && <Bench locale={locale} {...beginning} onReady={sayReady} />;
}

function sayReady(): void {
  say('ready');
  document.querySelector('[data-first]')?.remove();
}

/** Tells the page what stands in the place of the sandbox. */
function say(state: 'ready' | 'failed'): void {
  document.documentElement.dataset.sandbox = state;
}
