import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSearchSource } from '../../src/build/search-source.ts';
import type { Article } from '../../src/flow/types.ts';
import { type Locale, localeCodes } from '../../src/locales.ts';
import { answer } from '../../src/search/answer.ts';
import { plainText } from '../../src/search/records.ts';
import { openBuiltFinder } from '../../src/tasks/search-in-node.ts';
import { root } from '../../src/tasks/tool.ts';

// What the site says is found in the words in which it says it, and what readers were once answered wrongly is not
// answered so again: the cases of `field-cases.md` and the screen texts of `kb-facts-2.md`, where they lie beside the repository.
const { articles } = readSearchSource();
const shared = (file: string) => {
  const path = join(root, '../shared', file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

/** Questions with the articles that they were answered by, wrongly and with confidence: `question` → CONF article, article. */
const cases = shared('cases/field-cases.md')
  .split(/^### /m)
  .slice(1)
  .flatMap((section) =>
    [...section.matchAll(/((?:`[^`]+`(?:, )?)+) → CONF ([\w/-]+(?:, [\w/-]+)*)/g)].flatMap(
      ([, questions = '', wrong = '']) =>
        [...questions.matchAll(/`([^`]+)`/g)].map(([, question = '']) => ({
          name: section.split(' ')[0] ?? '',
          question,
          wrong: wrong.split(', ').map((target) => target.split('/')[0] ?? ''),
        })),
    ),
  );

test.skipIf(cases.length === 0).each(cases)(
  '$name: “$question” gets no wrong sure answer',
  ({ question, wrong }) => {
    const [first] = answer(question, openBuiltFinder(/[ぁ-ん一-龠]/.test(question) ? 'ja' : 'en')).best;
    expect(wrong).not.toContain(first?.record.id);
  },
);

/** Texts of IBKR's screens, without what stands in brackets after them. */
const literal =
  /### 12\.1[^\n]*\n([\s\S]*?)\n###/
    .exec(shared('content/kb-facts-2.md'))?.[1]
    ?.split(/[·\n]/)
    .map((text) =>
      text
        .replace(/\(.*?\)/g, '')
        .trim()
        .replace(/\.$/, ''),
    )
    .filter((text) => text !== '') ?? [];

describe.each(localeCodes)('in %s', (locale) => {
  const firstThree = (question: string) => {
    const { best, perhaps } = answer(question, openBuiltFinder(locale));
    return [...best, ...perhaps].slice(0, 3);
  };
  const saying = (text: string) =>
    articles
      .filter((article) =>
        textsOf(article, locale).some((said) => said.toLowerCase().includes(text.toLowerCase())),
      )
      .map(({ flow }) => flow.id);

  test.each(literal)('the screen text “%s” leads to what says it', (text) => {
    const says = saying(text);
    const found = firstThree(text).flatMap(({ record, others }) => [
      record.id,
      ...others.map(({ id }) => id),
    ]);
    expect(found.length).toBeGreaterThan(0);
    if (says.length > 0) expect(found.filter((id) => says.includes(id))).not.toEqual([]);
  });
});

function textsOf({ words }: Article, locale: Locale): string[] {
  const { title, summary, steps } = words[locale];
  return [title, summary, ...Object.values(steps).flatMap((step) => [step.title, plainText(step.text)])];
}
