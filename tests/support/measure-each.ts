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
    await page.evaluate(showPage);
    const part = await page.evaluate(
      `(async () => {
        const results = [];
        for (const path of ${JSON.stringify(paths.slice(from, from + 50))}) {
          await window.showPage(path);
          results.push((${measure})(${given.join(', ')}));
        }
        return results;
      })()`,
    );
    results.push(...(part as Measured[])); // what `measure` returns, as plain data
  }
  return results;
}

/** Gives the document a function that puts the body of another page, and exactly its style sheets, into this one. */
function showPage(): void {
  Object.assign(window, {
    showPage: async (path: string) => {
      const response = await fetch(path);
      if (!response.ok) throw new Error(`${path} answers ${response.status}`);
      const other = new DOMParser().parseFromString(await response.text(), 'text/html');
      const wanted = [...other.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(
        (link) => new URL(link.getAttribute('href') ?? '', location.href).href,
      );
      for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
        link.disabled = !wanted.includes(link.href);
      for (const href of wanted) {
        if (
          [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].some(
            (one) => one.href === href,
          )
        )
          continue;
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = href;
        await new Promise((done, failed) => {
          link.onload = done;
          link.onerror = failed;
          document.head.append(link);
        });
      }
      document.body.replaceWith(other.body);
      scrollTo(0, 0);
    },
  });
}
