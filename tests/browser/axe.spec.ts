import type { Page } from '@playwright/test';
import { localeCodes } from '../../src/locales.ts';
import { violationsOn } from '../support/axe.ts';
import { expect, test } from '../support/browser.ts';

/** What a page turns into when it is used. */
const states: { state: string; path: string; enter: (page: Page) => Promise<void> }[] = [
  {
    state: 'the menu of a phone is open',
    path: 'activate-android-qr/',
    enter: async (page) => {
      await page.setViewportSize({ width: 375, height: 800 });
      await page.locator('.menu summary').click();
    },
  },
  {
    state: 'the other design of the app is told',
    path: 'activate-android-qr/',
    enter: (page) => page.locator('main details summary').first().click(),
  },
  {
    state: 'a term is explained',
    path: 'activate-iphone-qr/unlock/',
    enter: async (page) => {
      await page.locator('button.term').first().click();
      await expect(page.locator('.meaning:popover-open')).toBeVisible();
    },
  },
  {
    state: 'the address is drawn as a code',
    path: 'activate-iphone-qr/check-banner/',
    enter: async (page) => {
      await page.locator('.more > summary').click();
      await page.locator('[data-qr]').click();
      await expect(page.locator('#qr-code svg')).toBeVisible();
    },
  },
  {
    state: 'a notice is shown',
    path: 'activate-iphone-qr/check-banner/#moved',
    enter: (page) => expect(page.locator('[data-notices]')).not.toBeEmpty(),
  },
  {
    state: 'the search is open',
    path: '',
    enter: async (page) => {
      await page.locator('main a[data-search]').click();
      await expect(page.locator('dialog[open]')).toBeVisible();
    },
  },
  {
    state: 'what did not work is chosen from',
    path: 'activate-iphone-qr/point-camera/',
    enter: async (page) => {
      await page.locator('[data-sheet]').click();
      await expect(page.locator('dialog.sheet')).toBeVisible();
    },
  },
  {
    state: 'the whole screen is shown',
    path: 'activate-iphone-qr/point-camera/',
    enter: async (page) => {
      await page.setViewportSize({ width: 375, height: 667 });
      await page.locator('[data-enlarge]').click();
      await expect(page.locator('dialog.whole-screen')).toBeVisible();
    },
  },
  {
    state: 'a trouble offers the way back',
    path: 'activate-iphone-qr/point-camera/',
    enter: async (page) => {
      await page.locator('[data-sheet]').click();
      await page.locator('a[data-trouble=front-camera]').click();
      await page.locator('a[data-choice=iphone]').click();
      await page.locator('a[data-choice=code]').click();
      await expect(page.locator('a[data-back]')).toBeVisible();
    },
  },
];

for (const locale of localeCodes) {
  for (const { state, path, enter } of states) {
    test(`axe finds nothing wrong while ${state}, in ${locale}, light and dark`, async ({ page }) => {
      await page.goto(`/${locale}/${path}`);
      await enter(page);
      expect(await violationsOn(page)).toEqual([]);
    });
  }
}
