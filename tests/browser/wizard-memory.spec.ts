import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';

const trailKey = 'ib-key-guide.trail';
const fork = '/en/activate-iphone-qr/check-banner/';

// A worker that keeps the whole guide for two or three steps would take most of the time.
test.use({ serviceWorkers: 'block' });

test('the first step of a visit, returned to, joins the trail that was gone since', async ({ page }) => {
  await page.goto(fork);
  await expect(page.locator('[data-tool]').first()).not.toHaveAttribute('hidden');
  const gone = keptNow(
    '{"v":1,"at":{"article":"activate-iphone-qr","step":"tap-app-banner"},"answers":[{"question":"activate-iphone-qr/check-banner","choice":"app"}],"parked":[],"back":[]}',
  );
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [trailKey, gone] as const);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect.poll(() => trailStep(page)).toBe('check-banner');
  expect(await page.evaluate((key) => localStorage.getItem(key), trailKey)).toContain('"choice":"app"');
});

test('a deep link works with no trail', async ({ page }) => {
  await page.goto(fork);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('[data-notices]')).toBeEmpty();
  await expect(page.locator('a[rel=prev]')).toHaveAttribute('href', '/en/activate-iphone-qr/point-camera/');
});

for (const [what, garbage] of [
  ['no JSON', 'not json'],
  ['another shape', '{"at":1e15,"value":7}'],
  [
    'an unknown step',
    keptNow('{"v":1,"at":{"article":"gone","step":"gone"},"answers":[],"parked":[],"back":[]}'),
  ],
  [
    'ids that are none',
    keptNow(
      '{"v":1,"at":{"article":"__proto__","step":"<b>"},"answers":[{"question":"x/y/z","choice":"<i>"}],"parked":"no","back":[null]}',
    ),
  ],
] as const) {
  test(`a trail that is ${what} does no harm`, async ({ page }) => {
    await page.goto('/en/a-z/');
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [trailKey, garbage] as const);
    await page.goto('/en/');
    await expect(page.locator('resume-card section')).toBeHidden();
    await page.goto(fork);
    await page.locator('a[data-choice=website]').click();
    await expect(page.locator('main')).toHaveAttribute('data-step', 'tap-website-banner');
    await expect.poll(() => trailStep(page)).toBe('tap-website-banner');
  });
}

test('a trail of which parts no longer exist says so politely', async ({ page }) => {
  const kept = keptNow(
    '{"v":1,"at":{"article":"activate-iphone-qr","step":"log-in"},"answers":[{"question":"start/gone","choice":"gone"}],"parked":[],"back":[]}',
  );
  await page.goto('/en/');
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [trailKey, kept] as const);
  await page.goto(fork);
  await expect(page.locator('[data-notices]')).toContainText('does not fit this guide any more');
});

test('the home page leads back to the step, until it is forgotten', async ({ page }) => {
  await page.goto('/ja/activate-android-qr/create-pin/');
  await expect.poll(() => trailStep(page)).toBe('create-pin');
  await page.goto('/ja/');
  const card = page.locator('resume-card section');
  await expect(card).toContainText('AndroidでQRコードを使ってIB Keyを有効化する');
  await card.getByRole('link').click();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'create-pin');
  await page.goto('/ja/');
  await card.getByRole('button').click();
  await expect(card).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await trailStep(page)).toBeNull();
});

test('a place is forgotten after 30 days', async ({ page }) => {
  await page.goto(fork);
  await expect.poll(() => trailStep(page)).toBe('check-banner');
  await page.clock.setFixedTime(Date.now() + 31 * 86_400_000);
  await page.goto('/en/');
  await expect(page.locator('resume-card section')).toBeHidden();
});

test('the foot of every page forgets the place', async ({ page }) => {
  await page.goto(fork);
  await expect.poll(() => trailStep(page)).toBe('check-banner');
  await page.locator('forget-place button').click();
  await expect(page.locator('forget-place [role=status]')).toHaveText('Your place is forgotten.');
  await expect(page.locator('forget-place [role=status]')).toBeFocused();
  expect(await trailStep(page)).toBeNull();
});

test('an outcome offers its three moves, and Yes forgets the place', async ({ page }) => {
  await page.goto('/en/error-try-again/enrolled/');
  await expect.poll(() => trailStep(page)).toBe('enrolled');
  await expect(page.locator('[data-outcome] .choice')).toHaveCount(3);
  await expect(page.locator('[data-outcome] a[data-contact]')).toHaveAttribute(
    'href',
    /^https:\/\/www\.ibkr\.com\//,
  );
  await page.locator('a[data-solved]').click();
  await expect(page).toHaveURL('/en/');
  await expect(page.locator('resume-card section')).toBeHidden();
});

test('an earlier answer is changed, later ones are kept, and only what is new is asked', async ({ page }) => {
  await page.goto('/en/start/activate-system/');
  await page.locator('a[data-choice=iphone]').click();
  await expect.poll(() => trailStep(page)).toBe('activate-iphone-entry');
  let deliver = () => {};
  const ordered = new Promise<void>((resolve) => {
    deliver = resolve;
  });
  await page.route('**/flows/*.json', async (route) => {
    await ordered;
    await route.continue();
  });
  await page.locator('a[data-change]').first().click();
  await expect(page).toHaveURL('/en/start/need/');
  await page.waitForTimeout(1100); // a slow network, and a reader who takes time
  await page.locator('a[data-choice=add-user]').click();
  deliver(); // the reader was quicker than the network all the same
  await expect(page).toHaveURL('/en/start/add-user-iphone-entry/');
  await expect(page.locator('[data-notices]')).toContainText('Your other answers are kept');
});

for (const [how, script] of [
  [
    'blocked',
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } }); Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
  ],
  ['full', "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"],
] as const) {
  test(`with storage ${how} a guide can be followed, and the page says that it will not remember`, async ({
    page,
  }) => {
    await page.addInitScript(script);
    await page.goto(fork);
    await expect(page.locator('[data-no-memory]')).toBeVisible();
    await page.locator('a[data-choice=website]').click();
    await page.locator('a[rel=next]').click();
    await expect(page.locator('main')).toHaveAttribute('data-step', 'install-app');
  });
}

/** The step of the kept trail; null while there is none, or while what is there is none. */
function trailStep(page: Page): Promise<string | null> {
  return page.evaluate((key) => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? '').value.at.step;
    } catch {
      return null;
    }
  }, trailKey);
}

function keptNow(trail: string): string {
  return `{"at":${Date.now()},"value":${trail}}`;
}
