import { type Locale, localeCodes } from '../../src/locales.ts';

/** The same value in every language. @example everyLocale('OK') // => { en: 'OK', ja: 'OK' } */
export function everyLocale<Value>(value: Value): Record<Locale, Value> {
  return Object.fromEntries(localeCodes.map((locale) => [locale, value])) as Record<Locale, Value>; // one for each
}
