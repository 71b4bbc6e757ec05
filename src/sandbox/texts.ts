/**
 * The texts and the language of the sandbox for every part of it. The page hands in the texts of its one language,
 * so that neither the others nor i18next (16 kB) travel to the browser.
 */
import { createContext, useContext } from 'react';
import type { sandbox } from '../i18n/sandbox.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Locale } from '../locales.ts';

const TextsContext = createContext<SandboxTexts | null>(null);

export const TextsProvider = TextsContext.Provider;

/** The texts of the page's language; a text or a value that is missing is a bug and throws. */
export function useTexts(): SandboxTexts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('A part of the sandbox stands outside of it.');
  return texts;
}

/** @param messages the namespace `sandbox` in that language */
export function readTexts(locale: Locale, messages: Record<string, string>): SandboxTexts {
  const any: SandboxTexts['any'] = (key, values = {}) => {
    const text = messages[key];
    if (text === undefined) throw new Error(`The sandbox has no text \`${key}\` in \`${locale}\`.`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`The text \`${key}\` needs a value for \`${name}\`.`);
      return String(value);
    });
  };
  return { locale, t: any, any };
}

export interface SandboxTexts {
  locale: Locale;
  t: Translate<typeof sandbox.en>;
  /** For keys made of names of the rules; tests walk those names. */
  any: (key: string, values?: Record<string, string | number>) => string;
}
