import { stepPath } from '../../src/routes.ts';
import { expect } from '../support/browser.ts';
import { atField, stopWorkers, test } from '../support/promise.ts';

test('two tabs keep their own practice', async ({ page, context, promised }) => {
  const one = promised(page);
  const two = promised(await context.newPage());
  await one.open(atField);
  await two.open({ guide: 'add-user-iphone-manual', step: 'type-code' });
  await one.typeHalf('demo7k');
  await two.typeHalf('demo9m2');
  const codes = [await one.code(), await two.code()];
  for (const tab of [one, two]) await tab.reload();
  expect([await one.code(), await two.code()]).toEqual(codes);
  for (const tab of [one, two]) await tab.expectKept();
  await one.expectWorking('worker', 'started');
});

test('a reload goes on where the visitor was', async ({ page, promised }) => {
  const sandbox = promised(page, 'ja');
  await sandbox.openTyped();
  await sandbox.reload();
  await sandbox.shows('session-id@plain');
  await expect(page.locator('[data-due=type-code].coach-due')).toBeVisible();
  await sandbox.expectKept();
});

test('a reload in the middle of a request finishes it', async ({ page, promised }) => {
  const sandbox = promised(page);
  await sandbox.openTyped('network-slow');
  await sandbox.scan();
  await expect(page.locator('.sandbox-surfaces')).toHaveAttribute('data-busy', 'true');
  await sandbox.reload();
  await sandbox.shows('create-pin@empty');
  await page.getByRole('button', { name: sandbox.text('home') }).click();
  for (const name of ['IBKR Mobile', 'REGISTER TWO-FACTOR', 'SESSION ID']) await sandbox.tap(name);
  await sandbox.expectKept();
});

test('Back and Forward lead between scenarios, and from an article back to the practice', async ({
  page,
  promised,
}) => {
  const sandbox = promised(page);
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
  await sandbox.typeHalf();
  await page.goto(stepPath('en', { article: 'qr-expired', step: null }));
  await sandbox.arrive(() => page.goBack());
  expect(await sandbox.code()).toBe(code);
  await sandbox.expectKept();
});

// The shell in which the tests run keeps no pages for Back; this is what happens to one that is kept.
test('a page that the browser froze and gives back goes on where it was', async ({
  page,
  context,
  promised,
}) => {
  const sandbox = promised(page);
  await sandbox.openWithWorker();
  const client = await context.newCDPSession(page);
  const tell = (name: string) =>
    page.evaluate((event) => window.dispatchEvent(new PageTransitionEvent(event, { persisted: true })), name);
  await tell('pagehide');
  await client.send('Page.setWebLifecycleState', { state: 'frozen' });
  await stopWorkers(page);
  await client.send('Page.setWebLifecycleState', { state: 'active' });
  await tell('pageshow');
  await sandbox.expectWorking(/worker|direct/, /started|lost/);
  await sandbox.expectKept();
});

// How each kind of link is understood: unit/sandbox/opening.test.ts.
for (const hash of ['#v1.guide=gone&step=gone', '#v1.os=%00']) {
  test(`the old or broken link ${hash} opens a working sandbox with a notice`, async ({ page, promised }) => {
    const sandbox = promised(page);
    await sandbox.open(hash);
    await expect(page.locator('[data-notice=noticeLink]')).toBeVisible();
    expect(page.url()).not.toContain(hash);
    await sandbox.logIn();
    await sandbox.portalShows('banner@code');
    await sandbox.openTyped();
    for (const before of [null, 'about:blank']) {
      if (before) await page.goto(before);
      await sandbox.open(hash);
      await expect(page.locator('[data-notice=noticeLink]')).toBeVisible();
      expect(page.url()).not.toContain(hash);
      await sandbox.expectKept();
    }
  });
}
