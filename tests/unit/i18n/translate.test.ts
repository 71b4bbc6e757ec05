import { expect, test } from 'vitest';
import { translateFrom } from '../../../src/i18n/browser.ts';
import { messagesOf, translator } from '../../../src/i18n/translate.ts';
import { localeCodes, locales } from '../../../src/locales.ts';

test('English counts in singular and plural, Japanese in one form', () => {
  expect(translator('wizard', 'en')('left', { count: 1 })).toBe('1 more step');
  expect(translator('wizard', 'en')('left', { count: 2 })).toBe('2 more steps');
  expect(translator('wizard', 'ja')('left', { count: 1 })).toBe(
    messagesOf('wizard', 'ja').left_other?.replace('{{count}}', '1'),
  );
});

test('a text that needs a value and gets none is a bug, at build time and in the browser', () => {
  expect(() => translator('wizard', 'en')('leftRange')).toThrow('least');
  expect(() => translateFrom(messagesOf('wizard', 'en'), 'en')('leftRange')).toThrow('least');
});

test('the browser says what the build says', () => {
  for (const locale of localeCodes) {
    const t = translateFrom(messagesOf('wizard', locale), locales[locale].lang);
    for (const count of [0, 1, 2, 11])
      expect(t('left', { count })).toBe(translator('wizard', locale)('left', { count }));
  }
});
