import type { Page } from '@playwright/test';

/**
 * Measures many pages of the site one after the other, in one document: the layout is that of the style sheets, which
 * stay loaded, and scripts would only take time. A page that is opened for each takes ten times as long.
 * @param measure runs in the page, and sees nothing but it and what it is given
 */
export async function measureEach<Measured, Given extends ((...parts: never[]) => unknown)[]>(
  page: Page,
  paths: readonly string[],
  measure: (...given: Given) => Measured,
  ...given: Given
): Promise<Measured[]> {
  await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto(paths[0] ?? '/', { waitUntil: 'load' });
  await page.unroute('**/*.js');
  const results: Measured[] = [];
  // Some at a time, so that a test that hangs is told where.
  for (let from = 0; from < paths.length; from += 50) {
    await page.evaluate(preparePages);
    const part = await page.evaluate(
      `window.fetchPages(${JSON.stringify(paths.slice(from, from + 50))}).then((pages) =>
        pages.map((page) => {
          window.showPage(page);
          return (${measure})(${given.join(', ')});
        }),
      )`,
    );
    results.push(...(part as Measured[])); // what `measure` returns, as plain data
  }
  return results;
}

/**
 * Gives the document two functions: one that fetches pages with their style sheets, and one that puts the body of a page,
 * and exactly its style sheets, into this one. Showing waits for nothing: what is only measured is never painted.
 */
function preparePages(): void {
  const stylesOf = (page: Document) => [...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  const addressOf = (link: HTMLLinkElement) => new URL(link.getAttribute('href') ?? '', location.href).href;
  const load = (href: string) =>
    new Promise((done, failed) => {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'stylesheet', href, onload: done, onerror: failed });
      document.head.append(link);
    });
  Object.assign(window, {
    fetchPages: async (paths: string[]) => {
      const pages = await Promise.all(
        paths.map(async (path) => {
          const response = await fetch(path);
          if (!response.ok) throw new Error(`${path} answers ${response.status}`);
          return new DOMParser().parseFromString(await response.text(), 'text/html');
        }),
      );
      const known = stylesOf(document).map(addressOf);
      const wanted = new Set(pages.flatMap(stylesOf).map(addressOf));
      await Promise.all([...wanted].filter((href) => !known.includes(href)).map(load));
      return pages;
    },
    showPage: (page: Document) => {
      const wanted = stylesOf(page).map(addressOf);
      for (const link of stylesOf(document)) {
        const isOff = !wanted.includes(link.href);
        // Of a link that is disabled itself the sheet is dropped, and comes back late.
        if (link.sheet && link.sheet.disabled !== isOff) link.sheet.disabled = isOff;
      }
      document.body.replaceWith(page.body);
      scrollTo(0, 0);
    },
  });
}
