import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';

const fork = '/en/activate-iphone-qr/check-banner/';

// Most of these tests stay on two or three steps: a worker that keeps the whole guide for them would take most of their
// time. Those that walk a guide have it, and so have offline.spec.ts, prefetch.spec.ts and the engines.
test.use({ serviceWorkers: 'block' });

test.describe('with the service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a guide is finished by keyboard alone, and every step moves focus to its heading', async ({
    page,
  }) => {
    await page.goto('/en/activate-android-manual/requirements/');
    for (let step = 0; (await page.locator('[data-outcome]').count()) === 0 && step < 30; step += 1) {
      await tabTo(page, 'a[rel=next], a[data-choice]');
      await toAnotherPage(page, () => page.keyboard.press('Enter'));
      await expect(page.locator('h1')).toBeFocused();
    }
    await expect(page.locator('[data-outcome=done]')).toBeVisible();
  });

  test('the number of a step is the count of the steps that were walked, Back included', async ({ page }) => {
    await page.goto('/en/activate-iphone-qr/log-in/');
    const plate = page.locator('.plate');
    await expect(plate).toHaveText('Step 1');
    let walked = 1;
    let wasUnknown = 0;
    while ((await page.locator('[data-outcome]').count()) === 0) {
      await toAnotherPage(page, () => page.locator('a[rel=next], a[data-choice]').first().click());
      if ((await plate.getAttribute('data-counted')) === null) break;
      walked += 1;
      wasUnknown += (await plate.getAttribute('data-counted')) === '' ? 1 : 0;
      await expect(plate).toHaveText(`Step ${walked}`);
      await expect(page).toHaveTitle(new RegExp(`^Step ${walked} · |^[^S]`));
    }
    expect(wasUnknown).toBeGreaterThan(0);
    await toAnotherPage(page, () => page.locator('a[rel=prev]').click());
    await expect(plate).toHaveText(`Step ${walked - 1}`);
  });
});

test('the heading that gets the focus on a change of step is not ringed like a thing to use', async ({
  page,
}) => {
  await page.goto('/en/activate-iphone-qr/log-in/');
  await page.locator('.go').click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeFocused();
  await expect(heading).toHaveCSS('outline-style', 'none');
});

test('a change of step is announced: number and what is left', async ({ page }) => {
  await page.goto(fork);
  await page.locator('a[data-choice=app]').click();
  await expect(page.locator('[data-announcements]')).toHaveText(/^(About s|S)tep \d+ · .*more steps?$/);
});

test('the digits choose an answer while the focus is among the answers, and only then', async ({ page }) => {
  await page.goto(fork);
  await page.keyboard.press('2');
  expect(new URL(page.url()).pathname).toBe(fork);
  await page.locator('a[data-choice=website]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('a[data-choice=app]')).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'tap-website-banner');
});

test('a reader who came by a link has nothing ticked off, and may start from the beginning', async ({
  page,
}) => {
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/en/activate-iphone-qr/unlock/');
    await expect(page.locator('.plate')).toHaveText(/^\s*About step \d+\s*$/);
    await expect(page.locator('.stops .done')).toHaveCount(0);
    await page.locator('[data-start-again]').click();
    await expect(page.locator('main')).toHaveAttribute('data-step', 'requirements');
    await expect(page.locator('[data-start-again]')).toHaveCount(0);
    await page.locator('a[rel=next]').click();
    await expect(page.locator('.plate')).toHaveText('Step 1');
    await page.locator('a[rel=next]').click();
    await expect(page.locator('.stops .done')).toHaveCount(1);
    await expect(page.locator('[data-start-again]')).toBeHidden();
    await page.evaluate(() => localStorage.clear());
  }
});

test('Back follows the way the reader took', async ({ page }) => {
  await page.goto(fork);
  await page.locator('a[data-choice=app]').click();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'tap-app-banner');
  await expect(page.locator('a[rel=prev]')).toHaveAttribute('href', fork);
});

test('a way taken before the flows have arrived joins the trail all the same', async ({ page }) => {
  let isHeld = true;
  await page.route('**/flows/*.json', (route) => (isHeld ? undefined : route.continue()));
  const asked = page.waitForRequest('**/flows/*.json');
  await page.goto('/en/activate-iphone-qr/point-camera/');
  await page.locator('a[rel=next]').click();
  await asked;
  isHeld = false;
  await page.locator('a[data-choice=app]').click();
  await expect(page.locator('h1')).toBeFocused();
  await expect(page.locator('a[rel=prev]')).toHaveAttribute('href', fork);
});

test('a trouble ends with the way back to the step it came from', async ({ page }) => {
  await page.goto('/en/activate-iphone-qr/point-camera/');
  await page.locator('[data-sheet]').click();
  await page.locator('a[data-trouble=qr-not-read]').first().click();
  await expect(page.locator('main')).toHaveAttribute('data-article', 'qr-not-read');
  while ((await page.locator('[data-outcome]').count()) === 0)
    await toAnotherPage(page, () => page.locator('a[rel=next], a[data-choice]').first().click());
  const back = page.locator('a[data-back]');
  await expect(back).toContainText('Back to the step you came from');
  await expect(page.locator('[data-summary]')).toContainText('Came from: ');
  await back.click();
  await expect(page).toHaveURL('/en/activate-iphone-qr/point-camera/');
});

test('one answer is changed, the others and the step are kept, and the page says what changed', async ({
  page,
}) => {
  await page.goto('/en/activate-iphone-qr/log-in/');
  await page.locator('.more > summary').click();
  await page.locator('a[data-facet=os]').click();
  await expect(page).toHaveURL('/en/activate-android-qr/log-in/');
  await expect(page.locator('[data-notices]')).toContainText(
    'Changed: Phone is “Android” now. Your other answers are kept.',
  );
});

test('a change to a guide where the same step comes later says so, however quick the reader', async ({
  page,
}) => {
  await page.route('**/flows/*.json', () => undefined); // never answered
  await page.goto('/en/activate-iphone-qr/point-camera/');
  await page.locator('.more > summary').click();
  await page.locator('a[data-facet=os]').click();
  await expect(page).toHaveURL('/en/activate-android-qr/point-camera/');
  await expect(page.locator('[data-notices]')).toContainText('go back if one of them is not done');
});

/** Does what leads on, and waits for the page that it leads to: a second press would be of the page that is left. */
async function toAnotherPage(page: Page, go: () => Promise<void>): Promise<void> {
  const { pathname } = new URL(page.url());
  await go();
  await page.waitForURL((url) => url.pathname !== pathname);
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab never reached ${selector}.`);
}
