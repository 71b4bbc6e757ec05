/** The words of the simulated screens: labels, and what else is drawn on them. Read when the site is built. */
import { type Messages, messagesOf } from '../i18n/translate.ts';
import { type Locale, localeCodes, locales, sourceLocale } from '../locales.ts';
import type { Control, LabelledScreen, ScreenData } from '../surface.ts';

/** Everything that drawings of screens say in one locale, as plain data that a page can hand to a script. */
export function screenWords(locale: Locale, screens: readonly ScreenData[]): ScreenWords {
  return {
    locale,
    lang: locales[locale].lang,
    messages: messagesOf('phone', locale) as PhoneMessages, // a test holds its keys against the English ones
    labels: Object.fromEntries(
      screens.flatMap((screen) =>
        screen.controls.map((control) => [labelKey(screen, control.id), labelIn(locale, screen, control)]),
      ),
    ),
  };
}

/** The screens with their labels in every locale, as the compiler wants them. */
export function withLabels(screens: readonly ScreenData[]): LabelledScreen[] {
  return screens.map((screen) => ({
    ...screen,
    controls: screen.controls.map((control) => {
      const labels = localeCodes.map((locale) => [locale, labelIn(locale, screen, control)] as const);
      return {
        ...control,
        exact: control.kind !== 'named',
        shown: Object.fromEntries(labels.map(([locale, { shown }]) => [locale, shown])) as Record<
          Locale,
          string
        >, // one entry a locale
        gloss: Object.fromEntries(labels.flatMap(([locale, { gloss }]) => (gloss ? [[locale, gloss]] : []))),
      };
    }),
  }));
}

/** Where a control's label stands in labels.json. @example labelKey({ surface: 'iphone', screen: 'store' }, 'search') // => 'iphone/store.search' */
export function labelKey(
  { surface, screen }: Pick<ScreenData, 'surface' | 'screen'>,
  control: string,
): string {
  return `${surface}/${screen}.${control}`;
}

/** The app speaks English on every phone: its labels are those of the source locale, glossed in the others. */
function labelIn(locale: Locale, screen: ScreenData, { id, kind }: Control): ScreenLabel {
  const key = labelKey(screen, id);
  const own = labelsOf(locale)[key] ?? '';
  if (kind !== 'app' || locale === sourceLocale) return { shown: own };
  return { shown: labelsOf(sourceLocale)[key] ?? '', lang: locales[sourceLocale].lang, gloss: own };
}

function labelsOf(locale: Locale): Messages {
  read[locale] ??= messagesOf('labels', locale);
  return read[locale];
}

const read: Partial<Record<Locale, Messages>> = {};

export type PhoneMessages = typeof import('../i18n/en/phone.json');

export interface ScreenWords {
  locale: Locale;
  lang: string;
  messages: PhoneMessages;
  /** By `surface/screen.control`. */
  labels: Record<string, ScreenLabel>;
}

export interface ScreenLabel {
  shown: string;
  /** Set where the label's language is not that of the page. */
  lang?: string;
  /** Our translation of a label in another language. */
  gloss?: string;
}
