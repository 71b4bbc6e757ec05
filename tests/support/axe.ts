import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { localeCodes } from '../../src/locales.ts';

/**
 * What axe finds wrong with a page as it stands: WCAG 2.2 A and AA, and best practices. Each fact is looked at once: the
 * insides of figures in the gallery, which asks for the `whole` page, and colours, light and dark, in the first locale
 * only, since no style sheet makes them depend on the language (site/styles.test.ts); `colours` asks for them elsewhere.
 */
export async function violationsOn(page: Page, { whole = false, colours = false } = {}): Promise<string[]> {
  const language = await page.locator('html').getAttribute('lang');
  const found: string[] = [];
  for (const { scheme, options } of colours || language === localeCodes[0] ? coloured : plain) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    // The other mode opens a blank page for every run, to look into frames of other origins; there are none.
    const axe = new AxeBuilder({ page }).setLegacyMode().options(options);
    const { violations } = await (whole ? axe : axe.exclude('figure .ph > *')).analyze();
    for (const { id, nodes } of violations)
      found.push(`${id} (${scheme}): ${nodes.map(({ html }) => html).join(' ')}`);
  }
  return found;
}

/** New in WCAG 2.2, and off unless asked for. */
const targetSize = { 'target-size': { enabled: true } };

const coloured: Run[] = [
  { scheme: 'light', options: { rules: targetSize } },
  { scheme: 'dark', options: { runOnly: { type: 'rule', values: ['color-contrast'] } } },
];
const plain: Run[] = [
  { scheme: 'light', options: { rules: { ...targetSize, 'color-contrast': { enabled: false } } } },
];

interface Run {
  scheme: 'light' | 'dark';
  options: Parameters<AxeBuilder['options']>[0];
}
