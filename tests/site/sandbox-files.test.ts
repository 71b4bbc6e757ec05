import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { serviceFailures } from '../../src/enrollment/problems.ts';
import { localeCodes } from '../../src/locales.ts';
import { apiFilePath, workerPath } from '../../src/routes.ts';
import { apiFile } from '../support/api-file.ts';

test.each(localeCodes)('the %s sandbox has a copy of the worker script of the locked package', (locale) => {
  const original = readFileSync(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')));
  expect(built(workerPath(locale)).equals(original)).toBe(true);
});

test('the API file is published as the rules are tested against it, with every name in it', () => {
  const { components } = parse(built(apiFilePath()).toString());
  expect(components).toEqual(apiFile.components);
  expect(components.schemas.Failure.enum).toEqual(serviceFailures);
});

function built(path: string): Buffer {
  return readFileSync(new URL(`../../dist${path}`, import.meta.url));
}
