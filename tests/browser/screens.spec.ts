import { localeCodes } from '../../src/locales.ts';
import { allScreens } from '../../src/portal/all-screens.ts';
import { violationsOn } from '../support/axe.ts';
import { withoutBand } from '../support/band.ts';
import { expect, test } from '../support/browser.ts';

for (const locale of localeCodes) {
  test(`axe finds nothing wrong with any screen of the gallery in ${locale}, light and dark`, async ({
    page,
  }) => {
    test.setTimeout(120_000); // some 150 drawings on one page
    await page.goto(`/${locale}/screens/`);
    expect(await violationsOn(page, { whole: true })).toEqual([]);
  });

  for (const width of [375, 1280]) {
    test(`every screen in every state says that it is practice, uncovered, at ${width} px in ${locale}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/${locale}/screens/`);
      const drawings = page.locator('.ph');
      const states = allScreens.flatMap((data) => data.states);
      await expect(drawings).toHaveCount(states.length);
      expect(await drawings.evaluateAll(withoutBand)).toEqual([]);
    });
  }
}

test('nothing that is drawn on a phone sticks out of it, and every ring is in view', async ({ page }) => {
  for (const article of [
    'activate-iphone-qr',
    'add-user-android-manual',
    'turn-on-notifications',
    'install-android',
  ]) {
    await page.setViewportSize({ width: 375, height: 800 });
    await page.goto(`/ja/${article}/`);
    const faults = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.ph [data-mark]')].flatMap((control) => {
        const inner = control.getBoundingClientRect();
        const outer = control.closest('.ph')?.getBoundingClientRect();
        if (!outer || inner.width === 0 || inner.height === 0)
          return [`${control.dataset.control}: not drawn`];
        const inside =
          inner.left >= outer.left &&
          inner.right <= outer.right &&
          inner.top >= outer.top &&
          inner.bottom <= outer.bottom;
        return inside ? [] : [`${control.dataset.control}: out of view`];
      }),
    );
    expect(faults).toEqual([]);
  }
});

test('the QR code is dark on light in every theme, and in forced colours', async ({ browser }) => {
  for (const options of [
    { colorScheme: 'dark' },
    { colorScheme: 'light', forcedColors: 'active' },
  ] as const) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto('/en/activate-iphone-qr/find-code/');
    const colours = await page
      .locator('.ph-qr')
      .evaluate((code) => [getComputedStyle(code).backgroundColor, getComputedStyle(code).stroke]);
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(20, 23, 31)']);
    await context.close();
  }
});

test('a drawing keeps its proportions and its text grows with it', async ({ page }) => {
  await page.goto('/en/screens/');
  const measure = (width: number) =>
    page
      .locator('.ph-ios')
      .first()
      .evaluate((phone, pixels) => {
        Object.assign((phone as HTMLElement).style, { width: `${pixels}px`, maxWidth: 'none' });
        const body = phone.querySelector('.ph-body');
        if (!body) throw new Error('The phone has no body.');
        const { height } = body.getBoundingClientRect();
        return {
          ratio: Math.round((height / pixels) * 10),
          letters: parseFloat(getComputedStyle(body).fontSize),
        };
      }, width);
  const small = await measure(220);
  const large = await measure(360);
  expect(large.ratio).toBe(small.ratio);
  expect(large.letters).toBeGreaterThan(small.letters * 1.3);
});

for (const locale of localeCodes) {
  test(`wider text spacing cuts nothing that a drawing says in ${locale} (WCAG 1.4.12)`, async ({ page }) => {
    await page.goto(`/${locale}/screens/`);
    await page.evaluate(() => {
      const spacing = new CSSStyleSheet(); // which the content security policy lets through
      spacing.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
      );
      document.adoptedStyleSheets.push(spacing);
    });
    const cut = await page.locator('.ph').evaluateAll((drawings) =>
      drawings.flatMap((drawing) => {
        const outer = drawing.querySelector('.ph-body, .ph-window')?.getBoundingClientRect();
        const texts = document.createTreeWalker(drawing, NodeFilter.SHOW_TEXT);
        const words: string[] = [];
        while (texts.nextNode()) {
          if (texts.currentNode.parentElement?.closest('svg') || !texts.currentNode.textContent?.trim())
            continue;
          const range = document.createRange();
          range.selectNodeContents(texts.currentNode);
          const inner = range.getBoundingClientRect();
          const isWhole =
            outer &&
            inner.left >= outer.left - 1 &&
            inner.right <= outer.right + 1 &&
            inner.top >= outer.top - 1 &&
            inner.bottom <= outer.bottom + 1;
          if (!isWhole) words.push(texts.currentNode.textContent.trim());
        }
        const screen = drawing.closest<HTMLElement>('[data-screen]')?.dataset.screen;
        return words.map((word) => `${screen}: ${word}`);
      }),
    );
    expect(cut).toEqual([]);
  });
}

test('the ring around what is marked breathes once, and not where less motion is asked for', async ({
  browser,
  baseURL,
}) => {
  for (const [reducedMotion, expected] of [
    ['no-preference', [1]],
    ['reduce', []],
  ] as const) {
    const context = await browser.newContext({ baseURL: baseURL ?? '', reducedMotion });
    const page = await context.newPage();
    await page.goto('/en/activate-iphone-qr/open-camera/', { waitUntil: 'domcontentloaded' });
    const runs = await page
      .locator('.ph [data-mark]')
      .first()
      .evaluate((control) =>
        control.getAnimations({ subtree: true }).map((animation) => animation.effect?.getTiming().iterations),
      );
    expect(runs).toEqual(expected);
    await context.close();
  }
});
