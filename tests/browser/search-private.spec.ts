import { expect, test } from '../support/browser.ts';
import { field, openSheet, options } from '../support/search-sheet.ts';

for (const [locale, asked] of [
  ['en', 'Is this a code of yours?'],
  ['ja', 'お手元の認証コードではありませんか'],
] as const)
  test(`a login code is asked about in ${locale}, and stands in no address, history or storage`, async ({
    page,
  }) => {
    const kept = () =>
      page.evaluate(() => location.href + JSON.stringify(history.state) + JSON.stringify(localStorage));
    await page.goto(`/${locale}/search/?q=482915`);
    await expect(page.locator('.search-none h2')).toHaveText(asked);
    await expect(page).toHaveURL(`/${locale}/search/`);
    for (const typed of ['48291534', '４８２ ９１５', 'code 482915']) {
      await openSheet(page, `/${locale}/`);
      await field(page).fill(typed);
      await expect(page.locator('.search-none h2')).toHaveText(asked);
      await expect(page.locator('dialog [role=status]')).toHaveText(asked);
      await expect(page.locator('[role=group] [role=option]').first()).toBeVisible();
      await options(page).first().click();
      await expect(page).not.toHaveURL(`/${locale}/`);
      await page.goBack();
      expect((await kept()).normalize('NFKC')).not.toMatch(/482 ?915/);
    }
  });

test('the last questions stay on the device, without what looks private, and can be erased', async ({
  page,
}) => {
  for (const question of ['forgot pin', 'forgot my pin 7K2MQ4XD']) {
    await openSheet(page);
    await field(page).fill(question);
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(/\/en\/$/);
  }
  await openSheet(page);
  const recent = page.locator('.search-recent');
  await expect(recent.getByRole('listitem')).toHaveText(['forgot pin']);
  await recent.getByRole('button', { name: 'forgot pin' }).click();
  await expect(options(page).first()).toBeVisible();
  await field(page).fill('');
  await recent.getByRole('button', { name: 'Erase them' }).click();
  await expect(recent).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('ib-key-guide.searches'))).toBeNull();
});
