import { describe, expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { failureNames, failureOf } from '../../src/enrollment/failures.ts';
import { messagesOf } from '../../src/i18n/translate.ts';
import { localeCodes } from '../../src/locales.ts';
import { problemDoorPath, problemPath, stepPath } from '../../src/routes.ts';
import { formatScreenRef, systems } from '../../src/surface.ts';
import { attributeValues, builtPage, visibleText } from '../support/built-pages.ts';

const articles = await readArticles();

describe.each(failureNames)('%s', (name) => {
  const cures = articles.flatMap(({ flow, words }) =>
    flow.steps
      .filter((step) => step.cures.includes(name))
      .map(({ id }) => ({ path: { article: flow.id, step: id }, words })),
  );

  test.each(localeCodes)(
    'has a page in %s on which a step that cures it is told, title and all',
    (locale) => {
      const { html } = builtPage(problemPath(locale, name));
      const links = attributeValues(html, 'a', 'href');
      const curing = cures.filter(({ path }) => links.includes(stepPath(locale, path)));
      expect(curing.length).toBeGreaterThan(0);
      const text = visibleText(html).replaceAll('’', "'");
      expect(text).toContain(messagesOf('sandbox', locale)[`why-${name}`]);
      for (const { path, words } of curing) {
        const { title = '', text: written = '' } = words[locale].steps[path.step] ?? {};
        expect(text).toContain(title.replaceAll('’', "'"));
        // The beginning of its first sentence, as far as it has no marks of its own.
        expect(text).toContain((/^[^*[<\n「|-]*/.exec(written)?.[0] ?? '').trim());
      }
    },
  );

  test.each(localeCodes)('shows in %s what each phone shows that meets it', (locale) => {
    const screens = attributeValues(builtPage(problemPath(locale, name)).html, 'figure', 'data-screen');
    for (const os of systems) {
      const shown = failureOf(name).shown[os];
      if (shown) expect(screens).toContain(formatScreenRef(shown));
    }
  });

  test('has an address without a language that leads to both pages', () => {
    const links = attributeValues(builtPage(problemDoorPath(name)).html, 'a', 'href');
    expect(links).toEqual(expect.arrayContaining(localeCodes.map((locale) => problemPath(locale, name))));
  });
});
