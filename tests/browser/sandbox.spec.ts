import { readArticles } from '../../src/articles.ts';
import { scenarioNames, scenarios } from '../../src/enrollment/scenarios.ts';
import { stepPath } from '../../src/routes.ts';
import type { Os } from '../../src/surface.ts';
import { violationsOn } from '../support/axe.ts';
import { expect, test } from '../support/browser.ts';
import { SandboxPage } from '../support/sandbox.ts';

// A browser reports every refusal of the practice service as a resource that failed.
test.use({ allowed: [/status of 4\d\d/] });

const titles = Object.fromEntries((await readArticles()).map(({ flow, words }) => [flow.id, words.ja.title]));

test('a step of a guide leads to its place in the sandbox', async ({ page }) => {
  const sandbox = new SandboxPage(page, 'ja');
  await page.goto(stepPath('ja', { article: 'activate-android-qr', step: 'point-camera' }));
  const link = page.locator('a[href*="sandbox"]');
  // The tools of a step stand behind one word.
  const tools = page.locator('main details').filter({ has: link });
  await tools.locator('summary').first().click();
  await sandbox.arrive(() => tools.locator(link).click());
  await sandbox.shows('app-camera@searching');
  await expect(page.locator('[data-due=point-camera].coach-due')).toBeVisible();
  await expect(sandbox.phone.locator('[data-mark]')).toHaveAttribute('data-control', 'viewfinder');
});

test('every scenario is two clicks away from the page, and opens by its link on every system', async ({
  page,
}) => {
  const sandbox = new SandboxPage(page);
  const menu = page.getByLabel(sandbox.text('scenario'));
  const expectOpen = async (scenario: string, os: Os) => {
    await expect(menu).toHaveValue(scenario);
    const button = page.getByRole('button', { name: sandbox.text(os), exact: true });
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  };
  await sandbox.open();
  let held: Os = 'iphone';
  for (const scenario of scenarioNames) {
    const { on } = scenarios[scenario];
    // One click opens the menu of the browser, the other chooses in it; the phone in hand stays where it can.
    await menu.selectOption(scenario);
    await expectOpen(scenario, on.includes(held) ? held : on[0]);
    // Before the practice has come, the choice waits for it, and so does the address.
    await expect.poll(() => page.evaluate(() => location.hash)).toContain(`scenario=${scenario}`);
    for (const os of on) {
      held = os;
      await page.evaluate((hash) => location.assign(hash), `#v1.scenario=${scenario}&os=${os}`);
      await expectOpen(scenario, os);
    }
  }
});

test('a failure is explained, cured as the linked step says, and one can step back', async ({ page }) => {
  const sandbox = new SandboxPage(page);
  await sandbox.open({ scenario: 'code-used', os: 'iphone' });
  await sandbox.tap('Camera');
  await sandbox.tap('Camera picture: move the phone to the QR code');
  await sandbox.tap('Banner: open IBKR Mobile');
  await sandbox.shows('error@try-again');
  const trouble = page.locator('[data-failure=code-used]');
  await expect(trouble).toContainText(sandbox.text('why-code-used'));
  const href = await trouble.locator('[data-cure]').getAttribute('href');
  expect((await page.request.get(href ?? '')).status()).toBe(200);
  await page.getByRole('button', { name: sandbox.text('stepBack') }).click();
  await sandbox.shows('camera@banner-app');
  await sandbox.tap('Banner: open IBKR Mobile');
  await sandbox.shows('error@try-again');
  await sandbox.tap('Close the message');
  await sandbox.portal.getByRole('button', { name: 'Log out' }).click();
  await sandbox.logIn();
  await sandbox.portalShows('banner@code');
  await sandbox.tap('Camera');
  await sandbox.tap('Camera picture: move the phone to the QR code');
  await sandbox.tap('Banner: open IBKR Mobile');
  await sandbox.tap('Unlock with the screen lock');
  await sandbox.shows('activated@plain');
  await expect(page.locator('[data-failure]')).toHaveCount(0);
});

test('settings, network and clock change what happens', async ({ page }) => {
  const sandbox = new SandboxPage(page);
  await sandbox.open({ scenario: 'app-installed', os: 'android' });
  await sandbox.logIn();
  await sandbox.portalShows('banner@code');
  await page.getByText(sandbox.text('settings'), { exact: true }).click();
  await page.getByLabel(sandbox.text('set-rooted')).selectOption('yes');
  await sandbox.tap('IBKR Mobile');
  await sandbox.tap('REGISTER TWO-FACTOR');
  await sandbox.tap('SESSION ID');
  await sandbox.field.fill(await sandbox.code());
  await sandbox.field.press('Enter');
  await sandbox.shows('blocked@rooted');
  await page.getByRole('button', { name: sandbox.text('startOver') }).click();
  await sandbox.shows('home-screen@with-app');
  await sandbox.logIn();
  await sandbox.portalShows('banner@code');
  await page.getByRole('button', { name: sandbox.text('clockExpire') }).click();
  await sandbox.portalShows('banner@expired');
});

test('a control that leads nowhere in practice says so', async ({ page }) => {
  const sandbox = new SandboxPage(page);
  await sandbox.open({ guide: 'activate-android-qr', step: 'create-pin' });
  await sandbox.tap('+PIN Guidelines');
  await expect(sandbox.phone.getByText(sandbox.text('nothingHappens'))).toBeVisible();
  await sandbox.tap('Practice PIN');
  await expect(sandbox.phone.getByText(sandbox.text('nothingHappens'))).toHaveCount(0);
});

