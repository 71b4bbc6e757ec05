import { sandboxPath, stepPath } from '../../src/routes.ts';
import { expect, test } from '../support/browser.ts';
import { SandboxPage } from '../support/sandbox.ts';

// What the tests below provoke: the browser itself reports a worker that is refused and an answer that gets lost.
test.use({
  allowed: [/Failed to load resource|ERR_FAILED|bad HTTP response code|astro-island\] Error hydrating/],
});

/** The sandbox works: logging in shows a code, and the way of the requests is as expected. */
async function expectWorking(sandbox: SandboxPage, transport: string, reason: string): Promise<void> {
  await sandbox.logIn();
  await sandbox.portalShows('banner@code');
  await expect(sandbox.page.locator('[data-transport]')).toHaveAttribute('data-transport', transport);
  await expect(sandbox.page.locator('[data-transport]')).toHaveAttribute('data-reason', reason);
  expect(sandbox.navigations).toBeLessThanOrEqual(2);
}

test('where everything works, requests travel through the worker', async ({ page }) => {
  const sandbox = new SandboxPage(page);
  await sandbox.waitForWorker();
  await sandbox.open();
  await expectWorking(sandbox, 'worker', 'started');
});

test('without service workers the page answers itself', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  const sandbox = new SandboxPage(page);
  await sandbox.open();
  await expectWorking(sandbox, 'direct', 'worker-absent');
});

test('a worker that the browser rejects gives way', async ({ page, context }) => {
  await context.route('**/mockServiceWorker.js', (route) => route.fulfill({ status: 404, body: 'gone' }));
  const sandbox = new SandboxPage(page);
  await sandbox.open();
  await expectWorking(sandbox, 'direct', 'rejected');
});

test('a worker that never starts gives way in time', async ({ page }) => {
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => new Promise(() => {});
  });
  const sandbox = new SandboxPage(page);
  await sandbox.open();
  await sandbox.logIn();
  await expect(sandbox.portal.locator('.device')).toHaveAttribute('data-screen', 'banner@code', {
    timeout: 3000,
  });
  await expect(page.locator('[data-transport]')).toHaveAttribute('data-reason', 'timeout');
});

test('blocked storage costs nothing but the memory, and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  });
  const sandbox = new SandboxPage(page);
  await sandbox.open();
  await expect(page.locator('[data-notice=noticeStorage]')).toBeVisible();
  await expectWorking(sandbox, 'direct', 'storage-blocked');
});

test('full storage is told, and practising goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
  });
  const sandbox = new SandboxPage(page);
  await sandbox.waitForWorker();
  await sandbox.open();
  await expectWorking(sandbox, 'worker', 'started');
  await expect(page.locator('[data-notice=noticeFull]')).toBeVisible();
});

test('offline after the page has arrived, a guide can still be finished', async ({ page, context }) => {
  const sandbox = new SandboxPage(page);
  await sandbox.open({ scenario: 'app-installed', os: 'android' });
  await sandbox.logIn();
  await sandbox.portalShows('banner@code');
  await sandbox.tap('IBKR Mobile');
  await sandbox.tap('REGISTER TWO-FACTOR');
  await sandbox.tap('SESSION ID');
  await sandbox.field.pressSequentially('demo7k');
  await context.setOffline(true);
  await expect(page.locator('[data-notice=noticeOffline]')).toBeVisible();
  await expect(sandbox.field).toHaveValue('DEMO-7K');
  await sandbox.field.fill(await sandbox.code());
  await sandbox.field.press('Enter');
  await sandbox.shows('create-pin@empty');
  await sandbox.tap('Practice PIN');
  await sandbox.tap('ACTIVATE');
  await sandbox.shows('activated@plain');
  await expect(page.locator('[data-transport]')).toHaveAttribute('data-reason', 'offline');
});

test('a slow network takes three seconds and nothing has to be done twice', async ({ page }) => {
  const sandbox = new SandboxPage(page);
  await sandbox.open({ scenario: 'network-slow', os: 'android' });
  await sandbox.logIn();
  await sandbox.portalShows('banner@code');
  await sandbox.tap('IBKR Mobile');
  await sandbox.tap('REGISTER TWO-FACTOR');
  await sandbox.tap('SESSION ID');
  await sandbox.tap('QR CODE');
  const began = Date.now();
  await sandbox.tap('Camera picture: move the phone to the QR code');
  await expect(sandbox.phone.locator('.device')).toHaveAttribute('data-busy', 'true');
  await sandbox.shows('create-pin@empty');
  expect(Date.now() - began).toBeGreaterThan(2500);
  await expect(page.locator('[data-request^="POST /enrollment-claims"]')).toHaveCount(1);
});

test('a lost answer is explained, and trying again counts once', async ({ page }) => {
  const sandbox = new SandboxPage(page);
  await sandbox.open({ scenario: 'answer-lost', os: 'android' });
  await sandbox.logIn();
  await sandbox.portalShows('banner@code');
  await sandbox.tap('IBKR Mobile');
  await sandbox.tap('REGISTER TWO-FACTOR');
  await sandbox.tap('SESSION ID');
  await sandbox.tap('QR CODE');
  await sandbox.tap('Camera picture: move the phone to the QR code');
  await sandbox.shows('offline@no-answer');
  await expect(page.locator('[data-failure=answer-lost] [data-cure]')).toBeVisible();
  await sandbox.tap('Try again');
  await sandbox.shows('create-pin@empty');
  const claims = page.locator('[data-request^="POST /enrollment-claims"]');
  await expect(claims).toHaveCount(2);
  await expect(claims.first()).toContainText('201');
});

