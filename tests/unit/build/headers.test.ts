import { expect, test } from 'vitest';
import { headerRules, headersFor } from '../../../src/build/headers.ts';

test.each([
  ['/en/start/', 'stale-while-revalidate'],
  ['/_astro/site.Dk2.css', 'immutable'],
  ['/ja/sandbox/mockServiceWorker.js', 'no-cache'],
  ['/sw.js', 'no-cache'],
])('%s is cached as %s says', (path, expected) => {
  expect(headersFor(path, headerRules([]))['Cache-Control']).toContain(expected);
});

test('nobody may show a page in a frame, unless the site names who may embed', () => {
  const framing = (path: string, ancestors: string[]) =>
    headersFor(path, headerRules(ancestors))['Content-Security-Policy'];
  expect(framing('/en/embed/start/', [])).toContain("frame-ancestors 'none'");
  expect(framing('/en/embed/start/', ['https://help.example.com'])).toContain(
    'frame-ancestors https://help.example.com',
  );
  expect(framing('/en/start/', ['https://help.example.com'])).toContain("frame-ancestors 'none'");
});

test('a server without encryption neither promises nor demands it', () => {
  const headers = headersFor('/en/', headerRules([], { encrypted: false }));
  expect(headers).not.toHaveProperty('Strict-Transport-Security');
  expect(headers['Content-Security-Policy']).not.toContain('upgrade-insecure-requests');
});
