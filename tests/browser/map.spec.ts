import type { Page } from '@playwright/test';
import { flowsToday } from '../../src/articles.ts';
import { localeCodes } from '../../src/locales.ts';
import { mapPath } from '../../src/routes.ts';
import { expect, test } from '../support/browser.ts';

for (const locale of ['en', 'ja']) {
  test(`a map leads to its steps by keyboard, and marks the step it was opened from (${locale})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/${locale}/map/activate-iphone-qr/#check-banner`);
    const here = page.locator('.map-plain [id="check-banner"]');
    await expect(here).toBeInViewport();
    expect(await here.evaluate((node) => node.matches(':target'))).toBe(true);
    await here.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/${locale}/activate-iphone-qr/check-banner/`);
  });
}

test('every map fits the window of a desk in readable letters, or is a named place to scroll in that begins at its start', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1280, height: 900 });
  const faults: string[] = [];
  const ids = [null, ...Object.keys(flowsToday())];
  for (const [index, id] of ids.entries()) {
    const path = mapPath(localeCodes[index % localeCodes.length] ?? 'en', id);
    await page.goto(path);
    faults.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`));
    await page.locator('[data-show=troubles]').check();
    faults.push(...(await faultsOf(page)).map((fault) => `${path} with troubles: ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('a wide map is shown as a whole on request, by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/en/map/');
  const drawing = page.locator('.map-drawing:visible');
  const overflow = () => drawing.evaluate((region) => region.scrollWidth - region.clientWidth);
  expect(await overflow()).toBeGreaterThan(0);
  await page.locator('[data-show=whole]').focus();
  await page.keyboard.press('Space');
  expect(await overflow()).toBe(0);
});

test('the step that a map was opened for stays in view when troubles are drawn', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/ja/map/use-ib-key/#challenge');
  const here = page.locator('.map-drawing:visible [aria-current=step]');
  for (const isShown of [false, true]) {
    await page.locator('[data-show=troubles]').setChecked(isShown);
    const isInside = await here.evaluate((box) => {
      const inner = box.getBoundingClientRect();
      const frame = box.closest('.map-drawing')?.getBoundingClientRect() ?? new DOMRect();
      return inner.left >= frame.left && inner.right <= frame.right && inner.top >= frame.top;
    });
    expect(isInside).toBe(true);
  }
  await expect(page.locator('.map-outline [aria-current=step]')).toHaveCount(1);
});

test('a fragment that names nothing leaves the map as it is', async ({ page }) => {
  await page.goto('/en/map/start/#%E0%A4%A"]<img>');
  await expect(page.locator('.map-outline a').first()).toBeVisible();
  await expect(page.locator('.map-view [aria-current]')).toHaveCount(0);
});

test('troubles are drawn on request', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/en/map/activate-iphone-qr/');
  await expect(page.locator('.map-with-troubles')).toBeHidden();
  await page.locator('[data-show=troubles]').focus();
  await page.keyboard.press('Space');
  await expect(page.locator('.map-with-troubles')).toBeVisible();
  await expect(page.locator('.map-plain')).toBeHidden();
});

test('at 320 px the map is its list, without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/ja/map/missing-notifications/');
  await expect(page.locator('.map-plain')).toBeHidden();
  await expect(page.locator('.map-outline a').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

/** What makes the drawing that is shown hard to look over. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const region = [...document.querySelectorAll<HTMLElement>('.map-drawing')].find((one) =>
      one.checkVisibility(),
    );
    const map = region?.querySelector<SVGSVGElement>('svg');
    const first = region?.querySelector('a.map-box');
    if (!region || !map || !first) return ['no drawing is shown'];
    const letters = (14 * map.getBoundingClientRect().width) / map.viewBox.baseVal.width;
    if (letters < 11) found.push(`letters of ${letters} px`);
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
    if (region.tabIndex !== 0 || !region.ariaLabel) found.push('no name, or not to be focused');
    if (region.scrollWidth <= region.clientWidth) return found;
    if (region.clientHeight > innerHeight) found.push('its scrollbar is out of sight');
    const box = first.getBoundingClientRect();
    const frame = region.getBoundingClientRect();
    if (box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom)
      found.push('its start is out of sight');
    return found;
  });
}
