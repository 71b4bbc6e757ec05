import { useMemo } from 'react';
import type { Locale } from '../locales.ts';
import type { SandboxContent } from '../sandbox/guides.ts';
import { Sandbox as Bench } from '../sandbox/Sandbox.tsx';

/** The sandbox as an island. Its content comes as JSON, which is shorter than what Astro writes for objects. */
export function Sandbox({ locale, content }: { locale: Locale; content: string }) {
  const parsed = useMemo(() => JSON.parse(content) as SandboxContent, [content]); // written by sandbox.astro
  return <Bench locale={locale} content={parsed} onReady={sayReady} />;
}

/** Tells the page that its explanation for when there is no sandbox can go. */
function sayReady(): void {
  document.documentElement.dataset.sandbox = 'ready';
}
