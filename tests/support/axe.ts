import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { localeCodes } from '../../src/locales.ts';

/**
 * What axe finds wrong with a page as it stands: WCAG 2.2 A and AA, and best practices. Each fact is looked at once: the
 * insides of figures in the gallery, which asks for the `whole` page; structure and colours, light and dark, in the first
 * locale only, since no page has other elements (site/structure.test.ts) and no style sheet other colours
 * (site/styles.test.ts) in another language. There, names, languages and sizes are looked at; `everywhere` asks for all.
 */
export async function violationsOn(
  page: Page,
  { whole = false, everywhere = false, within = null }: Extent = {},
): Promise<string[]> {
  const language = await page.locator('html').getAttribute('lang');
  const isFirst = !localeCodes.some((locale) => locale === language) || language === localeCodes[0];
  const context = { include: [within ?? 'html'], exclude: whole ? alike : [...alike, 'figure .ph > *'] };
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const { scheme, options } of everywhere || isFirst ? all : worded) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    found.push(...(await page.evaluate(runAxe, { scheme, context, options })));
  }
  return found;
}

/** Runs in the page, once axe is there. */
async function runAxe({
  scheme,
  context,
  options,
}: Run & { context: axe.ElementContext }): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') }; // put there before
  const { violations } = await axe.run(context, { ...options, resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id} (${scheme}): ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Rows of a long table, which one template makes like the rows before them. */
const alike = ['tbody tr:nth-child(n + 13)'];

/** New in WCAG 2.2, and off unless asked for. */
const targetSize = { 'target-size': { enabled: true } };

const all: Run[] = [
  { scheme: 'light', options: { rules: targetSize } },
  { scheme: 'dark', options: { runOnly: { type: 'rule', values: ['color-contrast'] } } },
];
/** The rules of what depends on the words: names of things, the language they are in, and the room they take. */
const tags = ['cat.text-alternatives', 'cat.name-role-value', 'cat.forms', 'cat.language'];
const worded: Run[] = [
  {
    scheme: 'light',
    options: {
      runOnly: {
        type: 'rule',
        values: [...axe.getRules(tags).map(({ ruleId }) => ruleId), 'target-size'],
      },
    },
  },
];

interface Run {
  scheme: 'light' | 'dark';
  options: axe.RunOptions;
}

interface Extent {
  /** With the insides of figures. */
  whole?: boolean;
  /** Everything, in whichever language the page is. */
  everywhere?: boolean;
  /** Only this part of the page. */
  within?: string | null;
}
