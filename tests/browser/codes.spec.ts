import { codeOf } from '../../src/page-codes.ts';
import { codePath } from '../../src/routes.ts';
import { expect, test } from '../support/browser.ts';

const path = codePath(codeOf({ article: 'activate-iphone-qr', step: 'point-camera' }));
const step = (locale: string) => `/${locale}/activate-iphone-qr/point-camera/`;

// The page for an unknown address is answered as one.
test.use({ allowed: [/status of 404/] });

test('a code leads to the step in the language of the browser, and keeps the fragment', async ({ page }) => {
  await page.goto(`${path}#moved`);
  await expect(page).toHaveURL(`${step('en')}#moved`);
});

const code = codeOf({ article: 'activate-iphone-qr', step: 'point-camera' });
const wrong = code.slice(0, 4) + ((Number(code[4]) + 1) % 10);

for (const [locale, says] of [
  ['en', 'is mistyped'],
  ['ja', '入力の誤りです'],
] as const) {
  test.describe(`a mistyped code, in ${locale}`, () => {
    test.use({ locale: locale === 'ja' ? 'ja-JP' : 'en-US', allowed: [/status of 404/] });

    test('is explained at its address, with the page that was meant', async ({ page }) => {
      await page.goto(codePath(wrong));
      const part = page.locator(`[data-code-language=${locale}]`);
      await expect(part.locator('p').first()).toContainText(says);
      await part.locator(`a[href="${step(locale)}"]`).click();
      await expect(page).toHaveURL(step(locale));
    });

    test('is explained in the search box, with the page that was meant', async ({ page }) => {
      await page.goto(`/${locale}/`);
      await page.locator('a[data-search]').first().click();
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
      await page.keyboard.type(wrong);
      await expect(page.locator('.search-none h2')).toContainText(says);
      await expect(page.locator('[role=option][data-step=point-camera]')).toBeVisible();
    });

    test('is taken in any width and spacing by the search box, and Enter opens its page', async ({
      page,
    }) => {
      await page.goto(`/${locale}/`);
      await page.locator('a[data-search]').first().click();
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
      await page.keyboard.type(
        [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('　'),
      );
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(step(locale));
    });
  });
}

test('an address with spaces in its code leads to the page', async ({ page }) => {
  await page.goto(`/s/${code.slice(0, 2)}%20${code.slice(2)}/`);
  await expect(page).toHaveURL(step('en'));
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
