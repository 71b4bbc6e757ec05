import { HtmlValidate, type Result, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import rules from '../html-validate.json' with { type: 'json' };
import { builtPages } from '../support/built-pages.ts';

/** The rules are the same for every page; making them out anew took a third of the time. */
class OneConfig extends StaticConfigLoader {
  private readonly config = super.getConfigFor('');

  override getConfigFor() {
    return this.config;
  }
}

test('every page is valid HTML', { timeout: 180_000 }, async () => {
  const validator = new HtmlValidate(new OneConfig(rules as never)); // JSON forgets the literal severities
  const faults: string[] = [];
  for (const { path, html } of builtPages()) {
    const { results } = await validator.validateString(html, path);
    faults.push(...results.flatMap((result) => faultsIn(path, result)));
  }
  expect(faults.slice(0, 40)).toEqual([]);
});

function faultsIn(path: string, { messages }: Result): string[] {
  return messages.map(({ ruleId, message, selector }) => `${path}: ${message} (${ruleId}) at ${selector}`);
}
