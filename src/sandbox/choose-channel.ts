/**
 * How requests reach the practice service: through MSW's service worker, where the browser's tools show them as real
 * requests, or by a direct call inside the page. The choice is made once per page and is never tried again on it.
 */

/** Longest wait for the worker to start, in milliseconds. */
export const startTimeout = 1500;

/** Longest wait for the worker to answer a request, in milliseconds, beyond what the simulated network takes. */
export const answerTimeout = 2500;

/** Tries the worker and falls to the direct call for whatever reason; never throws, never takes much longer than the timeout. */
export async function chooseChannel(environment: Environment): Promise<Choice> {
  const obstacle = obstacleIn(environment);
  if (obstacle) return { kind: 'direct', reason: obstacle };
  try {
    const outcome = await Promise.race([
      environment.startWorker().then(() => 'started' as const),
      environment.wait(startTimeout).then(() => 'late' as const),
    ]);
    if (outcome === 'late') return { kind: 'direct', reason: 'timeout' };
  } catch {
    return { kind: 'direct', reason: 'rejected' };
  }
  const answered = await Promise.race([
    environment.probe().catch(() => false),
    environment.wait(startTimeout).then(() => false),
  ]);
  return answered ? { kind: 'worker', reason: 'started' } : { kind: 'direct', reason: 'no-mark' };
}

/** What speaks against the worker before it is even tried. */
function obstacleIn(environment: Environment): Reason | null {
  if (!environment.hasWorkers) return 'worker-absent';
  if (!environment.inScope) return 'out-of-scope';
  if (!environment.online) return 'offline';
  if (!environment.hasStorage) return 'storage-blocked';
  return null;
}

/** What the browser offers, and the two things to try; passed in so that every rung can be tested. */
export interface Environment {
  /** False without service workers, and on a page without HTTPS. */
  hasWorkers: boolean;
  /** True when the page lies in the folder of its worker; starting it elsewhere reloads the page for ever. */
  inScope: boolean;
  online: boolean;
  /** False where site data is blocked: importing MSW throws there. */
  hasStorage: boolean;
  startWorker: () => Promise<void>;
  /** True when a request comes back with the mark of the practice service. */
  probe: () => Promise<boolean>;
  wait: (milliseconds: number) => Promise<void>;
}

/** Why a transport is in use; `lost` when the worker stopped answering on a page that had it. */
export type Reason =
  | 'started'
  | 'worker-absent'
  | 'out-of-scope'
  | 'offline'
  | 'storage-blocked'
  | 'timeout'
  | 'rejected'
  | 'no-mark'
  | 'lost';

export interface Choice {
  kind: 'worker' | 'direct';
  reason: Reason;
}
