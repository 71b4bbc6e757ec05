import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds wrong with a page as it stands: WCAG 2.2 A and AA, and best practices in the light; in the dark only
 * colours are different, so only contrast is looked at. The insides of a figure are the gallery's, which `whole` asks for.
 */
export async function violationsOn(page: Page, { whole = false } = {}): Promise<string[]> {
  const found: string[] = [];
  for (const [colorScheme, options] of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The other mode opens a blank page for every run, to look into frames of other origins; there are none.
    const axe = new AxeBuilder({ page }).setLegacyMode().options(options);
    const { violations } = await (whole ? axe : axe.exclude('figure .ph > *')).analyze();
    for (const { id, nodes } of violations)
      found.push(`${id} (${colorScheme}): ${nodes.map(({ html }) => html).join(' ')}`);
  }
  return found;
}

const schemes: ['light' | 'dark', RunOptions][] = [
  ['light', { rules: { 'target-size': { enabled: true } } }], // new in WCAG 2.2, off unless asked for
  ['dark', { runOnly: { type: 'rule', values: ['color-contrast'] } }],
];

type RunOptions = Parameters<AxeBuilder['options']>[0];
