import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cutLog } from '../../../src/build/without-log.ts';

const folder = new URL('../../../node_modules/@mswjs/interceptors/lib/browser/', import.meta.url);

test('the log is cut out of the interceptors that are installed, and nothing else', () => {
  const name = readdirSync(folder).find((file) => /^create-request-id-[^/]*\.js$/.test(file));
  const code = readFileSync(new URL(name ?? '', folder), 'utf8');
  const cut = cutLog(code);
  expect(cut.length).toBeLessThan(code.length / 2);
  for (const kept of [
    'Interceptor = class',
    'Disposable = class',
    'function createRequestId',
    'createLogger as r',
  ])
    expect(cut).toContain(kept);
  expect(cut).not.toContain('#CC3366');
});

test('a version that is put together in another way is told', () => {
  expect(() => cutLog('export {};')).toThrow('MSW keeps its log somewhere else');
});
