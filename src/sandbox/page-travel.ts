import type { Locale } from '../locales.ts';
import { apiPath, pagePath, workerPath } from '../routes.ts';
import { networkChannel, type Serve } from './channels.ts';
import { type Choice, chooseChannel, type Environment } from './choose-channel.ts';
import { openStorage } from './storage.ts';
import { openTravel, type Travel } from './travel.ts';

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

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
