import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../src/articles.ts';
import { report } from '../../src/authoring/report.ts';
import { type FailureName, failureNames, failureOf } from '../../src/enrollment/failures.ts';
import { systems } from '../../src/surface.ts';
import { checkPerformances } from '../../src/verification/check-articles.ts';
import { performArticle } from '../../src/verification/perform-article.ts';
import { worldOf } from '../../src/verification/perform-step.ts';
import { reproduceFailure } from '../../src/verification/reproduce-failure.ts';

const content = readContent();
const { articles, files } = content;
const flows = articles.map(({ flow }) => flow);
const guides = flows.filter(({ facets }) => facets.task !== undefined);
const performed = articles.filter(({ flow }) => flow.practice.length > 0);

test('every article does what it says', () => {
  expect(report(checkPerformances(content), files)).toBe('');
}, 120_000); // every article in every world: ten seconds on an idle computer

test.each(performed.map((article) => [article.flow.id, article] as const))(
  'all that %s claims is performed, in at least one world',
  (_id, article) => {
    const result = performArticle(article, flows, 'en');
    expect(result?.worlds).toBeGreaterThan(0);
    expect(result?.steps.performed).toBe(result?.steps.all);
    expect(result?.branches.taken).toBe(result?.branches.all);
  },
);

const shown = failureNames.flatMap((name) =>
  systems.filter((os) => failureOf(name).shown[os] !== undefined).map((os) => ({ name, os })),
);

test.each(shown)('$name is met by following a guide on $os', ({ name, os }) => {
  const world = worldOf(name, os);
  expect(world && reproduceFailure(guides, world)).not.toBeNull();
});

const phoneSupportOnly = failureNames.filter((name) => failureOf(name).remedy === 'phone-support');

test.each(phoneSupportOnly)('what is written against %s leads to phone support', (name: FailureName) => {
  const site = parse(files.find(({ path }) => path === 'content/site.yaml')?.text ?? '');
  const link: string = site.links['phone-support'].url;
  const texts = articles.flatMap(({ flow, words }) =>
    flow.steps.filter(({ cures }) => cures.includes(name)).map(({ id }) => words.en.steps[id]?.text),
  );
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text).toContain(link);
});
