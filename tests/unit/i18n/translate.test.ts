import { expect, test } from 'vitest';
import { site } from '../../../src/i18n/site.ts';
import { type Messages, type Namespace, namespace, translator } from '../../../src/i18n/translate.ts';
import { wizard } from '../../../src/i18n/wizard.ts';
import { localeCodes } from '../../../src/locales.ts';

const namespaces: Record<string, Namespace<Messages>> = { site, wizard };

test('English counts in singular and plural, Japanese in one form', () => {
  const fruit = namespace({
    en: { pears_one: '{{count}} pear', pears_other: '{{count}} pears' },
    ja: { pears_other: '梨{{count}}個' },
  });
  expect(translator(fruit, 'en')('pears', { count: 1 })).toBe('1 pear');
  expect(translator(fruit, 'en')('pears', { count: 2 })).toBe('2 pears');
  expect(translator(fruit, 'ja')('pears', { count: 1 })).toBe('梨1個');
});

test('a text that needs a value and gets none is a bug', () => {
  expect(() => translator(wizard, 'en')('stepNumber')).toThrow('number');
});

test.each(Object.entries(namespaces))('%s asks for the same values in every locale', (_name, messages) => {
  const valuesOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
  for (const locale of localeCodes) {
    for (const [key, text] of Object.entries(messages[locale])) {
      const english = messages.en[key] ?? '';
      expect(valuesOf(text), `${locale} ${key}`).toEqual(valuesOf(english));
    }
  }
});

test.each(Object.entries(namespaces))('%s has a text behind every key', (_name, messages) => {
  for (const locale of localeCodes) {
    for (const [key, text] of Object.entries(messages[locale]))
      expect(text.trim(), `${locale} ${key}`).not.toBe('');
  }
});
