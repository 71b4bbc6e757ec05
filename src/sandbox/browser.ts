/** What the sandbox needs of the browser: the clock, timers, and the address of the page. */
import type { Address } from './page-environment.ts';

/** The wall clock in seconds since 1970. */
export function wallClock(): number {
  return Date.now() / 1000;
}

export function later(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

/** True for a reload, Back and Forward. */
export function isReturn(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  const { type } = (entry ?? {}) as Partial<PerformanceNavigationTiming>; // the entries of that name are of that type
  return type === 'reload' || type === 'back_forward';
}

/** Runs something once the page has nothing else to do; returns what calls it off. */
export function whenIdle(run: () => void): () => void {
  if (!('requestIdleCallback' in window)) return later(300, run);
  const handle = window.requestIdleCallback(run, { timeout: 2000 });
  return () => window.cancelIdleCallback(handle);
}

/** The fragment of the page's address. */
export function pageAddress(): Address {
  const isPlaceOnPage = () => {
    const { hash } = location;
    return hash.length > 1 && !hash.startsWith('#v') && document.getElementById(hash.slice(1)) !== null;
  };
  // The question of an address is dropped: somebody may have put a code or a PIN there, and it is kept nowhere.
  const write = (how: 'pushState' | 'replaceState', hash: string) =>
    history[how](null, '', location.pathname + hash);
  return {
    isPlaceOnPage,
    read: () => (isPlaceOnPage() ? '' : location.hash),
    push: (hash) => write('pushState', hash),
    replace: (hash) => {
      if (!isPlaceOnPage() && location.hash !== hash) write('replaceState', hash);
    },
  };
}
