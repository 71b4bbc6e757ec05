import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds wrong with a page as it stands: in light by WCAG 2.2 A and AA and by best practices, then in dark by
 * the rules about colours, since nothing else differs there.
 */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await new AxeBuilder({ page }).options({ rules: targetSize }).analyze();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await new AxeBuilder({ page }).withRules(ofColours).analyze();
  return Object.entries({ light, dark }).flatMap(([theme, { violations }]) =>
    violations.map(({ id, nodes }) => `${id} (${theme}): ${nodes.map(({ html }) => html).join(' ')}`),
  );
}

/** What WCAG asks of colours up to level AA. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** The one rule that is new in WCAG 2.2 is off unless asked for. */
const targetSize = { 'target-size': { enabled: true } };
