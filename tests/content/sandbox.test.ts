import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { isShown } from '../../src/coach/arrival.ts';
import { startCoach } from '../../src/coach/coach.ts';
import { holds, isWorldFact } from '../../src/enrollment/facts.ts';
import { failureNames, failureOf } from '../../src/enrollment/failures.ts';
import { scenarios } from '../../src/enrollment/scenarios.ts';
import { localeCodes } from '../../src/locales.ts';
import { practisedArticles, sandboxIndex } from '../../src/sandbox/content.ts';
import { scenariosOf } from '../../src/sandbox/guides.ts';
import { openLiveSession } from '../../src/sandbox/live-session.ts';
import { openingAt } from '../../src/sandbox/opening.ts';
import { initialSnapshot } from '../../src/sandbox/practice-snapshot.ts';
import { snapshotAt } from '../../src/sandbox/replay.ts';
import { standstill } from '../../src/simulator/session.ts';
import { systems } from '../../src/surface.ts';
import { isPerformable, simulatedSteps } from '../../src/verification/coverage.ts';
import { playThrough } from '../support/player.ts';

const articles = await readArticles();
const now = 1_800_000_000;
const practised = practisedArticles(articles, 'en');
const find = (id: string) => practised.find(({ flow }) => flow.id === id);
const guides = practised.filter(({ flow }) => flow.facets.entry !== undefined);

test('there are guides to practise', () => {
  expect(guides.length).toBeGreaterThanOrEqual(8);
});

for (const article of guides) {
  const { flow } = article;
  const os = flow.facets.os ?? 'iphone';
  const worlds = scenariosOf(flow, os);
  const [, ...later] = flow.steps.filter(({ sure }) => sure === 'confirmed').map(({ id }) => id);

  test.each(later)(`the sandbox opens ${flow.id} at %s by doing what comes before`, (step) => {
    const { guide, journeys } = snapshotAt(article, step, { scenarios: worlds, os, now });
    expect(guide?.coach.at).toBe(step);
    expect(journeys).not.toBe(null);
  });

  test.each(worlds)(`${flow.id} plays itself to its end in %s and keeps its promise`, (scenario) => {
    const snapshot = initialSnapshot(scenario, os, now, { flow, coach: startCoach(flow), back: null });
    const { guide, world } = playThrough(snapshot, article);
    expect(guide?.coach.state).toBe('finished');
    const last = flow.steps.find(({ id }) => id === guide?.coach.at);
    const leaves = last?.way.kind === 'end' ? last.way.leaves : [];
    expect(leaves.length).toBeGreaterThan(0);
    for (const fact of leaves) expect(isWorldFact(fact) && holds(world, fact)).toBe(true);
  });
}

const others = practised
  .filter(({ flow }) => flow.facets.entry === undefined)
  .flatMap((article) => article.plans.map((row) => ({ id: article.flow.id, article, ...row })));

test('every other article that can be practised is rehearsed in each of its worlds', () => {
  const missing = practised.filter(
    ({ flow, plans }) => flow.facets.entry === undefined && plans.length === 0,
  );
  expect(missing.map(({ flow }) => flow.id)).toEqual([]);
});

test.each(others)('$id plays itself in $scenario on $os from its trouble to an end', (row) => {
  const { article, scenario, os } = row;
  const { flow } = article;
  const start = snapshotAt(article, null, { scenarios: [scenario], os, now });
  const { failure } = scenarios[scenario];
  if (flow.kind === 'fix' && failure !== null) {
    const session = openLiveSession(start, standstill(now));
    expect(session.view().trouble).toBe(failure);
    session.close();
  }
  const { guide, world } = playThrough(start, article);
  const due = flow.steps.find(({ id }) => id === guide?.coach.at);
  // Beyond what a source confirms nothing is played.
  if (guide?.coach.state !== 'finished')
    return expect([due?.id, due && isPerformable(due)]).toEqual([due?.id, false]);
  const leaves = due?.way.kind === 'end' ? due.way.leaves : [];
  for (const fact of leaves) expect(isWorldFact(fact) && holds(world, fact)).toBe(true);
});

for (const locale of localeCodes) {
  const content = sandboxIndex(articles, locale);

  test.each(failureNames)(
    `%s leads to the step that cures it on every phone that shows it (${locale})`,
    (name) => {
      for (const os of systems.filter((system) => failureOf(name).shown[system])) {
        const cure = content.cures[name]?.[os];
        const article = articles.find(({ flow }) => flow.id === cure?.article);
        expect(article?.flow.steps.find(({ id }) => id === cure?.step)?.cures).toContain(name);
        expect(cure?.title).toBeTruthy();
      }
    },
  );

  test(`the same guides can be practised as in every other language (${locale})`, () => {
    expect(content.guides.map(({ id }) => id)).toEqual(practised.map(({ flow }) => flow.id));
    expect(practisedArticles(articles, locale).map(({ flow }) => flow)).toEqual(
      practised.map(({ flow }) => flow),
    );
  });
}

// Flows have no language: what opens in one opens in all.
test.each(practised.map(({ flow }) => [flow.id, flow] as const))(
  '%s opens at any of its steps, on the screen that the step is about',
  (_id, flow) => {
    for (const step of flow.steps) {
      const { snapshot, notice } = openingAt({ guide: flow.id, step: step.id }, find, now);
      const session = openLiveSession(snapshot, standstill(now));
      const { guide, showing } = session.view();
      session.close();
      // No journey leads to what is only drawn, nor past it.
      const isDrawnOnly = !isPerformable(step) || !simulatedSteps(flow).includes(step);
      expect(guide?.coach.state).not.toBe('astray');
      // A guide to activate or to add a user does not claim that its unconfirmed steps come up: it may begin instead.
      const isUnclaimed = step.sure !== 'confirmed' && flow.facets.task !== undefined;
      if (isUnclaimed && notice === 'noticeStep') {
        expect(guide?.coach.at).toBe(flow.steps[0]?.id);
        continue;
      }
      const isThere = isDrawnOnly || isShown(step, showing);
      expect([guide?.coach.at, notice, isThere]).toEqual([step.id, null, true]);
    }
  },
);

test('a link with a guide keeps its scenario, also where Client Portal is open already', () => {
  const link = { scenario: 'code-used', guide: 'activate-android-manual', step: 'type-code', os: 'android' };
  const { snapshot } = openingAt(link, find, now);
  expect([snapshot.world.scenario, snapshot.guide?.coach.at]).toEqual(['code-used', 'type-code']);
  expect(snapshot.journeys).not.toBe(null);
});

test('a step on one of two phones is come to by the answers that lead to it', () => {
  for (const [guide, step, shown] of [
    ['camera-not-allowed', 'app-android', 'settings'],
    ['no-connection', 'airplane-android', 'settings'],
    ['notification-on-another-phone', 'tap-android', 'notification'],
  ] as const) {
    const { snapshot } = openingAt({ guide, step }, find, now);
    const session = openLiveSession(snapshot, standstill(now));
    expect([guide, session.view().showing.android.screen]).toEqual([guide, shown]);
    session.close();
  }
});
