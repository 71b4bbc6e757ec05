import { isLocale, type Locale, sourceLocale } from '../locales.ts';
import { keep } from './memory.ts';

// A page in every language, of which language-script.ts has put one first: a choice is remembered.
for (const door of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
  const { language } = door.dataset;
  // The place on the page has one name in all languages.
  if (location.hash) door.hash = location.hash;
  door.addEventListener('click', () => language && keep('language', language, Date.now()));
}

// A page that only leads on does so by itself, without a step in the history.
const onward = document.querySelector<HTMLAnchorElement>('[data-lead-on] a.preferred');
if (onward) location.replace(onward.href);

/** The language that language-script.ts has found for this page. */
export function spokenLocale(): Locale {
  const { speaks } = document.documentElement.dataset;
  return isLocale(speaks) ? speaks : sourceLocale;
}
