import type { Page } from '@playwright/test';
import { violationsOn } from '../support/axe.ts';
import { expect, test } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';

const widths = [320, 360, 375, 414, 480, 560, 640, 768, 832, 896, 960, 1024, 1280, 1440];
/** Side by side with others; a link within a sentence may be smaller (WCAG 2.5.8). */
const controls =
  'button, summary, .choice, .go, .button, .board a, .rows a, .head-link, .chip, .answers a, .foot li a';

test.use({ allowed: [/404/] });

for (const { kind, paths } of pageKinds) {
  test(`the page ${kind} fits every width from 320 to 1440 pixels and every thumb, and axe finds nothing wrong`, async ({
    page,
  }) => {
    for (const path of paths) {
      await page.goto(path);
      expect.soft(await violationsOn(page), `${path} to axe`).toEqual([]);
      await expectFitting(page, path);
    }
  });
}

test('the gallery fits every width from 320 to 1440 pixels, and its controls every thumb', async ({
  page,
}) => {
  await page.goto('/ja/screens/');
  await expectFitting(page, '/ja/screens/');
});

async function expectFitting(page: Page, path: string): Promise<void> {
  const tooWide: number[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    if (
      await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    )
      tooWide.push(width);
  }
  expect.soft(tooWide, `widths that ${path} does not fit`).toEqual([]);

  await page.setViewportSize({ width: 375, height: 800 });
  const small = await page.locator(controls).evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility() && !element.matches('.prose *, .ph *'))
      .map((element) => ({
        height: element.getBoundingClientRect().height,
        html: element.outerHTML.slice(0, 80),
      }))
      .filter(({ height }) => height < 43.5),
  );
  expect.soft(small, `controls of ${path} lower than a thumb`).toEqual([]);
}
