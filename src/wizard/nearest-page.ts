import './gateway.ts';
import { isLocale } from '../locales.ts';
import { parsePath, stepPath } from '../routes.ts';
import { fetchFlows } from './flows.ts';
import { nearest } from './nearest.ts';

// On the page for an unknown address: offers the article or step whose address is most like it.
customElements.define(
  'nearest-page',
  class extends HTMLElement {
    async connectedCallback(): Promise<void> {
      const place = parsePath(location.pathname);
      if (place?.kind !== 'step') return;
      const target = nearest(await fetchFlows(), place);
      if (!target) return;
      for (const line of this.querySelectorAll<HTMLElement>('[data-language]')) {
        const { language } = line.dataset;
        const link = line.querySelector('a');
        if (!link || !isLocale(language)) continue;
        link.href = stepPath(language, target);
        link.textContent = await titleOf(link.href);
        line.hidden = false;
      }
    }
  },
);

/** The page's own heading; its address where it cannot be read. */
async function titleOf(address: string): Promise<string> {
  try {
    const page = await (await fetch(address)).text();
    return /<h1[^>]*>([^<]+)</.exec(page)?.[1] ?? new URL(address).pathname;
  } catch {
    return new URL(address).pathname;
  }
}
