import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../src/articles.ts';
import { type FailureName, failureNames, failureOf } from '../../src/enrollment/failures.ts';
import { localeCodes } from '../../src/locales.ts';
import { type Os, systems } from '../../src/surface.ts';
import { placeOfStep } from '../../src/tasks/step-lines.ts';
import { meetFailure } from '../../src/verification/meet-failure.ts';
import { performArticle } from '../../src/verification/perform-article.ts';
import { performCure } from '../../src/verification/perform-cure.ts';
import { performCuringStep, worldOf } from '../../src/verification/perform-step.ts';
import { whyNotPerformed } from '../../src/verification/reach.ts';

const { articles, library, files } = readContent();
const flows = articles.map(({ flow }) => flow);
const guides = flows.filter(({ facets }) => facets.task !== undefined);
const performed = articles.filter(({ flow }) => flow.practice.length > 0);

for (const locale of localeCodes) {
  test.each(performed.map((article) => article.flow.id))(`${locale}/%s does what it says`, (id) => {
    const article = performed.find(({ flow }) => flow.id === id);
    const result = article && performArticle(article, flows, locale);
    const faults = result?.faults.map(
      ({ step, says }) => `${placeOfStep(library, locale, id, step)} step \`${step}\` ${says}`,
    );
    expect(faults).toEqual([]);
    expect(result?.worlds).toBeGreaterThan(0);
    expect(result?.steps.performed).toBe(result?.steps.all);
  });
}

const idle = flows.filter(({ practice }) => practice.length === 0);

test.each(idle.map(({ id, kind }) => [id, kind] as const))(
  '%s, a %s, names no world, and could not be performed in one',
  (id) => {
    const flow = flows.find((one) => one.id === id);
    expect(flow && whyNotPerformed(flow)).not.toBeNull();
  },
);

test.each(performed.filter(({ flow }) => flow.kind === 'fix').map(({ flow }) => flow.id))(
  'every answer that %s asks for is taken in some world',
  (id) => {
    const article = performed.find(({ flow }) => flow.id === id);
    const { taken, all } = (article && performArticle(article, flows, 'en')?.branches) ?? {
      taken: 0,
      all: -1,
    };
    expect(taken).toBe(all);
    expect(all).toBeGreaterThan(1);
  },
);

test('all eight guides are among the articles that are performed', () => {
  expect(guides.map(({ id }) => id)).toHaveLength(8);
  expect(guides.filter(({ practice }) => practice.length === 0)).toEqual([]);
});

const shown = failureNames.flatMap((name) =>
  systems.filter((os) => failureOf(name).shown[os] !== undefined).map((os) => ({ name, os })),
);

test.each(shown)('$name is met by following a guide on $os', ({ name, os }) => {
  const world = worldOf(name, os);
  expect(world && meetFailure(guides, world)).not.toBeNull();
});

/** Nobody but phone support can help with a locked PIN. */
const phoneSupportOnly: FailureName[] = ['pin-locked'];

test.each(shown.filter(({ name }) => !phoneSupportOnly.includes(name)))(
  'doing what an article says cures $name on $os',
  ({ name, os }) => {
    const said = curesOf(name, os).map((cure) => cure());
    expect(said).toContain(null);
  },
);

test.each(phoneSupportOnly)('what is written against %s leads to phone support', (name) => {
  const site = parse(files.find(({ path }) => path === 'content/site.yaml')?.text ?? '');
  const link: string = site.links['phone-support'].url;
  const texts = articles.flatMap(({ flow, words }) =>
    flow.steps.filter(({ cures }) => cures.includes(name)).map(({ id }) => words.en.steps[id]?.text),
  );
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text).toContain(link);
});

/** What the articles offer against a failure: a whole fix to go through, or one step of a guide. */
function curesOf(name: FailureName, os: Os): (() => string | null)[] {
  const world = worldOf(name, os);
  const offers = flows.filter(({ facets }) => facets.os === undefined || facets.os === os);
  return offers.flatMap((flow) => {
    const steps = flow.steps.filter(({ cures }) => cures.includes(name));
    if (steps.length === 0 || world === null) return [];
    if (flow.facets.task === undefined && flow.kind !== 'reference')
      return [() => performCure(flow, flows, world).says];
    return steps.map((step) => () => performCuringStep(step, name, os, flows));
  });
}
