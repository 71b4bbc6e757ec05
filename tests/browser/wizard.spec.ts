import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';

const trailKey = 'ib-key-guide.trail';
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

test('the system is suggested from the browser and never chosen', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    userAgent: 'Mozilla/5.0 (Linux; Android 15; Pixel 9)',
  });
  const page = await context.newPage();
  await page.goto('/en/start/activate-system/');
  await expect(page.locator('[data-probable=android]')).toBeVisible();
  await expect(page.locator('[data-probable=iphone]')).toBeHidden();
  await expect(page).toHaveURL('/en/start/activate-system/');
  await context.close();
});

test('the QR code is drawn when it is asked for, and not fetched before', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto(fork);
  await page.waitForLoadState('networkidle');
  expect(scripts.filter((url) => url.includes('draw'))).toEqual([]);
  await page.locator('.more > summary').click();
  await page.locator('[data-qr]').click();
  await expect(page.getByRole('img', { name: 'QR code with the address of this page' })).toBeVisible();
  await page.locator('[data-qr]').click();
  await expect(page.locator('#qr-code')).toBeHidden();
});

test('Copy link copies the address without anything personal, and says so', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${fork}#v1.trail=task.activate`);
  await page.locator('.more > summary').click();
  await page.locator('[data-copy-link]').click();
  await expect(page.locator('.tools :has(> [data-copy-link]) > .told')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(new URL(fork, baseURL ?? '').href);
});

test('at an insecure address, where nothing can be copied, what was to be copied is shown, selected', async ({
  page,
  baseURL,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const selected = () => page.evaluate(() => String(getSelection()).trim());
  await page.goto(fork);
  await page.locator('.more > summary').click();
  await page.locator('[data-copy-link]').click();
  await expect.poll(selected).toBe(new URL(fork, baseURL ?? '').href);
  await expect(page.locator('.tools :has(> [data-copy-link]) > .told')).toContainText(
    'Copying is not allowed here.',
  );
  await page.locator('[data-sheet]').click();
  await page.locator('[data-copy-tried]').click();
  await expect.poll(selected).toContain('See what the banner opens');
  await page.goto('/en/error-try-again/ask/');
  await page.locator('[data-copy-summary]').click();
  await expect
    .poll(async () => (await selected()) === (await page.locator('[data-summary]').textContent())?.trim())
    .toBe(true);
  expect(await selected()).toContain('Ask official support');
  await page.goto('/en/activate-iphone-qr/');
  await page.locator('[data-copy-link]').click();
  await expect.poll(selected).toBe(new URL('/en/activate-iphone-qr/', baseURL ?? '').href);
});

test('the end of a guide asks only what comes next', async ({ page }) => {
  await page.goto('/en/activate-iphone-qr/done/');
  await expect(page.locator('[data-outcome] .success')).toBeVisible();
  await expect(page.locator('[data-outcome] a[data-solved]')).toHaveCount(1);
  await expect(page.locator('[data-outcome] :is(a[data-contact], [data-summary])')).toHaveCount(0);
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
