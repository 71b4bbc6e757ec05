import type { Locator, Page } from '@playwright/test';
import { expect } from './browser.ts';

/** The sheet in which readers search. */
export const sheet = (page: Page): Locator => page.locator('dialog.search-sheet');
export const field = (page: Page): Locator => page.getByRole('dialog').getByRole('combobox');
export const options = (page: Page): Locator => page.getByRole('option');

/** Opens a page and, by its keys, the sheet. */
export async function openSheet(page: Page, address = '/en/'): Promise<void> {
  await page.goto(address);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await expect(page.locator('.search-keys label')).toBeAttached();
}
