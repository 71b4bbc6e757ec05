import { sandboxPath } from '../../src/fragments.ts';
import { expect } from '../support/browser.ts';
import { test } from '../support/promise.ts';

test.describe('where the script of the sandbox does not arrive', () => {
  test.use({ allowed: [/Failed to load resource/] });

  test('a plain explanation and the guides stand in its place, and trying again goes on where one was', async ({
    page,
    promised,
  }) => {
    const sandbox = promised(page);
    await sandbox.openTyped();
    // The last one of the page; the one before it says that nothing came.
    const script = await page.locator('script[src*="/sandbox."]').last().getAttribute('src');
    await page.route(`**${script}`, (route) => route.abort());
    await sandbox.reload('.sandbox-failed');
    await expect(page.locator('.sandbox-failed')).toContainText(sandbox.text('failed'));
    await expect(page.locator('#guides a').first()).toBeVisible();
    await page.unroute(`**${script}`);
    await sandbox.arrive(() => page.getByRole('button', { name: sandbox.text('failedAgain') }).click());
    await sandbox.expectKept();
  });
});

test('what is typed before the practice itself has come stands in the field, and is the practice’s own then', async ({
  page,
  promised,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/_astro\/engine\..*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  const sandbox = promised(page);
  await sandbox.openTyped();
  await sandbox.field.pressSequentially(' mn');
  await expect(sandbox.field).toHaveValue('DEMO-7KMN');
  release();
  await page.locator('[data-transport]').waitFor();
  await sandbox.field.press('Backspace');
  await expect(sandbox.field).toHaveValue('DEMO-7KM');
  await sandbox.field.press('Backspace');
  await sandbox.expectKept();
});

test.describe('where the sandbox breaks while it is drawn', () => {
  test.use({ allowed: [/Failed to load resource|DateTimeFormat is not a constructor/] });

  test('one plain explanation stands in its place, and starting again goes on where one was', async ({
    page,
    promised,
  }) => {
    const sandbox = promised(page);
    await sandbox.openTyped();
    await page.addInitScript(() => {
      const { DateTimeFormat } = Intl;
      Object.assign(Intl, { DateTimeFormat: undefined });
      Object.assign(window, { restore: () => Object.assign(Intl, { DateTimeFormat }) });
    });
    const crashed = '#sandbox [role=alert]';
    await sandbox.reload(crashed);
    await expect(page.locator(crashed)).toContainText(sandbox.text('crashed'));
    await expect(page.getByText(sandbox.text('starting'))).toBeHidden();
    await page.evaluate(() => (window as unknown as { restore: () => void }).restore()); // put there above
    await page.getByRole('button', { name: sandbox.text('crashedAgain') }).click();
    await sandbox.expectKept();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of ['en', 'ja'] as const) {
    test(`the page explains itself and leads to the guides in ${locale}`, async ({ page, promised }) => {
      const sandbox = promised(page, locale);
      await sandbox.arrive(() => page.goto(sandboxPath(locale)), 'noscript p');
      await expect(page.locator('noscript p')).toHaveText(sandbox.text('noScript'));
      await expect(page.locator('main').getByRole('button')).toHaveCount(0);
      const links = page.locator('#guides a:visible');
      expect(await links.count()).toBeGreaterThanOrEqual(8);
      await links.first().click();
      await expect(page.locator('main[data-article]')).toBeVisible();
    });
  }
});
