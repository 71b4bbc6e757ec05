/** The languages of the site, one row each. Adding a language starts here; content/README.md says what else it needs. */
export const locales = {
  en: {
    lang: 'en',
    label: 'English',
    /** Marks put around a label of the phone in running text. */
    labelMarks: ['', ''],
    /** Marks put around the title of another step in running text. */
    titleMarks: ['“', '”'],
    /** How people name a step by its number, which an article may not. */
    numberedStep: /\bsteps? \d+/gi,
    /** Options for Intl.DateTimeFormat: November 23, 2025. */
    dateForm: { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' },
    /** Value of og:locale. */
    openGraph: 'en_US',
    /** How many characters a calm reader takes in a second. */
    readingPace: 23,
    /** What the length of a text is counted in: `characters` where no spaces part the words. */
    counted: 'words',
  },
  ja: {
    lang: 'ja',
    label: '日本語',
    labelMarks: ['「', '」'],
    titleMarks: ['「', '」'],
    numberedStep: /(手順|ステップ)\s*[0-9０-９]+/g,
    dateForm: { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' },
    openGraph: 'ja_JP',
    readingPace: 9,
    counted: 'characters',
  },
} as const satisfies Record<string, LocaleRow>;

/** Every locale, the one that carries the structure of the articles first. */
export const localeCodes = Object.keys(locales) as Locale[]; // Object.keys forgets the literal type

/** The locale that carries the structure of every article; the others repeat its ids with their own words. */
export const sourceLocale: Locale = 'en';

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(locales, value);
}

/** A value for every locale. */
export function byLocale<Value>(valueIn: (locale: Locale) => Value): Record<Locale, Value> {
  return Object.fromEntries(localeCodes.map((locale) => [locale, valueIn(locale)])) as Record<Locale, Value>; // one for each locale
}

/** Formats a day such as `2026-11-23` for readers of a locale. @example formatDay('ja', '2026-11-23') // => '2026年11月23日' */
export function formatDay(locale: Locale, day: string): string {
  const { lang, dateForm } = locales[locale];
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-US' : lang, dateForm).format(
    new Date(`${day}T00:00:00Z`),
  );
}

export type Locale = keyof typeof locales;

interface LocaleRow {
  lang: string;
  label: string;
  labelMarks: readonly [string, string];
  titleMarks: readonly [string, string];
  numberedStep: RegExp;
  dateForm: Intl.DateTimeFormatOptions;
  openGraph: string;
  readingPace: number;
  counted: 'words' | 'characters';
}
