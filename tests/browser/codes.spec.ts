import { codeOf } from '../../src/page-codes.ts';
import { codePath } from '../../src/routes.ts';
import { expect, test } from '../support/browser.ts';

const path = codePath(codeOf({ article: 'activate-iphone-qr', step: 'point-camera' }));
const step = (locale: string) => `/${locale}/activate-iphone-qr/point-camera/`;

test('a code leads to the step in the language of the browser, and keeps the fragment', async ({ page }) => {
  await page.goto(`${path}#moved`);
  await expect(page).toHaveURL(`${step('en')}#moved`);
});

test.describe('in a Japanese browser', () => {
  test.use({ locale: 'ja-JP' });

  test('a code leads to the Japanese step', async ({ page }) => {
    await page.goto(path);
    await expect(page).toHaveURL(step('ja'));
  });

  test('the language used before goes first', async ({ page }) => {
    await page.goto('/en/start/');
    await page.goto(path);
    await expect(page).toHaveURL(step('en'));
  });
});

test.describe('in a browser of another language', () => {
  test.use({ locale: 'fr-FR' });

  test('a code leads to the step in the language of the source', async ({ page }) => {
    await page.goto(path);
    await expect(page).toHaveURL(step('en'));
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of a code has one link a language', async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('main a')).toHaveCount(2);
    await page.locator('a[data-language=ja]').click();
    await expect(page).toHaveURL(step('ja'));
  });
});
