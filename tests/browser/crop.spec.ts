import { readContent } from '../../src/articles.ts';
import { localeCodes } from '../../src/locales.ts';
import { stepPath } from '../../src/routes.ts';
import { withoutBand } from '../support/band.ts';
import { expect, test } from '../support/browser.ts';
import { measureEach } from '../support/measure-each.ts';

const flows = readContent().articles.map(({ flow }) => flow);

for (const locale of localeCodes) {
  test(`the pictures of every article in ${locale} stand over what is marked, and every drawing says that it is practice`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const paths = flows.map(({ id }) => stepPath(locale, { article: id, step: null }));
    const pages = await measureEach(page, paths, picturesOf, withoutBand);
    const faults = pages.flatMap(({ offMark, unbanded }, index) =>
      [...offMark, ...unbanded].map((screen) => `${paths[index]}: ${screen}`),
    );
    expect(faults).toEqual([]);
    const marked = pages.reduce((sum, { marked: count }) => sum + count, 0);
    expect(marked).toBeGreaterThan(100);
  });

  test(`no guide in ${locale} is longer than 7500 pixels on a phone and 5000 on a desk`, async ({ page }) => {
    const guides = flows.filter(({ kind }) => kind === 'guide').map(({ id }) => id);
    const paths = guides.map((article) => stepPath(locale, { article, step: null }));
    const long: string[] = [];
    for (const [width, most] of [
      [375, 7500],
      [1280, 5000],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      const heights = await measureEach(page, paths, () => {
        for (const row of document.querySelectorAll<HTMLElement>('.steps > li'))
          row.style.contentVisibility = 'visible';
        return document.documentElement.scrollHeight;
      });
      expect(heights).toHaveLength(guides.length);
      for (const [index, height] of heights.entries())
        if (height > most) long.push(`${guides[index]} at ${width}: ${height}`);
    }
    expect(long).toEqual([]);
  });
}

/** Runs in the page: which pictures are cut beside what they mark, and which drawings do not say that they are practice. */
function picturesOf(isWithoutBand: typeof withoutBand) {
  for (const row of document.querySelectorAll<HTMLElement>('.steps > li'))
    row.style.contentVisibility = 'visible';
  for (const branch of document.querySelectorAll<HTMLDetailsElement>('.branch details')) branch.open = true;
  const windows = [...document.querySelectorAll('.steps .window:has([data-mark])')];
  const isOffMark = (frame: Element) => {
    const outer = frame.getBoundingClientRect();
    const inner = frame.querySelector('[data-mark="1"]')?.getBoundingClientRect();
    const overlap = (from: 'left' | 'top', to: 'right' | 'bottom') =>
      inner ? Math.min(inner[to], outer[to]) - Math.max(inner[from], outer[from]) : 0;
    return overlap('left', 'right') <= 16 || overlap('top', 'bottom') <= 3;
  };
  return {
    marked: windows.length,
    offMark: windows
      .filter(isOffMark)
      .map((frame) => frame.querySelector('figure')?.dataset.screen ?? 'a picture'),
    unbanded: isWithoutBand([...document.querySelectorAll('.ph')]),
  };
}
