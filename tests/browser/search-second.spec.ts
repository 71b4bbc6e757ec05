import type { Page } from '@playwright/test';
import { answer, headingOf, type Row } from '../../src/search/answer.ts';
import { openBuiltFinder } from '../../src/tasks/search-in-node.ts';
import { readQuestions } from '../../src/tasks/search-questions.ts';
import { expect, test } from '../support/browser.ts';
import { field, openSheet, options } from '../support/search-sheet.ts';

const finder = openBuiltFinder('en');
const alone = { ...finder, second: null };
const first = ({ best, perhaps }: { best: readonly Row[]; perhaps: readonly Row[] }) =>
  [...best, ...perhaps][0]?.record.id ?? '';

/** Questions of which the finder alone is unsure. */
const unsure = readQuestions('en')
  .filter(({ kind, query }) => kind === 'asked' && headingOf(answer(query, alone)) !== 'best')
  .map(({ query }) => query);
/** One whose first row the second opinion changes, and one of which it is sure. */
const [changed = ''] = unsure.filter((query) => first(answer(query, alone)) !== first(answer(query, finder)));
const [settled = ''] = unsure.filter((query) => headingOf(answer(query, finder)) === 'best');

/** Holds the questions' file back until it is let go. */
async function holdQuestions(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route('**/questions.json', async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

test('an unsure question waits for the second opinion, and no rows stand there that would move', async ({
  page,
}) => {
  const letGo = await holdQuestions(page);
  await openSheet(page);
  const asked = page.waitForRequest('**/questions.json');
  await field(page).fill(changed);
  await asked;
  await expect(page.locator('.search-busy')).toBeVisible();
  await expect(options(page)).toHaveCount(0);
  letGo();
  await expect(options(page).first()).toHaveAttribute('data-article', first(answer(changed, finder)));
  await expect(page.locator('.search-busy')).toBeHidden();
});

test('Enter before the second opinion is there opens its answer', async ({ page }) => {
  const letGo = await holdQuestions(page);
  await openSheet(page);
  await field(page).fill(settled);
  await page.keyboard.press('Enter');
  letGo();
  await expect(page).toHaveURL(new RegExp(`/en/${first(answer(settled, finder))}/`));
});

test.describe('without the second opinion', () => {
  test.use({ allowed: [/Failed to load resource/] });

  test('the answer of the finder alone stands', async ({ page }) => {
    await page.route('**/questions.json', (route) => route.abort());
    await openSheet(page);
    await field(page).fill(changed);
    await expect(options(page).first()).toHaveAttribute('data-article', first(answer(changed, alone)));
  });
});
