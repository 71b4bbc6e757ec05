import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { localeCodes } from '../../src/locales.ts';
import { apiFilePath, workerPath } from '../../src/routes.ts';

test.each(localeCodes)('the %s sandbox has a copy of the worker script of the locked package', (locale) => {
  const original = readFileSync(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')));
  expect(built(workerPath(locale)).equals(original)).toBe(true);
});

test('the API file is published as it is', () => {
  const original = readFileSync(new URL('../../src/enrollment/openapi.yaml', import.meta.url));
  expect(built(apiFilePath()).equals(original)).toBe(true);
});

function built(path: string): Buffer {
  return readFileSync(new URL(`../../dist${path}`, import.meta.url));
}
