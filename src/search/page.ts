import { isLocale } from '../locales.ts';
import { SearchView } from './view.ts';

// The search page: the field and results of the box, with the question in the address so that it can be shared.
const field = document.querySelector<HTMLInputElement>('#search-field');
const place = document.querySelector<HTMLElement>('#search-place');
const { lang } = document.documentElement;

if (field && place && isLocale(lang)) {
  const view = new SearchView(field, place, lang, (question) => {
    const query = question === '' ? '' : `?${new URLSearchParams({ q: question })}`;
    history.replaceState(history.state, '', location.pathname + query);
  });
  field.disabled = false;
  field.value = new URLSearchParams(location.search).get('q')?.slice(0, 300) ?? '';
  view.start().catch(() => {}); // the view offers the list of all articles then
}
