import { expect, test } from 'vitest';
import { formatDay, isLocale, localeCodes, sourceLocale } from '../../src/locales.ts';

test('writes a day as each language does', () => {
  expect(formatDay('en', '2026-11-23')).toBe('November 23, 2026');
  expect(formatDay('ja', '2026-11-23')).toBe('2026年11月23日');
});

test('knows its own codes and nothing else', () => {
  expect(localeCodes.every(isLocale)).toBe(true);
  expect(['fr', 'toString', '', null, 1].some(isLocale)).toBe(false);
});

test('starts with the locale that carries the structure', () => {
  expect(localeCodes[0]).toBe(sourceLocale);
});
