import type { Page } from '@playwright/test';
import { localeCodes } from '../../src/locales.ts';
import { answer } from '../../src/search/answer.ts';
import { openBuiltFinder } from '../../src/tasks/search-in-node.ts';
import { readQuestions } from '../../src/tasks/search-questions.ts';
import { violationsOn } from '../support/axe.ts';
import { expect, test } from '../support/browser.ts';
import { field, openSheet, options, sheet } from '../support/search-sheet.ts';

test.describe.configure({ timeout: 60_000 });

const shown = (page: Page) =>
  page
    .locator('[role=option][data-article]')
    .evaluateAll((all) =>
      all.map((one) => `${one.getAttribute('data-article')}/${one.getAttribute('data-step')}`),
    );

/** Some questions of every kind that have a sure answer. */
function sample(locale: (typeof localeCodes)[number]) {
  const questions = readQuestions(locale).filter(({ kind }) => !kind.startsWith('field'));
  return questions
    .filter((_, at) => at % 89 === 0)
    .map(({ query }) => answer(query, openBuiltFinder(locale)))
    .filter(({ best }) => best.length > 0);
}

for (const locale of localeCodes) {
  test.describe(`in ${locale}`, () => {
    test('the box gives the first three that were measured', async ({ page }) => {
      await openSheet(page, `/${locale}/`);
      const asked = sample(locale);
      expect(asked.length).toBeGreaterThan(10);
      for (const { question, best, perhaps } of asked) {
        const expected = [...best, ...perhaps]
          .slice(0, 3)
          .map(({ record: { kind, id }, part }) =>
            ['glossary', 'practice', 'problem'].includes(kind) ? `${kind}/${id}` : `${id}/${part?.id ?? ''}`,
          );
        await ask(page, question);
        expect((await shown(page)).slice(0, 3), question).toEqual(expected);
      }
    });

    test('axe finds nothing in the sheet, light and dark', async ({ page }) => {
      await openSheet(page, `/${locale}/`);
      for (const question of ['', 'iPhone QR', 'zzzz']) {
        await field(page).fill(question);
        if (question === 'iPhone QR') await expect(options(page).first()).toBeVisible();
        if (question === 'zzzz') await expect(page.locator('.search-none')).toBeVisible();
        if (question === 'zzzz') await expect(page.locator('.search-hint', { hasText: '…' })).toHaveCount(0);
        expect(await violationsOn(page, { within: 'dialog[open]' }), question).toEqual([]);
      }
    });

    test('the sheet is the whole screen of a phone, and nothing sticks out', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await openSheet(page, `/${locale}/`);
      await field(page).fill('IB Key QR iPhone');
      await expect(options(page).first()).toBeVisible();
      expect(await sheet(page).boundingBox()).toMatchObject({ x: 0, y: 0, width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const [option] = await options(page).all();
      expect((await option?.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    });
  });
}

test('before a question the sheet offers problems, the chooser and practice', async ({ page }) => {
  await openSheet(page);
  await expect(page.locator('.search-common a')).toHaveCount(5);
  await expect(page.locator('dialog a[href="/en/start/"]')).toBeVisible();
  await expect(page.locator('dialog a[href="/en/sandbox/"]')).toBeVisible();
});

test('a question that nothing fits gets ways on instead of weak answers', async ({ page }) => {
  await openSheet(page);
  await field(page).fill('dividend tax on my shares');
  const none = page.locator('.search-none');
  await expect(none).toContainText('dividend tax on my shares');
  await expect(page.locator('[role=group][aria-label="Best answers"]')).toHaveCount(0);
  // What fits less well stands below the ways on, and Enter opens none of it.
  const perhaps = page.locator('[role=group][aria-label="Perhaps"]');
  if (await perhaps.isVisible())
    expect((await perhaps.boundingBox())?.y).toBeGreaterThan((await none.boundingBox())?.y ?? 0);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/$/);
  await expect(none.locator('a[href="/en/start/"]')).toBeVisible();
  await expect(none.locator('a[href="/en/a-z/"]')).toBeVisible();
  await expect(none.locator('a[href^="https://www.ibkr.com"]')).toBeVisible();
});

test('guides that differ in two words are one row with chips', async ({ page }) => {
  await openSheet(page);
  await field(page).fill('add a user');
  await expect(options(page).first()).toBeVisible();
  const rows = (await shown(page)).filter((one) => /^add-user-(iphone|android)/.test(one));
  expect(rows).toHaveLength(1);
  const chips = page.locator('[role=option][data-variant]');
  await expect(chips).toHaveCount(3);
  await chips.filter({ hasText: 'Android' }).first().click();
  await expect(page).toHaveURL(/\/en\/add-user-android-/);
});

test('the sentence that matched and the words in it are marked', async ({ page }) => {
  await openSheet(page);
  await field(page).fill('session id');
  const step = page
    .locator('[role=option][data-step]:not([data-step=""]):not([data-article=glossary])')
    .first();
  await expect(step.locator('.search-said mark').first()).toHaveText(/session id/i);
});

test('a misspelled word is corrected aloud, and can be searched as it is', async ({ page }) => {
  await openSheet(page);
  await field(page).fill('activaton');
  const correction = page.locator('.search-correction');
  await expect(correction).toContainText('Results for “activation”');
  await correction.getByRole('button').click();
  await expect(correction).toHaveCount(0);
});

test('a number that nothing covers is reported as such', async ({ page }) => {
  await openSheet(page);
  await field(page).fill('ＫＢ９９８７');
  await expect(page.locator('.search-none')).toContainText('KB9987');
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(0);
});

test('the full text is searched when nothing is sure, and when it is asked for', async ({ page }) => {
  await openSheet(page);
  await field(page).fill('pin guidelines');
  await page.getByRole('button', { name: 'Search all text' }).click();
  const pages = page.locator('[role=group][aria-label="In the text of pages"]');
  await expect(pages.locator('mark').first()).toBeVisible();
  await expect(pages.getByRole('option').first()).toHaveAttribute('href', /^\/en\//);
});

/** Types a question and waits for its answer. */
async function ask(page: Page, question: string): Promise<void> {
  const list = page.locator('#search-list');
  await field(page).fill('');
  await expect(list).toBeHidden();
  await field(page).fill(question);
  await expect(list).toBeVisible();
}
