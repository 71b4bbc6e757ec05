import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { type ScenarioName, scenarioNames } from '../../src/enrollment/scenarios.ts';
import { formatFragment } from '../../src/fragments.ts';
import { practisedArticles, sandboxIndex } from '../../src/sandbox/content.ts';
import { firstView } from '../../src/sandbox/first-view.ts';
import { offersIn, type PractisedArticle } from '../../src/sandbox/guides.ts';
import { openLiveSession } from '../../src/sandbox/live-session.ts';
import { readLink } from '../../src/sandbox/opening.ts';
import { runsOn } from '../../src/sandbox/scenario-menu.ts';
import { stepViews } from '../../src/sandbox/step-views.ts';
import { standstill } from '../../src/simulator/session.ts';
import { type Id, systems } from '../../src/surface.ts';

const articles = await readArticles();
const index = sandboxIndex(articles, 'en');
/** As the browser reads them. */
const files = JSON.parse(
  JSON.stringify(
    practisedArticles(articles, 'en').map((article) => ({ ...article, views: stepViews(article) })),
  ),
) as PractisedArticle[];
const practised = new Map(files.map((article) => [article.flow.id, article]));
const find = (id: Id) => practised.get(id);
const now = 1_800_000_000;

const steps = files.flatMap(stepsOf);
const addresses = [
  '',
  ...steps,
  ...scenarioNames.flatMap((scenario) =>
    systems
      .filter((os) => runsOn(scenario, os))
      .flatMap((os) => [
        formatFragment({ scenario, os }),
        ...offersIn(index, { scenario, os }).flatMap(({ id }) => [
          formatFragment({ guide: id, scenario, os }),
          formatFragment({ guide: id }),
        ]),
      ]),
  ),
];

test('what shows before the practice has been fetched is what it shows once it is there', () => {
  const views = [...new Set(addresses)].flatMap((address) => {
    const first = firstView(index, find, address);
    return first ? [{ address, first }] : [];
  });
  const wrong = views.filter(({ address, first }) => {
    const session = openLiveSession(readLink(address, find, now).snapshot, standstill(now));
    const { world, time: _, guide, ...then } = session.view();
    session.close();
    const { world: firstWorld, guide: firstGuide, ...before } = first;
    const isSame =
      JSON.stringify(sorted(before)) === JSON.stringify(sorted(then)) &&
      firstWorld.scenario === world.scenario &&
      firstWorld.os === world.os &&
      JSON.stringify(firstGuide) === JSON.stringify(guide);
    return !isSame;
  });
  expect(wrong.map(({ address }) => address)).toEqual([]);
  expect(views.length).toBeGreaterThan(addresses.length / 8);
});

test('four of five steps of the guides for one system show at once, however deep a link leads', () => {
  const deep = files.filter(({ flow }) => flow.kind === 'guide' && flow.facets.os).flatMap(stepsOf);
  const shown = deep.filter((address) => firstView(index, find, address) !== null);
  expect(shown.length).toBeGreaterThan(deep.length * 0.8);
});

test('the plain page and every guide that starts with nothing done show at once', () => {
  const guides = index.guides.filter(({ kind, facets }) => kind === 'guide' && facets.task === 'activate');
  const plain = ['', ...guides.map(({ id }) => formatFragment({ guide: id }))];
  expect(plain.filter((address) => firstView(index, find, address) === null)).toEqual([]);
});

test.each([
  [
    'a step of a guide in another world than its own',
    { guide: 'activate-iphone-qr', step: 'open-camera', scenario: 'code-expired' as ScenarioName },
  ],
  ['a world in which something has happened', { scenario: 'code-expired' as ScenarioName }],
  ['an address that needs a word', { code: 'DEMO-7KQM-2R9P-WX4L' }],
])('%s has to be found out first', (_name, fragment) => {
  expect(firstView(index, find, formatFragment(fragment))).toBeNull();
});

function stepsOf({ flow }: PractisedArticle): string[] {
  return flow.steps.map(({ id }) => formatFragment({ guide: flow.id, step: id }));
}

function sorted(value: object): [string, unknown][] {
  return Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
