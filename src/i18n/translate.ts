import { createInstance } from 'i18next';
import { type Locale, locales } from '../locales.ts';

/**
 * One namespace of our own interface: the same keys in every locale. English plurals have the keys `x_one` and
 * `x_other`, Japanese ones `x_other` alone; callers ask for `x` with a `count`.
 */
export function namespace<English extends Messages>(messages: Namespace<English>): Namespace<English> {
  return messages;
}

/**
 * The texts of a namespace in a locale. Asking for a text that is not there, or without its values, is a bug and throws.
 * @example translator(wizard, 'en')('left', { count: 1 }) // => '1 more step'
 */
export function translator<English extends Messages>(
  messages: Namespace<English>,
  locale: Locale,
): Translate<English> {
  const made = translators.get(messages) ?? {};
  translators.set(messages, made);
  made[locale] ??= createTranslate(messages[locale], locale);
  return made[locale] as Translate<English>; // every key of English is a string
}

/** Made once a namespace and locale: a build asks for them on every page. */
const translators = new WeakMap<object, Partial<Record<Locale, Translate<Messages>>>>();

function createTranslate(messages: Messages, locale: Locale): Translate<Messages> {
  const instance = createInstance();
  const { lang } = locales[locale];
  void instance.init({
    lng: lang,
    fallbackLng: false,
    resources: { [lang]: { translation: messages } },
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => {
      throw new Error(`The interface has no text \`${key}\` in \`${lang}\`.`);
    },
    missingInterpolationHandler: (text: string, match: RegExpExecArray) => {
      throw new Error(`The text \`${text}\` needs a value for \`${match[1]}\`.`);
    },
  });
  return (key, values) => instance.t(key, { ...values });
}

export type Messages = Record<string, string>;

/** A translation has the keys of the English text, without its singulars. */
export type Namespace<English extends Messages> = {
  en: English;
} & Record<
  Exclude<Locale, 'en'>,
  { [Key in keyof English as Key extends `${string}_one` ? never : Key]: string }
>;

export type Translate<English extends Messages> = (
  key: TextKey<English>,
  values?: Record<string, string | number>,
) => string;

type TextKey<English> = {
  [Key in keyof English & string]: Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
}[keyof English & string];
