/** The practice service in a browser: MSW's service worker answers real requests of the sandbox page. */
import { setupWorker } from 'msw/browser';
import { practiceHandlers, type Serve } from './handlers.ts';

/**
 * Starts the worker. Import this file dynamically and inside try: where site data is blocked, loading MSW throws, and
 * where service workers are refused, starting does. A failed start cannot be tried again on the same page.
 */
export async function startWorker({ script, scope, api, serve }: WorkerOptions): Promise<RunningWorker> {
  const worker = setupWorker(...practiceHandlers(api, serve));
  await worker.start({
    quiet: true,
    // Pages and their files are none of our business; every request below the API's address has a handler.
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: script, options: { scope } },
  });
  return { stop: async () => worker.stop() };
}

interface WorkerOptions {
  /** Path of the worker's script, which lies in the folder of the page. */
  script: string;
  /** That folder: no page outside of it may start this worker. */
  scope: string;
  /** Path of the practice API, without a slash at its end. */
  api: string;
  serve: Serve;
}
interface RunningWorker {
  stop: () => Promise<void>;
}
