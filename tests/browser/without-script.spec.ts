import { localeCodes } from '../../src/locales.ts';
import { expect, test } from '../support/browser.ts';

const guides = ['activate', 'add-user'].flatMap((task) =>
  ['iphone', 'android'].flatMap((os) => ['qr', 'manual'].map((entry) => ({ task, os, entry }))),
);

test.use({ javaScriptEnabled: false });

for (const locale of localeCodes) {
  for (const { task, os, entry } of guides) {
    test(`${task} on ${os} by ${entry} is finished by links alone, in ${locale}`, async ({ page }) => {
      await page.goto(`/${locale}/`);
      for (const choice of [task, os, entry]) await page.locator(`a[data-choice="${choice}"]`).click();
      await expect(page.locator('main')).toHaveAttribute('data-article', `${task}-${os}-${entry}`);
      const passed = new Set<string | null>();
      while ((await page.locator('[data-outcome]').count()) === 0) {
        const step = await page.locator('main').getAttribute('data-step');
        expect(passed, `${step} comes round again`).not.toContain(step);
        passed.add(step);
        await page.locator('a[rel=next], a[data-choice]').first().click();
      }
      await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'done');
      expect(passed.size).toBeGreaterThan(5);
    });
  }
}

test('nothing that needs a script is shown without one', async ({ page }) => {
  for (const path of ['/en/', '/en/activate-iphone-qr/check-banner/', '/en/activate-iphone-qr/done/']) {
    await page.goto(path);
    await expect(page.locator('button:visible:not([popovertarget])')).toHaveCount(0);
    await expect(page.locator('resume-card section, a[data-back]').filter({ visible: true })).toHaveCount(0);
  }
});

test('the meaning of a term opens without a script', async ({ page }) => {
  await page.goto('/en/activate-iphone-qr/unlock/');
  const term = page.locator('button.term').first();
  await term.click();
  await expect(page.locator('.meaning:popover-open')).toBeVisible();
});
