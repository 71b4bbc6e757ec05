import { expect } from '../support/browser.ts';
import { test } from '../support/promise.ts';

// Chromium looks for a newer worker when it likes, and says so where there is no network.
test.use({ allowed: [/An unknown error occurred when fetching the script|Failed to load resource/] });

test('offline after the page has arrived, a guide can still be finished', async ({
  page,
  context,
  promised,
}) => {
  const sandbox = promised(page);
  await sandbox.openTyped();
  await context.setOffline(true);
  await expect(page.locator('[data-notice=noticeOffline]')).toBeVisible();
  await sandbox.expectKept();
  await sandbox.field.fill(await sandbox.code());
  await sandbox.field.press('Enter');
  await sandbox.shows('create-pin@empty');
  await sandbox.tap('Practice PIN');
  await sandbox.tap('ACTIVATE');
  await sandbox.shows('activated@plain');
  await expect(page.locator('[data-transport]')).toHaveAttribute('data-reason', 'offline');
});

test('a slow network takes three seconds and nothing has to be done twice', async ({ page, promised }) => {
  const sandbox = promised(page);
  await sandbox.openTyped('network-slow');
  await sandbox.scan();
  await expect(page.locator('.sandbox-surfaces')).toHaveAttribute('data-busy', 'true');
  await sandbox.shows('create-pin@empty');
  const claims = page.locator('[data-request^="POST /enrollment-claims"]');
  await expect(claims).toHaveCount(1);
  const [, took] = /([\d,]+) ms/.exec((await claims.textContent()) ?? '') ?? [];
  expect(Number(took?.replace(',', ''))).toBeGreaterThan(2900);
  await sandbox.backToField();
});

test('a lost answer is explained, and trying again counts once', async ({ page, promised }) => {
  const sandbox = promised(page);
  await sandbox.openTyped('answer-lost');
  await sandbox.scan();
  await sandbox.shows('offline@no-answer');
  await expect(page.locator('[data-failure=answer-lost] [data-cure]')).toBeVisible();
  await sandbox.tap('Try again');
  await sandbox.shows('create-pin@empty');
  const claims = page.locator('[data-request^="POST /enrollment-claims"]');
  await expect(claims).toHaveCount(2);
  await expect(claims.first()).toContainText('201');
  await sandbox.backToField();
});
