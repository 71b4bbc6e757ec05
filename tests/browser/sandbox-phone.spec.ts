import type { Page } from '@playwright/test';
import { localeCodes } from '../../src/locales.ts';
import { stepPath } from '../../src/routes.ts';
import { expect, test } from '../support/browser.ts';
import { SandboxPage } from '../support/sandbox.ts';

// A browser reports every refusal of the practice service as a resource that failed.
test.use({ allowed: [/status of 4\d\d/] });

const phone = { width: 375, height: 667 };
const desk = { width: 1280, height: 900 };

for (const locale of localeCodes) {
  test(`on a phone the first view shows the portal and what to do first (${locale})`, async ({ page }) => {
    await page.setViewportSize(phone);
    const sandbox = new SandboxPage(page, locale);
    await sandbox.open();
    await expect(sandbox.portal.getByRole('button', { name: 'practice01' })).toBeInViewport({ ratio: 1 });
    const what = page.locator('[data-ready] .coach-due');
    await expect(what).toHaveText(sandbox.text('try-first-activation'));
    await expect(what).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expect.poll(() => widthOf(page, '.pane-portal .ph')).toBeGreaterThan(phone.width * 0.9);
  });

  test(`at a desk portal, phone and coach fit without scrolling (${locale})`, async ({ page }) => {
    await page.setViewportSize(desk);
    const sandbox = new SandboxPage(page, locale);
    await sandbox.open({ guide: 'activate-iphone-qr' });
    for (const part of ['.pane-portal', '.pane-phone', '.pane-coach'])
      await expect(page.locator(`[data-ready] ${part}`)).toBeInViewport({ ratio: 1 });
  });

  test(`practising a step on a phone lands with its control in view, above the coach (${locale})`, async ({
    page,
  }) => {
    await page.setViewportSize(phone);
    const sandbox = new SandboxPage(page, locale);
    await page.goto(stepPath(locale, { article: 'activate-android-qr', step: 'point-camera' }));
    const link = page.locator('a[href*="sandbox"]');
    const tools = page.locator('main details').filter({ has: link });
    await tools.locator('summary').first().click();
    await sandbox.arrive(() => tools.locator(link).click());
    await expectInSight(sandbox.phone.locator('[data-mark]'));
  });

  test(`the surface changes by itself, and one button leads to the control (${locale})`, async ({ page }) => {
    await page.setViewportSize(phone);
    const sandbox = new SandboxPage(page, locale);
    await sandbox.open({ guide: 'activate-iphone-qr', scenario: 'app-installed', step: 'log-in' });
    await expectInSight(sandbox.portal.locator('[data-mark]'));
    await sandbox.logIn();
    // What the action has changed is seen before the phone takes its place.
    await sandbox.portalShows('banner@code');
    const read = page.getByRole('button', { name: sandbox.text('coachDone') });
    await read.click();
    await expect(sandbox.phone).toBeVisible();
    await expect(sandbox.portal).toBeHidden();
    const marked = sandbox.phone.locator('[data-mark]');
    await expectInSight(marked);
    await page.getByRole('tab', { name: sandbox.text('tabPortal') }).click();
    await expect(marked).toBeHidden();
    await page.getByRole('button', { name: sandbox.text('goPhone') }).click();
    await expectInSight(marked);
    await expect(marked).toBeFocused();
  });
}

for (const [width, size] of [
  [320, '100%'],
  [375, '200%'],
  [1280, '200%'],
] as const) {
  test(`at ${width} px and ${size} of the text nothing runs over the edge`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const sandbox = new SandboxPage(page, 'ja');
    await sandbox.open({ guide: 'activate-android-manual', step: 'type-code' });
    await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
    await sandbox.openSetup();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const cut = await page
      .locator('[data-ready] :is(.setup, .coach)')
      .evaluateAll((parts) =>
        parts
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
          .map(({ className }) => className),
      );
    expect(cut).toEqual([]);
  });
}

for (const viewport of [phone, desk]) {
  test(`at ${viewport.width} px the first screens stand before any script, where the sandbox will stand`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/_astro\/.*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/ja/sandbox/', { waitUntil: 'commit' });
    const places = () =>
      page
        .locator('.sandbox .ph:visible')
        .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
    await expect.poll(async () => (await places()).length).toBe(viewport === phone ? 1 : 2);
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet),
    );
    const before = await places();
    release();
    await expect(page.locator('[data-ready]')).toBeVisible();
    await expect(page.locator('[data-first]')).toHaveCount(0);
    expect(await places()).toEqual(before);
  });
}

/** A control can be seen whole, neither under the band nor under the coach. */
async function expectInSight(control: ReturnType<Page['locator']>): Promise<void> {
  await expect(control).toBeVisible();
  await expect
    .poll(() =>
      control.first().evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        const band = document.querySelector('.practice-band')?.getBoundingClientRect().bottom ?? 0;
        const coach = document.querySelector('[data-ready] .coach')?.getBoundingClientRect();
        const end = coach && coach.width > innerWidth * 0.9 ? coach.top : innerHeight;
        return top >= band && bottom <= end;
      }),
    )
    .toBe(true);
}

function widthOf(page: Page, part: string): Promise<number> {
  return page
    .locator(`[data-ready] ${part}`)
    .first()
    .evaluate((element) => element.getBoundingClientRect().width);
}
