import { expect, test } from '../support/browser.ts';

test.use({ allowed: [/ERR_FAILED/] });

const paper = () => getComputedStyle(document.body).backgroundColor;

test('a theme that was chosen goes before the wish of the device, at once and on the next page', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/ja/');
  const light = await page.evaluate(paper);
  await page.locator('theme-switch [value=dark]').click();
  const dark = await page.evaluate(paper);
  expect(dark).not.toBe(light);
  // Before the page is drawn: its scripts have not run when the document is read.
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/en/activate-iphone-qr/', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => page.evaluate(paper)).toBe(dark);
});

test('"as on this device" follows the device again', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/en/');
  const dark = await page.evaluate(paper);
  await page.locator('theme-switch [value=light]').click();
  expect(await page.evaluate(paper)).not.toBe(dark);
  await page.locator('theme-switch [value=system]').click();
  expect(await page.evaluate(paper)).toBe(dark);
  await page.reload();
  await expect(page.locator('theme-switch [value=system]')).toHaveAttribute('aria-pressed', 'true');
});

test('paper is white whatever theme is chosen', async ({ page }) => {
  await page.goto('/en/activate-iphone-qr/');
  await page.locator('theme-switch [value=dark]').click();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.evaluate(paper)).toBe('rgb(255, 255, 255)');
});
