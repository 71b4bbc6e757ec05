import type { Page } from '@playwright/test';
import { writeHandover } from '../../src/agents/handover.ts';
import { localeCodes } from '../../src/locales.ts';
import { codeOf, knownCodes } from '../../src/page-codes.ts';
import { violationsOn } from '../support/axe.ts';
import { expect, test } from '../support/browser.ts';

// The page for an unknown address is answered as one.
test.use({
  allowed: [/status of 404/],
  permissions: ['clipboard-read', 'clipboard-write'],
  // What is kept for later changes nothing that axe looks at.
  serviceWorkers: 'block',
});

const camera = codeOf({ article: 'activate-iphone-qr', step: 'point-camera' });
const handover = writeHandover(
  {
    v: 1,
    at: { article: 'activate-iphone-qr', step: 'check-banner' },
    answers: [{ question: 'os', choice: 'iphone' }],
    parked: [],
    back: [],
  },
  knownCodes(),
);

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
  {
    state: 'the desk offers results',
    path: 'agents/',
    enter: async (page) => {
      await page.locator('#desk-field').fill('QR');
      await expect(page.locator('[role=option]').first()).toBeVisible();
    },
  },
  {
    state: 'a step is open at the desk, its keys are listed, and a message was copied',
    path: `agents/${handover}`,
    enter: async (page) => {
      await expect(page.locator('[data-desk-step] h2')).toBeFocused();
      await expect(page.locator('[data-desk-step] figure[data-screen]').first()).toBeVisible();
      await page.keyboard.press('m');
      await expect(page.locator('[data-report]')).not.toBeEmpty();
      await page.keyboard.press('?');
      await expect(page.locator('[data-keys]')).toHaveAttribute('open', '');
    },
  },
  {
    state: 'summaries are counted at the desk',
    path: 'agents/',
    enter: async (page) => {
      await page.locator('#desk-field').evaluate((field, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, `${camera}\n\n${camera}`);
      await expect(page.locator('[data-counts] a')).toHaveCount(1);
    },
  },
  {
    state: 'a map shows where one is, what can go wrong and what authors should look at',
    path: 'map/recover-ib-key/#no-offer',
    enter: async (page) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      for (const box of await page.locator('[data-show]').all()) await box.check();
    },
  },
  {
    state: 'a frame shows its second step',
    path: 'embed/activate-iphone-qr/',
    enter: async (page) => {
      await page.locator('[data-embed-step]:visible a[rel=next]').click();
      await expect(page.locator('[data-embed-step]:visible h2')).toBeFocused();
    },
  },
  {
    state: 'an agent’s link says where it came from',
    path: `activate-iphone-qr/check-banner/${handover}`,
    enter: (page) => expect(page.locator('[data-from-agent]')).toBeVisible(),
  },
  {
    state: 'a mistyped code is explained',
    path: `../s/${camera.slice(0, 4)}${(Number(camera[4]) + 1) % 10}/`,
    enter: (page) => expect(page.locator('[data-code-language] li a').first()).toBeVisible(),
  },
];

for (const { state, path, enter } of states) {
  test(`axe finds nothing wrong while ${state}, in every language, light and dark`, async ({ page }) => {
    for (const locale of localeCodes) {
      await page.goto(`/${locale}/${path}`);
      await enter(page);
      expect.soft(await violationsOn(page), locale).toEqual([]);
      // Each language is looked at by a new reader.
      await page.emulateMedia({ colorScheme: null, reducedMotion: null });
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
    }
  });
}
