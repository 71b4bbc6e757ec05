import { fetchFlow } from '../flows/fetch-flow.ts';
import { idLetters, idsFilePath, inLocale, parsePath, stepPath } from '../routes.ts';
import { preferredLocale, speakOnly } from './gateway.ts';
import { nearest } from './nearest.ts';
import { tidyPath } from './tidy-path.ts';

// On the page for an unknown address: speaks the language of the address, and offers the page that was meant.
const meant = tidyPath(location.pathname);
const place = parsePath(meant);
const locale = place && 'locale' in place ? place.locale : preferredLocale();
speakOnly(locale);

customElements.define(
  'nearest-page',
  class extends HTMLElement {
    async connectedCallback(): Promise<void> {
      const found = (await titleOf(meant)) ?? (await this.mostAlike());
      const link = this.querySelector<HTMLAnchorElement>(`[data-language="${locale}"] a`);
      if (!found || !link) return;
      link.href = found.path + location.search + location.hash;
      const name = link.querySelector('b');
      if (name) name.textContent = found.title;
      const line = link.closest<HTMLElement>('[data-language]');
      if (line) line.hidden = false;
    }

    private async mostAlike(): Promise<Found | null> {
      if (place?.kind !== 'step') return null;
      const article = nearest(await idsLike(place.article), place.article);
      if (article === null) return null;
      const steps = place.step === null ? [] : ((await fetchFlow(article))?.steps ?? []);
      const step = nearest(
        steps.flatMap(({ id, was }) => [id, ...was]),
        place.step ?? '',
      );
      return titleOf(stepPath(locale, { article, step }));
    }
  },
);

/** The ids of the articles that begin or end as the given one does. */
async function idsLike(id: string): Promise<string[]> {
  const letters = [...new Set([id.at(0) ?? '', id.at(-1) ?? ''])].filter((one) => idLetters.includes(one));
  const lists = await Promise.all(
    letters.map(async (letter): Promise<string[]> => {
      const response = await fetch(idsFilePath(letter)).catch(() => null);
      return response?.ok ? await response.json() : [];
    }),
  );
  return [...new Set(lists.flat())];
}

/** A page of the site that is there, with its own heading; null where it is not. */
async function titleOf(path: string): Promise<Found | null> {
  if (path === '/' || path === location.pathname) return null;
  const response = await fetch(path).catch(() => null);
  if (!response?.ok) return null;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const heading = page.querySelector(`h1 [lang="${locale}"]`) ?? page.querySelector('h1');
  return {
    path: new URL(response.url).pathname,
    title: heading?.textContent?.trim() || inLocale(path, locale),
  };
}

interface Found {
  path: string;
  title: string;
}
