import { expect } from '../support/browser.ts';
import { atField, test } from '../support/promise.ts';

test('blocked storage costs nothing but the memory, and the page says so', async ({ page, promised }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  });
  const sandbox = promised(page);
  await sandbox.open(atField);
  await expect(page.locator('[data-notice=noticeStorage]')).toBeVisible();
  await sandbox.typeHalf();
  await sandbox.expectWorking('direct', 'storage-blocked');
  await sandbox.expectKept();
});

test('full storage is reported, and practising goes on', async ({ page, promised }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
  });
  const sandbox = promised(page);
  await sandbox.openWithWorker();
  await expect(page.locator('[data-notice=noticeFull]')).toBeVisible();
  await sandbox.expectKept();
});
