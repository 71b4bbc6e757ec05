/** What the sandbox needs of the browser: the clock, timers, and the way on which requests travel. */
import type { Locale } from '../locales.ts';
import { apiPath, pagePath, workerPath } from '../routes.ts';
import { networkChannel, type Serve } from './channels.ts';
import { type Choice, chooseChannel, type Environment } from './choose-channel.ts';
import type { Address } from './page-environment.ts';
import { openStorage } from './storage.ts';
import { openTravel, type Travel } from './travel.ts';

/** The wall clock in seconds since 1970. */
export function wallClock(): number {
  return Date.now() / 1000;
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
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

/** The ways on which the requests of a page can travel. */
export function pageTravel(locale: Locale, tell: (choice: Choice) => void): Travel {
  let stop = async () => {};
  return openTravel({
    network: networkChannel(apiPath(locale)),
    choose: (serve) => chooseChannel(environmentOf(locale, serve, (running) => (stop = running.stop))),
    stopWorker: () => void stop().catch(() => {}),
    wait,
    tell,
  });
}

function environmentOf(
  locale: Locale,
  serve: Serve,
  keep: (running: { stop: () => Promise<void> }) => void,
): Environment {
  const scope = pagePath(locale, 'sandbox');
  return {
    hasWorkers: window.isSecureContext && 'serviceWorker' in navigator,
    inScope: location.pathname.startsWith(scope),
    online: navigator.onLine,
    hasStorage: openStorage(() => window.localStorage).state === 'kept',
    async startWorker() {
      const { startWorker } = await import('../mocks/browser.ts');
      keep(await startWorker({ script: workerPath(locale), scope, api: apiPath(locale), serve }));
    },
    async probe() {
      const reply = await networkChannel(apiPath(locale))({
        method: 'GET',
        path: '/world',
        headers: {},
        body: null,
      });
      return reply.status === 200;
    },
    wait,
  };
}
