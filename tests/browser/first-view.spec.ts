import { readContent } from '../../src/articles.ts';
import { localeCodes } from '../../src/locales.ts';
import { stepPath } from '../../src/routes.ts';
import { expect, test } from '../support/browser.ts';
import { measureEach } from '../support/measure-each.ts';

const steps = readContent().articles.flatMap(({ flow }) =>
  flow.steps.map((step) => ({ article: flow.id, step: step.id, screen: step.screen, does: step.does })),
);

test.describe.configure({ timeout: 240_000 });

for (const locale of localeCodes) {
  test(`on a phone the first view of a step in ${locale} holds what is marked, the picture begins above the bar, every plate has one shape, a folded warning says what it warns of, and half of all steps are at most 1300 pixels high`, async ({
    page,
  }) => {
    const unseen: string[] = [];
    const below: string[] = [];
    const heights: number[] = [];
    const cut: string[] = [];
    let marked = 0;
    const places = steps.map((place) => ({ ...place, path: stepPath(locale, place) }));
    for (const size of [
      { width: 375, height: 667 },
      { width: 393, height: 659 },
    ]) {
      await page.setViewportSize(size);
      const views = await measureEach(
        page,
        places.map(({ path }) => path),
        firstView,
      );
      const shapes = new Map<string, string[]>();
      for (const [index, { path, screen, does }] of places.entries()) {
        const seen = views[index];
        if (!seen) throw new Error(`${path} was not measured.`);
        if (seen.shape) shapes.set(seen.shape, [...(shapes.get(seen.shape) ?? []), path]);
        if (size.width === 375) heights.push(seen.height);
        if (seen.warningLines > 2 || seen.isWarningCut) cut.push(`${path} at ${size.width}`);
        if (screen === null) continue;
        if (seen.pictureTop > seen.bar - 24) below.push(`${path} at ${size.width}`);
        if (does.length === 0) continue;
        marked += 1;
        if (!seen.isMarkInView || !seen.isLabelInView) unseen.push(`${path} at ${size.width}`);
      }
      // Of what differs, the pages that do.
      expect([...shapes].map(([shape, pages]) => [shape, pages.length > 50 || pages])).toEqual(
        [...shapes.keys()].slice(0, 1).map((shape) => [shape, true]),
      );
    }
    heights.sort((one, other) => one - other);
    expect(heights[Math.floor(heights.length / 2)]).toBeLessThanOrEqual(1300);
    expect(below).toEqual([]);
    expect(cut).toEqual([]);
    expect(marked).toBeGreaterThan(200);
    expect(unseen.length / marked, unseen.join(', ')).toBeLessThan(0.05);
  });
}

test('a picture opens to the whole screen, with the keyboard as well, and Escape puts it back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await page.goto('/en/activate-android-qr/create-pin/');
  const drawing = page.locator('.ph');
  await expect(page.locator('[data-enlarge]')).toBeVisible();
  const picture = (await page.locator('.picture').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.click(picture.x + picture.width / 2, picture.y + picture.height / 2);
  await expect(page.locator('dialog.whole-screen .ph-keys')).toBeVisible();
  const whole = (await drawing.boundingBox()) ?? { width: 1, height: 0 };
  expect(whole.height / whole.width).toBeGreaterThan(2);
  await page.keyboard.press('Escape');
  await expect(page.locator('.window .ph')).toBeVisible();
  await expect(page.locator('[data-enlarge]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog.whole-screen')).toBeVisible();
});

test('beside the text a picture shows the whole phone', async ({ page }) => {
  await page.goto('/en/activate-android-qr/create-pin/');
  const { width, height } = (await page.locator('.ph').boundingBox()) ?? { width: 1, height: 0 };
  expect(height / width).toBeGreaterThan(2);
  await expect(page.locator('.ph-keys')).toBeVisible();
});

test('without a script a picture shows the whole phone, and what can go wrong stands on the page', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    javaScriptEnabled: false,
    viewport: { width: 375, height: 667 },
  });
  const page = await context.newPage();
  await page.goto('/en/activate-iphone-qr/point-camera/');
  const { width, height } = (await page.locator('.ph').boundingBox()) ?? { width: 1, height: 0 };
  expect(height / width).toBeGreaterThan(2);
  await page.locator('[data-sheet]').click();
  await expect(page.locator('a[data-trouble=qr-not-read]')).toBeInViewport();
  await context.close();
});

test('"It didn’t work" opens from the first view of every step, and Escape closes it', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await page.goto('/en/activate-iphone-qr/point-camera/');
  const door = page.getByRole('button', { name: 'It didn’t work' });
  await expect(door).toBeInViewport({ ratio: 1 });
  await door.press('Space');
  await expect(page.getByRole('dialog', { name: 'It didn’t work' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(door).toBeFocused();
});

test('the keyboard meets the controls of a step in the order in which they stand on a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 667 });
  for (const path of ['/en/activate-android-qr/create-pin/', '/ja/activate-iphone-qr/check-banner/']) {
    await page.goto(path);
    await expect(page.locator('[data-enlarge]')).toBeVisible();
    const places = await page
      .locator('.step :is(a, button, summary):visible')
      .evaluateAll((controls) =>
        controls
          .filter((control) => !control.closest('.bar'))
          .map((control) => control.getBoundingClientRect().bottom),
      );
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    const bar = await page
      .locator('.bar > *')
      .evaluateAll((controls) => controls.map((one) => one.getBoundingClientRect().left));
    expect(bar).toEqual(bar.toSorted((one, other) => one - other));
  }
});

/** What stands in the first view of a step: its mark within the window of the picture, and the words that name it. */
function firstView() {
  const bar = document.querySelector('.bar')?.getBoundingClientRect().top ?? innerHeight;
  const picture = document.querySelector('.picture')?.getBoundingClientRect();
  const frame = document.querySelector('.window')?.getBoundingClientRect();
  const mark = document.querySelector('.picture [data-mark="1"]')?.getBoundingClientRect();
  const words =
    document.querySelector('.instruction :is(p, li):has(.label)') ?? document.querySelector('.instruction');
  const line = words?.getBoundingClientRect();
  const plate = document.querySelector('.step-head .plate')?.getBoundingClientRect();
  const warning = document.querySelector('.warn.folded .first');
  const lineHeight = warning ? Number.parseFloat(getComputedStyle(warning).lineHeight) : 1;
  return {
    shape: plate && `left ${plate.left}, top ${plate.top}, ${plate.height} px high`,
    height: document.documentElement.scrollHeight,
    bar,
    warningLines: warning ? Math.round(warning.getBoundingClientRect().height / lineHeight) : 0,
    isWarningCut: warning !== null && warning.scrollWidth > warning.clientWidth,
    pictureTop: picture?.top ?? 0,
    isMarkInView:
      mark !== undefined &&
      frame !== undefined &&
      mark.top >= frame.top - 3 &&
      mark.bottom <= Math.min(frame.bottom + 3, bar),
    isLabelInView: line !== undefined && line.top + 20 < bar,
  };
}
