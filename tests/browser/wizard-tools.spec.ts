import { expect, test } from '../support/browser.ts';

const fork = '/en/activate-iphone-qr/check-banner/';

// A worker that keeps the whole guide for two or three steps would take most of the time.
test.use({ serviceWorkers: 'block' });

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
  await expect(page.locator('.tools :has(> [data-copy-link]) > .report')).toHaveText('Copied.');
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
  await expect(page.locator('.tools :has(> [data-copy-link]) > .report')).toContainText(
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
