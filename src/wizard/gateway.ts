import { isLocale, type Locale, localeCodes, sourceLocale } from '../locales.ts';
import { keep, recall } from './memory.ts';

// A page in every language: speaks the one used before, else the browser's, first; a choice is remembered.
const doors = document.querySelectorAll<HTMLAnchorElement>('a[data-language]');
for (const door of doors) {
  const { language } = door.dataset;
  // The place on the page has one name in all languages.
  if (location.hash) door.hash = location.hash;
  if (language === preferredLocale()) {
    door.classList.add('preferred');
    door.parentElement?.prepend(door);
  }
  door.addEventListener('click', () => language && keep('language', language, Date.now()));
}
for (const line of document.querySelectorAll<HTMLElement>('h1 > [lang]'))
  line.classList.toggle('other', line.lang !== preferredLocale());

// A page that only leads on does so by itself, without a step in the history.
const onward = document.querySelector<HTMLAnchorElement>('[data-lead-on] a.preferred');
if (onward) location.replace(onward.href);

/** The language used before, else the first of the browser's that the site has, else that of the source. */
export function preferredLocale(): Locale {
  const remembered = recall('language', Date.now());
  if (isLocale(remembered)) return remembered;
  const spoken = navigator.languages.map((language) => language.split('-')[0]);
  return localeCodes.find((locale) => locale === spoken.find(isLocale)) ?? sourceLocale;
}

/** Shows of a page in every language the parts in one alone. */
export function speakOnly(locale: Locale): void {
  document.documentElement.lang = locale;
  for (const part of document.querySelectorAll<HTMLElement>('main [lang]'))
    if (isLocale(part.lang) && part.lang !== locale && !part.closest('nav')) part.hidden = true;
}
