/** What the sandbox needs of the browser: the clock, timers, and the way on which requests travel. */
import type { Locale } from '../locales.ts';
import { apiPath, pagePath, workerPath } from '../routes.ts';
import { directLine, networkLine, type Serve } from './lines.ts';
import type { ChosenLine } from './service.ts';
import { openStorage } from './storage.ts';
import { type Choice, chooseTransport, type Surroundings } from './transport.ts';

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

/** Chooses the transport once, says which, and gives it up when told. */
export function openLines(locale: Locale, tell: (choice: Choice) => void): Lines {
  let stop = async () => {};
  const direct = (serve: Serve, choice: Choice): ChosenLine => {
    tell(choice);
    return { via: 'direct', line: directLine(serve) };
  };
  return {
    async chooseLine(serve) {
      const choice = await chooseTransport(surroundings(locale, serve, (running) => (stop = running.stop)));
      if (choice.kind === 'direct') return direct(serve, choice);
      tell(choice);
      return { via: 'worker', line: networkLine(apiPath(locale)) };
    },
    giveUp(serve) {
      void stop().catch(() => {});
      return direct(serve, { kind: 'direct', reason: navigator.onLine ? 'lost' : 'offline' });
    },
  };
}

function surroundings(
  locale: Locale,
  serve: Serve,
  keep: (running: { stop: () => Promise<void> }) => void,
): Surroundings {
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
      const reply = await networkLine(apiPath(locale))({
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

interface Lines {
  chooseLine: (serve: Serve) => Promise<ChosenLine>;
  giveUp: (serve: Serve) => ChosenLine;
}
