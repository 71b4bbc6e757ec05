import { isLocale } from '../locales.ts';
import { SearchView } from './view.ts';

// The search page: the field and results of the box, with the question in the address so that it can be shared.
const field = document.querySelector<HTMLInputElement>('#search-field');
const place = document.querySelector<HTMLElement>('#search-place');
const { lang } = document.documentElement;

if (field && place && isLocale(lang)) {
  const view = new SearchView(field, place, lang, (question) => {
    const asked = new URLSearchParams(location.search);
    if (question === '') asked.delete('q');
    else asked.set('q', question);
    const query = String(asked);
    history.replaceState(history.state, '', query === '' ? location.pathname : `?${query}`);
  });
  field.disabled = false;
  field.value = new URLSearchParams(location.search).get('q')?.slice(0, 300) ?? '';
  view.start().catch(() => {}); // the view offers the list of all articles then
}
