import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds wrong with a page as it stands: WCAG 2.2 A and AA, and best practices, in light; and whatever has to
 * do with colours in dark, where nothing else differs. The one rule that is new in 2.2, the size of targets, is off
 * unless asked for.
 */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await builder(page).analyze();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await new AxeBuilder({ page }).withTags('cat.color').analyze();
  return Object.entries({ light, dark }).flatMap(([theme, { violations }]) =>
    violations.map(({ id, nodes }) => `${id} (${theme}): ${nodes.map(({ html }) => html).join(' ')}`),
  );
}

function builder(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
}
