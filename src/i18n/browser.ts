import type { Messages } from './translate.ts';

/**
 * Translates in the browser, from the texts that the page handed over: placeholders are `{{name}}`, and a `count`
 * chooses between `key_one` and `key_other` as i18next does at build time, whose 16 kB stay out of the page. A text or
 * a value that is missing is a bug and throws.
 * @param lang a BCP 47 tag, for the plural rules
 * @example translateFrom({ found_one: '{{count}} result', found_other: '{{count}} results' }, 'en')('found', { count: 2 }) // => '2 results'
 */
export function translateFrom(messages: Messages, lang: string): TranslateAny {
  const plural = new Intl.PluralRules(lang);
  return (key, values = {}) => {
    const chosen = typeof values.count === 'number' ? `${key}_${plural.select(values.count)}` : key;
    const text = messages[chosen] ?? messages[key];
    if (text === undefined) throw new Error(`The page was given no text \`${key}\` in \`${lang}\`.`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`The text \`${key}\` needs a value for \`${name}\`.`);
      return String(value);
    });
  };
}

/** For keys that are put together at run time; tests walk the names they are made of. */
export type TranslateAny = (key: string, values?: Record<string, string | number>) => string;
