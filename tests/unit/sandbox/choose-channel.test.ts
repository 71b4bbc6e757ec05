import { expect, test, vi } from 'vitest';
import { chooseChannel, type Environment, startTimeout } from '../../../src/sandbox/choose-channel.ts';

const fine: Environment = {
  hasWorkers: true,
  inScope: true,
  online: true,
  hasStorage: true,
  startWorker: async () => {},
  probe: async () => true,
  wait: () => new Promise(() => {}),
};

test('a browser in which everything works gets the worker', async () => {
  expect(await chooseChannel(fine)).toEqual({ kind: 'worker', reason: 'started' });
});

test.each([
  ['no service workers', { hasWorkers: false }, 'worker-absent'],
  ['a page outside the folder of the worker', { inScope: false }, 'out-of-scope'],
  ['a page without network', { online: false }, 'offline'],
  ['blocked site data', { hasStorage: false }, 'storage-blocked'],
] as const)('%s: the worker is not even tried', async (_name, change, reason) => {
  const startWorker = vi.fn(async () => {});
  expect(await chooseChannel({ ...fine, ...change, startWorker })).toEqual({ kind: 'direct', reason });
  expect(startWorker).not.toHaveBeenCalled();
});

test('a worker that is rejected, throws on import or stays silent gives way to the direct call', async () => {
  const rejected = { ...fine, startWorker: () => Promise.reject(new Error('SecurityError')) };
  expect(await chooseChannel(rejected)).toEqual({ kind: 'direct', reason: 'rejected' });
  const waits: number[] = [];
  const silent = {
    ...fine,
    startWorker: () => new Promise<void>(() => {}),
    wait: async (milliseconds: number) => void waits.push(milliseconds),
  };
  expect(await chooseChannel(silent)).toEqual({ kind: 'direct', reason: 'timeout' });
  expect(waits).toEqual([startTimeout]);
});

test('a worker whose answers lack the mark, or whose probe fails or hangs, is not used', async () => {
  const probes = [async () => false, () => Promise.reject(new Error('404'))];
  for (const probe of probes) {
    expect(await chooseChannel({ ...fine, probe })).toEqual({ kind: 'direct', reason: 'no-mark' });
  }
  const hanging = { ...fine, probe: () => new Promise<boolean>(() => {}), wait: laterThanStart() };
  expect(await chooseChannel(hanging)).toEqual({ kind: 'direct', reason: 'no-mark' });
});

/** A clock on which the worker starts in time and everything after it is late. */
function laterThanStart(): Environment['wait'] {
  let calls = 0;
  return () => (calls++ === 0 ? new Promise(() => {}) : Promise.resolve());
}
