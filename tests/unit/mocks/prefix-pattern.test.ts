import { expect, test } from 'vitest';
import { matchPattern } from '../../../src/mocks/prefix-pattern.ts';

const api = 'http://localhost/en/sandbox/api/v1/*';

test.each([
  ['http://localhost/en/sandbox/api/v1/portal-sessions', true],
  ['http://localhost/en/sandbox/api/v1/world/phones/iphone', true],
  ['http://localhost/en/sandbox/', false],
  ['http://localhost/ja/sandbox/api/v1/world', false],
])('%s lies below the address of the API: %s', (address, matches) => {
  expect(matchPattern(api, new URL(address))).toEqual({ matches, params: {} });
});

test('a pattern of another form is a bug', () => {
  expect(() => matchPattern('/users/:id', 'http://localhost/users/1')).toThrow('Only patterns');
});
