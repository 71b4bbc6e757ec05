import type { Target } from '../flow/types.ts';
import { isLocale, type Locale, sourceLocale } from '../locales.ts';
import { arrivalAt } from './arrival.ts';
import { offerTools } from './offer-tools.ts';
import { showArrival } from './show-arrival.ts';
import { placeOf } from './way-link.ts';

/** The first step of a reader whom this device does not know: there is no trail to join, so no machine is fetched for it. */
export function begin(root: HTMLElement): void {
  const { locale, at } = presentStep();
  const arrival = arrivalAt(at);
  showArrival(root, locale, arrival);
  offerTools(root, { locale, trail: () => arrival.trail });
}

/** Which step this is, in which language. */
export function presentStep(): { locale: Locale; at: Target } {
  const { lang } = document.documentElement;
  return {
    locale: isLocale(lang) ? lang : sourceLocale,
    at: placeOf(location.pathname) ?? { article: '', step: null },
  };
}