test('two tabs keep their own practice', async ({ page, context }) => {
  const one = new SandboxPage(page);
  const two = new SandboxPage(await context.newPage(), 'en');
  await one.open({ scenario: 'app-installed', os: 'android' });
  await two.open({ scenario: 'add-user', os: 'iphone' });
  await one.logIn('practice01');
  await two.logIn('practice02');
  await one.portalShows('banner@code');
  await two.portalShows('banner@code');
  const codes = [await one.code(), await two.code()];
  for (const tab of [one, two]) {
    await tab.page.reload();
    await tab.ready();
  }
  expect([await one.code(), await two.code()]).toEqual(codes);
  await one.tap('IBKR Mobile');
  await one.shows('welcome@plain');
  await two.tap('IBKR Mobile');
  await two.shows('home@plain');
  expect(one.navigations + two.navigations).toBeLessThanOrEqual(5);
});

test('a reload goes on where the visitor was, half a code included', async ({ page }) => {
  const sandbox = new SandboxPage(page, 'ja');
  await sandbox.open({ guide: 'activate-android-manual', step: 'type-code' });
  await sandbox.shows('session-id@plain');
  await sandbox.field.pressSequentially('demo7k');
  await page.reload();
  await sandbox.ready();
  await sandbox.shows('session-id@plain');
  await expect(sandbox.field).toHaveValue('DEMO-7K');
  await expect(page.locator('[data-due=type-code].coach-due')).toBeVisible();
});

test('a reload in the middle of a request finishes it', async ({ page }) => {
  const sandbox = new SandboxPage(page);
  await sandbox.open({ scenario: 'network-slow', os: 'android' });
  await sandbox.logIn();
  await sandbox.portalShows('banner@code');
  await sandbox.tap('IBKR Mobile');
  await sandbox.tap('REGISTER TWO-FACTOR');
  await sandbox.tap('SESSION ID');
  await sandbox.field.fill(await sandbox.code());
  await sandbox.field.press('Enter');
  await expect(sandbox.phone.locator('.device')).toHaveAttribute('data-busy', 'true');
  await page.reload();
  await sandbox.ready();
  await sandbox.shows('create-pin@empty');
});

test('Back and Forward lead between scenarios, and from an article back to the practice', async ({
  page,
}) => {
  const sandbox = new SandboxPage(page);
  await sandbox.open({ scenario: 'first-activation', os: 'iphone' });
  const menu = page.getByLabel(sandbox.text('scenario'));
  await menu.selectOption('add-user');
  await expect(page).toHaveURL(/scenario=add-user/);
  await page.goBack();
  await expect(menu).toHaveValue('first-activation');
  await page.goForward();
  await expect(menu).toHaveValue('add-user');
  await sandbox.logIn('practice02');
  await sandbox.portalShows('banner@code');
  const code = await sandbox.code();
  for (const name of [
    'IBKR Mobile',
    'More',
    'Two-Factor Authentication',
    'Add User',
    'Setup IB Key using QR code',
  ])
    await sandbox.tap(name);
  await sandbox.field.pressSequentially('demo7k');
  await page.goto(stepPath('en', { article: 'qr-expired', step: null }));
  await page.goBack();
  await sandbox.ready();
  expect(await sandbox.code()).toBe(code);
  await expect(sandbox.field).toHaveValue('DEMO-7K');
});

test('a hard reload needs no more than two loads', async ({ page, context }) => {
  const sandbox = new SandboxPage(page);
  await sandbox.waitForWorker();
  await sandbox.open();
  await expectWorking(sandbox, 'worker', 'started');
  const before = sandbox.navigations;
  const client = await context.newCDPSession(page);
  await client.send('Page.reload', { ignoreCache: true });
  await page.waitForLoadState();
  await sandbox.ready();
  await sandbox.portalShows('banner@code');
  expect(sandbox.navigations - before).toBeLessThanOrEqual(2);
});

for (const hash of [
  '#v1.scenario=never-was',
  '#v0.old=form',
  '#v1.guide=gone&step=gone',
  '#nonsense',
  '#v1.os=%00',
]) {
  test(`the old or broken link ${hash} opens a working sandbox with a notice`, async ({ page }) => {
    const sandbox = new SandboxPage(page);
    await sandbox.open(hash);
    await expect(page.locator('[data-notice=noticeLink]')).toBeVisible();
    await sandbox.logIn();
    await sandbox.portalShows('banner@code');
    expect(page.url()).not.toContain(hash);
  });
}

test('an island that fails to load leaves a plain explanation and the guides', async ({ page }) => {
  // Astro asks once more under another address.
  await page.route(/_astro\/Sandbox.*\.js/, (route) => route.abort());
  const sandbox = new SandboxPage(page);
  await page.goto(sandboxPath('en'));
  await expect(page.getByText(sandbox.text('failed'))).toBeVisible({ timeout: 3000 });
  await expect(page.getByRole('button', { name: sandbox.text('failedAgain') })).toBeVisible();
  await expect(page.locator('#guides a').first()).toBeVisible();
  expect(sandbox.navigations).toBeLessThanOrEqual(2);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of ['en', 'ja'] as const) {
    test(`the page explains itself and leads to the guides in ${locale}`, async ({ page }) => {
      const sandbox = new SandboxPage(page, locale);
      await page.goto(sandboxPath(locale));
      await expect(page.locator('noscript p')).toHaveText(sandbox.text('noScript'));
      await expect(page.locator('noscript p')).toBeVisible();
      await expect(page.locator('main').getByRole('button')).toHaveCount(0);
      const links = page.locator('#guides a:visible');
      expect(await links.count()).toBeGreaterThanOrEqual(8);
      await links.first().click();
      await expect(page.locator('main[data-article]')).toBeVisible();
    });
  }
});
