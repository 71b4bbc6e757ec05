import { expect, test } from 'vitest';
import { translateFrom } from '../../../src/i18n/browser.ts';
import { messagesOf, namespaces, translator } from '../../../src/i18n/translate.ts';
import { type Locale, localeCodes, locales, sourceLocale } from '../../../src/locales.ts';

const files = localeCodes.flatMap((locale) => namespaces().map((name) => ({ locale, name })));

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

test.each(files)(
  '$name in $locale has the keys of the source locale, each with a text',
  ({ locale, name }) => {
    expect(keysOf(locale, name)).toEqual(keysOf(sourceLocale, name));
    for (const [key, text] of Object.entries(messagesOf(name, locale))) expect(text.trim(), key).not.toBe('');
  },
);

test.each(files)('$name in $locale asks for the same values as the source locale', ({ locale, name }) => {
  const english = messagesOf(name, sourceLocale);
  for (const [key, text] of Object.entries(messagesOf(name, locale)))
    expect(valuesIn(text), key).toEqual(valuesIn(english[key] ?? ''));
});

/** Keys without their plural endings: languages differ in those. */
function keysOf(locale: Locale, name: (typeof files)[number]['name']): string[] {
  const keys = Object.keys(messagesOf(name, locale)).map((key) => key.replace(/_(one|other)$/, ''));
  return [...new Set(keys)].sort();
}

function valuesIn(text: string): (string | undefined)[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
}
