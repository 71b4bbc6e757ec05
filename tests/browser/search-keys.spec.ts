import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { field, openSheet, options, sheet } from '../support/search-sheet.ts';

test('the field of the home page shows its keys, and the sheet that it opens is called Search', async ({
  page,
}) => {
  await page.goto('/en/');
  const door = page.locator('.search-door');
  await expect(door.getByText('Ctrl K')).toBeVisible();
  await door.click();
  await expect(page.getByRole('dialog', { name: 'Search', exact: true })).toBeVisible();
});

test('arrow keys choose, Enter opens, Escape closes and gives the focus back', async ({ page }) => {
  await page.goto('/en/');
  const link = page.locator('.head a[data-search]');
  await link.focus();
  await page.keyboard.press('Enter');
  await field(page).fill('pin');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  const second = options(page).nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? '');
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
  await expect(link).toBeFocused();
  await page.keyboard.press('Control+k');
  await field(page).fill('kb 3073');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/move-to-new-phone\//);
});

test('the / key opens the sheet, but not while typing, and can be switched off', async ({ page }) => {
  await openSheet(page, '/en/a-z/');
  await page.keyboard.type('a/b');
  await expect(field(page)).toHaveValue('a/b');
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
  await expect(page.locator('.search-sheet :focus')).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.keyboard.press('/');
  await page.waitForTimeout(300);
  await expect(sheet(page)).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
});

test('nothing is searched and nothing opened while an input method composes', async ({ page }) => {
  await openSheet(page, '/ja/');
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', {
    text: 'つうちがこない',
    selectionStart: 7,
    selectionEnd: 7,
  });
  await page.waitForTimeout(400);
  await expect(options(page)).toHaveCount(0);
  await field(page).evaluate((input) =>
    input.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'Enter',
        keyCode: 229,
        isComposing: true,
        bubbles: true,
        cancelable: true,
      }),
    ),
  );
  await page.waitForTimeout(300);
  await expect(page).toHaveURL(/\/ja\/$/);
  await client.send('Input.insertText', { text: '通知が来ない' });
  await expect(options(page).first()).toHaveAttribute('data-article', 'missing-notifications');
});

test('K7: Enter before the finder is there opens its first answer', async ({ page }) => {
  await page.route('**/search-index/**/start.json', async (route) => {
    await new Promise((done) => setTimeout(done, 1200));
    await route.continue();
  });
  await page.goto('/en/');
  await page.keyboard.press('Control+k');
  await expect(page.locator('.search-busy')).toHaveText('Searching…');
  await page.keyboard.type('forgot my pin');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/pin-guidelines\//);
});

test('K11: typing shows no results that go and come again, and says each count once', async ({ context }) => {
  const questions = ['qr code', 'code expired', 'reinstalled the app', 'no notification arrives'];
  const counted = await Promise.all(
    questions.map(async (question) => typed(await context.newPage(), question)),
  );
  for (const [at, question] of questions.entries()) {
    const counts = counted[at] ?? [];
    expect(
      counts.filter((text, place) => text === counts[place - 1]),
      question,
    ).toEqual([]);
    const first = counts.findIndex((text) => /result/.test(text));
    expect(first, question).toBeGreaterThanOrEqual(0);
    expect(
      counts.slice(first).filter((text) => !/result/.test(text)),
      question,
    ).toEqual([]);
  }
});

/** Types a question as fast as a person does, and returns what is announced meanwhile. */
async function typed(page: Page, question: string): Promise<string[]> {
  await openSheet(page);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const status = document.querySelector('dialog [role=status]') as HTMLElement; // the sheet is open
    new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  await field(page).pressSequentially(question, { delay: 180 });
  await page.waitForTimeout(1200);
  const said: string[] = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said); // set above
  return said.filter((text) => text !== '');
}

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 375, height: 667 } });

  test('no / key is offered to be switched off', async ({ page }) => {
    await page.goto('/en/');
    await page.locator('.head a[data-search]').click();
    await expect(page.locator('.search-common')).toBeVisible();
    await expect(page.getByRole('checkbox')).toHaveCount(0);
  });
});