test('the coach notices another way, offers the matching article, and leads back', async ({ page }) => {
  const sandbox = new SandboxPage(page);
  await sandbox.open({ guide: 'activate-iphone-qr', step: 'point-camera' });
  await sandbox.shows('camera@searching');
  await sandbox.tap('Switch between front and rear camera');
  const coach = page.locator('.coach');
  await expect(coach.getByText(sandbox.text('coachAstray'))).toBeVisible();
  await expect(coach.locator('[data-trouble=front-camera]')).toBeVisible();
  await expect(page.locator('[data-failure=front-camera]')).toBeVisible();
  await expect(sandbox.phone.locator('[data-mark]')).toHaveCount(0);
  await coach.getByRole('button', { name: sandbox.text('coachTakeBack') }).click();
  await sandbox.shows('camera@searching');
  await expect(coach.getByText(sandbox.text('coachAstray'))).toHaveCount(0);
});

test('a guide plays by itself, pauses, and can be taken over', async ({ page }) => {
  await page.clock.install();
  const sandbox = new SandboxPage(page);
  await sandbox.open({ guide: 'activate-iphone-qr', step: 'open-camera' });
  await page.getByRole('button', { name: sandbox.text('showMe') }).click();
  // A step is read before it is done.
  await sandbox.passTimeUntil('camera@searching');
  await page.getByRole('button', { name: sandbox.text('showPause') }).click();
  await expect(page.getByText(sandbox.text('showPaused'))).toBeVisible();
  await page.getByRole('button', { name: sandbox.text('showGoOn') }).click();
  await sandbox.passTimeUntil('camera@banner-website');
  await sandbox.tap('Banner: open the IBKR website');
  await sandbox.shows('store-product@get');
  await expect(page.getByText(sandbox.text('showPaused'))).toBeVisible();
});

for (const [locale, width] of [
  ['en', 1280],
  ['ja', 375],
] as const) {
  test(`nothing stands in the way of anyone at ${width} px in ${locale}, light and dark`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const sandbox = new SandboxPage(page, locale);
    await sandbox.open({ guide: 'activate-android-manual', step: 'type-code' });
    if (width < 992) await page.getByRole('tab', { name: sandbox.text('tabPhone') }).click();
    await expect(sandbox.field).toBeVisible();
    expect(await violationsOn(page, { whole: true, everywhere: true })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('a notification on the other phone is seen and approved there, and a reload keeps that phone in hand', async ({
  page,
}) => {
  const sandbox = new SandboxPage(page);
  await sandbox.open({ scenario: 'notification-elsewhere', os: 'iphone' });
  const other = page.locator('[data-other]');
  await expect(other.getByRole('status')).toHaveText(/second phone/);
  await sandbox.logIn();
  await sandbox.portalShows('waiting@plain');
  await expect(other.getByRole('status')).toHaveText(/went to the other phone \(Android\)/);
  const change = other.getByRole('button');
  await change.click();
  await sandbox.shows('notification@plain');
  await expect(change).toBeFocused();
  await expect(other.getByRole('status')).toHaveText(/holding the other phone \(Android\)/);
  await sandbox.tap('Notification from IBKR Mobile');
  await sandbox.reload();
  await sandbox.shows('authorize@plain');
  await sandbox.tap('Authorize');
  await sandbox.shows('confirm-pin@empty');
  await sandbox.tap('Practice PIN');
  await sandbox.tap('Confirm');
  await sandbox.shows('approved@plain');
  // The portal asks every five seconds whether the phone has approved.
  await expect(sandbox.portal.locator('[data-screen="done@plain"]')).toBeVisible({ timeout: 15_000 });
  await change.click();
  await sandbox.shows('home-screen@with-app');
});

for (const width of [375, 1280]) {
  test(`at ${width} px a guide that is chosen below the practice opens before the reader's eyes`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const sandbox = new SandboxPage(page, 'ja');
    await sandbox.open();
    await page.locator('#guides a[href$="#v1.guide=add-user-android-qr"]').click();
    const due = page.locator('.coach-due');
    await expect(due).toBeInViewport();
    await expect(due).toBeFocused();
    await expect(page.locator('#coach-title')).toHaveText(titles['add-user-android-qr'] ?? '');
  });
}

for (const width of [320, 375, 768, 1280, 1440]) {
  test(`at ${width} px no part runs under another or over the edge`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const sandbox = new SandboxPage(page);
    await sandbox.open({ guide: 'activate-android-manual', step: 'type-code' });
    await sandbox.field.pressSequentially(
      (await sandbox.portal.locator('[data-control=code]').textContent()) ?? '',
    );
    await sandbox.field.press('Enter');
    await sandbox.shows('create-pin@empty');
    await sandbox.openSettings();
    if (width < 992) await page.locator('.inspector > summary').click();
    const row = page.locator('[data-request="POST /enrollment-claims"]');
    await row.getByText(sandbox.text('details')).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // On a narrow screen the coach lies over the page, as a sheet.
    const parts = width < 992 ? '.pane:not(.pane-coach):visible' : '.pane:visible';
    const boxes = await page.locator(parts).evaluateAll((panes) =>
      panes.map((pane) => {
        const inside = [pane, ...pane.querySelectorAll('.device, .inspector, .drawer, .coach')];
        const all = inside.map((element) => element.getBoundingClientRect());
        return {
          left: Math.min(...all.map(({ left }) => left)),
          right: Math.max(...all.map(({ right }) => right)),
          top: Math.min(...all.map(({ top }) => top)),
          bottom: Math.max(...all.map(({ bottom }) => bottom)),
        };
      }),
    );
    const overlaps = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom &&
            other.top < one.bottom,
        ),
    );
    expect(overlaps).toEqual([]);
  });
}
