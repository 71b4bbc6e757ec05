import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/articles.ts';
import { attribute, childrenOf, isElement, placeOf } from '../../src/authoring/mdx.ts';
import { readSearchSource } from '../../src/build/search-source.ts';
import { localeCodes, sourceLocale } from '../../src/locales.ts';

// For each fact in a note or an outcome one question is a test: the rule for `facts` in content/README.md, "Search words".
const { library } = readContent();
const parts = library.ids.flatMap((id) => {
  const article = library.find(sourceLocale, id);
  return (article?.parts ?? []).map((part) => ({ article, part, step: `${id}/${part.id}` }));
});

/** The places of every fact, by the fact's own text; what a step takes over from another one is stated there. */
const facts = new Map<string, string[]>();
for (const { article, part, step } of parts) {
  if (!article || attribute(part.element, 'same')) continue;
  const notes = childrenOf(part.element.node).filter((node) => isElement(node) && node.name === 'Note');
  const said = notes.map((node) => {
    const { file, start, end } = placeOf(node, article.file);
    return file.text.slice(start, end).replace(/\s+/g, ' ');
  });
  if (attribute(part.element, 'ending')) said.push(`the outcome of ${step}`);
  for (const fact of said) facts.set(fact, [...(facts.get(fact) ?? []), step]);
}
const needed = new Map<string, number>();
for (const places of facts.values()) {
  const key = places.join(' or ');
  needed.set(key, (needed.get(key) ?? 0) + 1);
}

describe.each(localeCodes)('in %s', (locale) => {
  const { words, pages } = readSearchSource().locales[locale];

  test('every note and every outcome has a question under `facts`', () => {
    expect(facts.size).toBeGreaterThan(library.ids.length);
    const missing = [...needed].filter(([places, count]) => {
      const asked = new Set(places.split(' or ').flatMap((place) => words.facts[place] ?? []));
      return asked.size < count;
    });
    expect(
      missing.map(([places, count]) => `content/${locale}/search-words.yaml, ${places}: ${count} needed`),
    ).toEqual([]);
  });

  test('every line of `facts` names a step, a page or a term', () => {
    const known = new Set([...parts.map(({ step }) => step), ...pages.map(({ id }) => id)]);
    expect(Object.keys(words.facts).filter((place) => !known.has(place))).toEqual([]);
  });

  test('no question under `facts` is learned from', () => {
    const learned = new Set(Object.values(words.asks).flat());
    expect(
      Object.values(words.facts)
        .flat()
        .filter((question) => learned.has(question)),
    ).toEqual([]);
  });
});
