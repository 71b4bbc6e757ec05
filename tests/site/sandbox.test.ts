import { expect, test } from 'vitest';
import { sandboxPath } from '../../src/fragments.ts';
import { localeCodes } from '../../src/locales.ts';
import { attributeValues, builtPage } from '../support/built-pages.ts';

test.each(localeCodes)('the %s sandbox can be read before any script has run', (locale) => {
  const { html } = builtPage(sandboxPath(locale));
  expect(html).toContain('<noscript>');
  const [, guides = ''] = /<section[^>]*id="guides"([\s\S]*?)<\/section>/.exec(html) ?? [];
  expect(attributeValues(guides, 'a', 'href').length).toBeGreaterThanOrEqual(16);
});
