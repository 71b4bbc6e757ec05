import { expect, test } from '../support/browser.ts';
import { Keyboard } from '../support/keyboard.ts';
import { SandboxPage } from '../support/sandbox.ts';

test('scenario and phone are chosen, and a step taken back, with the keyboard', async ({ page }) => {
  const sandbox = new SandboxPage(page);
  const keyboard = new Keyboard(sandbox);
  await sandbox.open();
  const menu = page.getByLabel(sandbox.text('scenario'));
  const first = await menu.inputValue();
  await keyboard.press(menu, 'ArrowDown');
  await expect(menu).not.toHaveValue(first);
  await expect(menu).toBeFocused();
  await keyboard.press(menu, 'ArrowUp');
  await expect(menu).toHaveValue(first);
  const android = page.getByRole('button', { name: sandbox.text('android'), exact: true });
  await keyboard.press(android, 'Space');
  await expect(android).toHaveAttribute('aria-pressed', 'true');
  await expect(android).toBeFocused();
  await sandbox.shows('home-screen@without-app');
  await keyboard.press(sandbox.phone.locator('[data-control=store]'));
  await sandbox.shows('store@plain');
  const back = page.getByRole('button', { name: sandbox.text('stepBack') });
  await keyboard.press(back);
  await sandbox.shows('home-screen@without-app');
  await expect(back).toBeFocused();
});

test('the settings open, the phone changes and the clock moves with the keyboard', async ({ page }) => {
  const sandbox = new SandboxPage(page, 'ja');
  const keyboard = new Keyboard(sandbox);
  await sandbox.open({ scenario: 'app-installed', os: 'iphone' });
  await sandbox.logIn();
  await sandbox.portalShows('banner@code');
  const drawer = page.locator('details.drawer');
  await keyboard.press(drawer.locator('summary'));
  const network = page.getByLabel(sandbox.text('set-network'), { exact: true });
  await keyboard.press(network, 'ArrowDown');
  await expect(network).toHaveValue('slow');
  await expect(network).toBeFocused();
  const time = drawer.getByRole('status');
  const before = await time.textContent();
  const minute = page.getByRole('button', { name: sandbox.text('clockMinute') });
  await keyboard.press(minute);
  await expect(time).not.toHaveText(before ?? '');
  await expect(minute).toBeFocused();
  const expire = page.getByRole('button', { name: sandbox.text('clockExpire') });
  await keyboard.press(expire);
  await sandbox.portalShows('banner@expired');
  await expect(expire).toBeFocused();
  await keyboard.press(drawer.locator('summary'));
  await expect(expire).toBeHidden();
});

test('a request is looked into and copied with the keyboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const sandbox = new SandboxPage(page);
  const keyboard = new Keyboard(sandbox);
  await sandbox.open({ scenario: 'app-installed', os: 'iphone' });
  await sandbox.logIn();
  const row = page.locator('[data-request="POST /portal-sessions"]');
  await keyboard.press(row.locator('summary'));
  const copy = row.getByRole('button', { name: sandbox.text('copyCurl') });
  await keyboard.press(copy);
  await expect(row.getByText(sandbox.text('copied'))).toBeVisible();
  await expect(copy).toBeFocused();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^curl .*portal-sessions/);
});

test('the tabs of a narrow screen take the arrow keys, Home and End, and lead into their part', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 800 });
  const sandbox = new SandboxPage(page);
  await sandbox.open({ guide: 'activate-iphone-qr' });
  const tab = (name: Parameters<SandboxPage['text']>[0]) =>
    page.getByRole('tab', { name: sandbox.text(name) });
  await new Keyboard(sandbox).press(tab('tabPortal'), 'End');
  for (const [now, key] of [
    ['tabPhone', 'ArrowRight'],
    ['tabPortal', 'ArrowLeft'],
    ['tabPhone', 'Home'],
    ['tabPortal', 'ArrowRight'],
    ['tabPhone', 'Tab'],
  ] as const) {
    await expect(tab(now)).toBeFocused();
    await expect(page.getByRole('tab', { selected: true }).and(tab(now))).toHaveCount(1);
    await expect(page.getByRole('tabpanel', { name: sandbox.text(now) })).toBeVisible();
    await expect(page.getByRole('tabpanel')).toHaveCount(1);
    await page.keyboard.press(key);
  }
  expect(await page.evaluate(() => document.activeElement?.closest('[role=tabpanel]')?.className)).toBe(
    'pane pane-phone',
  );
});
