import { fetchFlow } from '../flows/fetch-flow.ts';
import { idLetters, idsFilePath, inLocale, parsePath, stepPath } from '../routes.ts';
import { spokenLocale } from './gateway.ts';
import { nearest } from './nearest.ts';
import { tidyPath } from './tidy-path.ts';

// On the page for an unknown address: offers the page that was meant, in the place of the first question.
const meant = tidyPath(location.pathname);
const place = parsePath(meant);
const locale = spokenLocale();

customElements.define(
  'nearest-page',
  class extends HTMLElement {
    async connectedCallback(): Promise<void> {
      const link = this.querySelector<HTMLAnchorElement>(`a[lang="${locale}"]`);
      const found = (await titleOf(meant)) ?? (await this.mostAlike());
      if (found && link) this.offer(link, found);
      this.dataset.found = '';
    }

    private offer(link: HTMLAnchorElement, { path, title }: Found): void {
      link.href = path + location.search + location.hash;
      link.querySelector('small')?.toggleAttribute('hidden', false);
      const name = link.querySelector('b');
      if (name) name.textContent = title;
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
