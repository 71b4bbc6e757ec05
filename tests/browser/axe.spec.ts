import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';

test.use({ allowed: [/404/] });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const { kind, path } of pageKinds) {
      test(`axe finds nothing wrong with the page ${kind}`, async ({ page }) => {
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([]);
      });
    }
  });
}
