import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lighten } from '../../../src/build/lighter-msw.ts';

const packages = new URL('../../../node_modules/', import.meta.url);

test.each([
  [
    'the log',
    '@mswjs/interceptors/lib/browser/',
    /^create-request-id-[^/]*\.js$/,
    ['Interceptor = class', 'Disposable = class', 'function createRequestId', 'createLogger as r'],
    ['#CC3366'],
  ],
  [
    'cookies and reason phrases',
    'msw/lib/_chunks/',
    /^cookie-store\.js$/,
    ['Handler = class', 'function matchRequestUrl', 'const cookieStore = null;', 'cookieStore as t'],
    ['tough-cookie', 'localStorage', 'Precondition Failed'],
  ],
])('%s is cut out of the MSW that is installed, and nothing else', (_what, folder, file, kept, gone) => {
  const place = new URL(folder, packages);
  const name = readdirSync(place).find((one) => file.test(one)) ?? '';
  const { href } = new URL(name, place);
  const cut = lighten(readFileSync(new URL(href), 'utf8'), href);
  for (const text of kept) expect(cut).toContain(text);
  for (const text of gone) expect(cut).not.toContain(text);
});

test('a version that is put together in another way is told', () => {
  expect(() => lighten('export {};', 'node_modules/msw/lib/_chunks/cookie-store.js')).toThrow(
    'MSW is put together in another way',
  );
});

test('other files are left alone', () => {
  expect(lighten('export {};', 'src/mocks/browser.ts')).toBe('export {};');
});
