import { isLocale, type Locale, localeCodes } from '../locales.ts';
import { keep, recall } from './memory.ts';

// A page in every language: marks the door into the language used before, else the browser's; a choice is remembered.
const preferred = preferredLocale(recall('language', Date.now()), navigator.languages);

for (const door of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
  const { language } = door.dataset;
  door.classList.toggle('preferred', language === preferred);
  door.addEventListener('click', () => language && keep('language', language, Date.now()));
}

/** The language used before, else the first of the browser's that the site has. */
function preferredLocale(remembered: unknown, languages: readonly string[]): Locale | null {
  if (isLocale(remembered)) return remembered;
  const spoken = languages.map((language) => language.split('-')[0]);
  return localeCodes.find((locale) => locale === spoken.find(isLocale)) ?? null;
}
