import { expect, test } from 'vitest';
import { formatFragment, longestFragment, parseFragment, sandboxPath } from '../../src/fragments.ts';
import {
  inLocale,
  kbPath,
  pagePath,
  parsePath,
  problemDoorPath,
  problemPath,
  stepPath,
} from '../../src/routes.ts';

test.each([
  ['/', { kind: 'gateway' }],
  ['/ja/', { kind: 'home', locale: 'ja' }],
  ['/en/a-z/', { kind: 'page', locale: 'en', page: 'a-z' }],
  ['/en/start/', { kind: 'step', locale: 'en', article: 'start', step: null }],
  ['/ja/start/task', { kind: 'step', locale: 'ja', article: 'start', step: 'task' }],
  ['/fr/start/', null],
  ['/en/start/task/more/', null],
])('reads the path %s', (path, place) => {
  expect(parsePath(path)).toEqual(place);
});

test('writes every path with a slash at both ends and reads it back', () => {
  const step = { article: 'activate-iphone-qr', step: 'point-camera' };
  expect(parsePath(stepPath('ja', step))).toEqual({ kind: 'step', locale: 'ja', ...step });
  expect(parsePath(pagePath('en', 'search'))).toEqual({ kind: 'page', locale: 'en', page: 'search' });
  expect([problemPath('en', 'code-used'), problemDoorPath('code-used'), kbPath(2260)]).toEqual([
    '/en/problems/code-used/',
    '/problems/code-used/',
    '/kb/2260/',
  ]);
});

test('keeps article and step when the language changes', () => {
  expect(inLocale('/en/start/task/', 'ja')).toBe('/ja/start/task/');
  expect(inLocale('/', 'ja')).toBe('/ja/');
});

test('reads back the fragment that it wrote', () => {
  const fragment = {
    scenario: 'code-expired',
    os: 'android',
    guide: 'activate-android-qr',
    step: 'create-pin',
  };
  const path = sandboxPath('en', fragment);
  expect(path.startsWith('/en/sandbox/#v1.scenario=code-expired')).toBe(true);
  expect(parseFragment(path.slice(path.indexOf('#')))).toEqual({ fragment, broken: false });
});

test('leaves out of a fragment what does not belong there', () => {
  expect(formatFragment({ scenario: 'a b', os: 'windows' })).toBe('');
  expect(formatFragment({ trail: `task.${'a'.repeat(longestFragment)}` })).toBe('');
  expect(formatFragment({ code: 'real-code-1234', os: 'iphone' })).toBe('#v1.os=iphone');
});

test.each([
  '#v2.os=iphone',
  '#os=iphone',
  '#v1.os=windows',
  '#v1.password=x',
  '#v1.',
  `#v1.os=${'x'.repeat(300)}`,
])('reports %s as broken and takes nothing from it', (hash) => {
  expect(parseFragment(hash)).toEqual({ fragment: {}, broken: true });
});

test('an absent fragment is not broken', () => {
  expect(parseFragment('')).toEqual({ fragment: {}, broken: false });
});
