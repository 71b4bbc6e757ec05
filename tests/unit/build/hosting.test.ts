import { expect, test } from 'vitest';
import { headerRules } from '../../../src/build/headers.ts';
import {
  apacheFile,
  caddyFile,
  cloudFrontFunction,
  headersFile,
  nginxFile,
  redirectsFile,
} from '../../../src/build/hosting.ts';

const rules = headerRules([]);
const redirects = [{ from: '/en/old/', to: '/en/new/#moved' }];

test('every host is told every header', () => {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  for (const file of [headersFile(rules), nginxFile(rules, []), caddyFile(rules, []), apacheFile(rules, [])])
    for (const name of names) expect(file).toContain(name);
});

test('a header that a later rule replaces is taken back first, where a host would join them', () => {
  expect(headersFile(rules)).toContain(
    '/en/sandbox/mockServiceWorker.js\n  ! Cache-Control\n  Cache-Control: no-cache',
  );
});

test('every host leads moved addresses on', () => {
  const files = [
    redirectsFile(redirects),
    nginxFile([], redirects),
    caddyFile([], redirects),
    apacheFile([], redirects),
    cloudFrontFunction(redirects),
  ];
  for (const file of files) {
    expect(file).toContain('/en/old/');
    expect(file).toContain('/en/new/#moved');
  }
});

test('the limits of Cloudflare are kept: 100 rules, 2,000 characters a line', () => {
  expect(rules.length).toBeLessThanOrEqual(100);
  for (const line of headersFile(rules).split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
});
