/**
 * The texts and the language of the sandbox for every part of it. The page hands in the texts of its one language,
 * so that neither the others nor i18next (16 kB) travel to the browser.
 */
import { createContext, useContext } from 'react';
import { type TranslateAny, translateFrom } from '../i18n/browser.ts';
import type { Messages, Translate } from '../i18n/translate.ts';
import { type Locale, locales } from '../locales.ts';
import type { ScreenWords } from '../phone/words.ts';

const TextsContext = createContext<SandboxTexts | null>(null);

export const TextsProvider = TextsContext.Provider;

/** The texts of the page's language; a text or a value that is missing is a bug and throws. */
export function useTexts(): SandboxTexts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('A part of the sandbox stands outside of it.');
  return texts;
}

/** @param messages the namespace `sandbox` in the language of the words */
export function readTexts(messages: Messages, words: ScreenWords): SandboxTexts {
  const { locale } = words;
  const any = translateFrom(messages, locales[locale].lang);
  return { locale, t: any, any, words };
}

interface SandboxTexts {
  locale: Locale;
  t: Translate<'sandbox'>;
  /** For keys made of names of the rules; tests walk those names. */
  any: TranslateAny;
  /** What the simulated screens say. */
  words: ScreenWords;
}
