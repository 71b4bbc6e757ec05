import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';

test.use({ javaScriptEnabled: false, allowed: [/404/] });

// That links alone finish every guide, in every language, is tested on the files (site/link-walks.test.ts).
test('a guide is found from the home page and followed by links alone', async ({ page }) => {
  await page.goto('/ja/');
  for (const choice of ['activate', 'android', 'qr'])
    await page.locator(`a[data-choice="${choice}"]`).click();
  await expect(page.locator('main')).toHaveAttribute('data-article', 'activate-android-qr');
  for (let step = 0; step < 6; step += 1) {
    const before = page.url();
    await page.locator('a[rel=next], a[data-choice]').first().click();
    await expect(page).not.toHaveURL(before);
    await expect(page.locator('main[data-step] h1')).toBeVisible();
  }
});

test('without a script nothing lies over a link or sticks out of the page, on a phone and on a desk, and what is folded is printed unfolded', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const covered: string[] = [];
  const folded: string[] = [];
  let seen = 0;
  // What lies over what is the style sheets', whose words are longest in the last language.
  for (const path of pageKinds.flatMap(({ paths }) => paths.at(-1) ?? [])) {
    await page.goto(path);
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      covered.push(...(await coveredLinks(page)).map((each) => `${path} at ${width}: ${each}`));
      const inner = await page.evaluate(() => document.documentElement.scrollWidth);
      if (inner > width) covered.push(`${path} is ${inner} pixels wide at ${width}`);
    }
    await page.emulateMedia({ media: 'print' });
    const found = await page.locator('main details').evaluateAll((all) =>
      all
        .filter((part) => part.checkVisibility())
        .map((part) => ({
          text: part.textContent?.trim().slice(0, 40),
          is: part.lastElementChild?.checkVisibility(),
        })),
    );
    await page.emulateMedia({ media: null });
    seen += found.length;
    folded.push(...found.filter(({ is }) => !is).map(({ text }) => `${path}: ${text}`));
  }
  expect.soft(covered).toEqual([]);
  expect.soft(folded).toEqual([]);
  expect(seen).toBeGreaterThan(0);
});

test('nothing that needs a script is shown without one', async ({ page }) => {
  for (const path of ['/en/', '/en/activate-iphone-qr/check-banner/', '/en/activate-iphone-qr/done/']) {
    await page.goto(path);
    await expect(page.locator('button:visible:not([popovertarget])')).toHaveCount(0);
    await expect(page.locator('resume-card section, a[data-back]').filter({ visible: true })).toHaveCount(0);
  }
});

test('the meaning of a term opens without a script', async ({ page }) => {
  await page.goto('/en/activate-iphone-qr/unlock/');
  const term = page.locator('button.term').first();
  await term.click();
  await expect(page.locator('.meaning:popover-open')).toBeVisible();
});

/** The links over whose middle something else lies. */
function coveredLinks(page: Page): Promise<string[]> {
  return page.locator('main a:visible').evaluateAll((links) =>
    links.flatMap((link) => {
      link.scrollIntoView({ block: 'center' });
      const [line] = link.getClientRects();
      if (!line) return [];
      const top = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
      const isFree = top !== null && (link.contains(top) || top.contains(link));
      return isFree ? [] : `${link.outerHTML.slice(0, 80)} below ${top?.outerHTML.slice(0, 80)}`;
    }),
  );
}
