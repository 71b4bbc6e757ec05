import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { holds, isWorldFact } from '../../src/enrollment/facts.ts';
import { failureNames, failureOf } from '../../src/enrollment/failures.ts';
import { localeCodes } from '../../src/locales.ts';
import { startCoach } from '../../src/practice/coach.ts';
import { nextMove } from '../../src/practice/next-move.ts';
import { sandboxContent } from '../../src/sandbox/content.ts';
import { scenariosOf } from '../../src/sandbox/guides.ts';
import { openSession } from '../../src/sandbox/live-session.ts';
import { beginning } from '../../src/sandbox/moment.ts';
import { momentOf } from '../../src/sandbox/opening.ts';
import { momentAt, silent } from '../../src/sandbox/replay.ts';
import { systems } from '../../src/surface.ts';

const articles = await readArticles();
const now = 1_800_000_000;
const english = sandboxContent(articles, 'en');
const practised = english.guides;
const guides = articles.map(({ flow }) => flow).filter(({ facets }) => facets.entry !== undefined);

test('there are eight guides to practise', () => {
  expect(guides).toHaveLength(8);
});

for (const flow of guides) {
  const os = flow.facets.os ?? 'iphone';
  const scenarios = scenariosOf(flow, os);
  const [, ...later] = flow.steps.filter(({ sure }) => sure === 'confirmed').map(({ id }) => id);

  test.each(later)(`the sandbox opens ${flow.id} at %s by doing what comes before`, (step) => {
    const { guide, journeys } = momentAt(flow, step, { scenarios, os, now });
    expect(guide?.coach.at).toBe(step);
    expect(journeys).not.toBe(null);
  });

  test.each(scenarios)(`${flow.id} plays itself to its end in %s and keeps its promise`, (scenario) => {
    const session = openSession(beginning(scenario, os, now, { flow, coach: startCoach(flow) }), {
      ...silent,
      now: () => now,
    });
    for (let turn = 0; turn < 60 && session.view().guide?.coach.state !== 'finished'; turn++) {
      const { guide, showing } = session.view();
      const move = guide && nextMove(guide.flow, guide.coach, showing);
      if (move?.kind === 'act') session.act(move.on, move.action);
      else if (move?.kind === 'tick') session.tick(move.choice);
      else session.goHome();
    }
    const { guide, world } = session.view();
    expect(guide?.coach.state).toBe('finished');
    const last = flow.steps.find(({ id }) => id === guide?.coach.at);
    const leaves = last?.way.kind === 'end' ? last.way.leaves : [];
    expect(leaves.length).toBeGreaterThan(0);
    for (const fact of leaves) expect(isWorldFact(fact) && holds(world, fact)).toBe(true);
    session.close();
  });
}

for (const locale of localeCodes) {
  const content = sandboxContent(articles, locale);

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
    expect(content.guides.map(({ flow }) => flow)).toEqual(practised.map(({ flow }) => flow));
  });
}

// Flows have no language: what opens in one opens in all.
test.each(practised.map(({ flow }) => [flow.id, flow] as const))(
  '%s opens at any of its steps',
  (_id, flow) => {
    for (const { id } of flow.steps) {
      const { moment, notice } = momentOf({ guide: flow.id, step: id }, english, now);
      expect([moment.guide?.coach.at, notice]).toEqual([id, null]);
    }
  },
);

test('a link with a guide keeps its scenario, also where Client Portal is open already', () => {
  const link = { scenario: 'code-used', guide: 'activate-android-manual', step: 'type-code', os: 'android' };
  const { moment } = momentOf(link, english, now);
  expect([moment.world.scenario, moment.guide?.coach.at]).toEqual(['code-used', 'type-code']);
  expect(moment.journeys).not.toBe(null);
});

test('a step on one of two phones is come to by the answers that lead to it', () => {
  for (const [guide, step, shown] of [
    ['camera-not-allowed', 'app-android', 'settings'],
    ['no-connection', 'airplane-android', 'settings'],
    ['notification-on-another-phone', 'tap-android', 'notification'],
  ] as const) {
    const { moment } = momentOf({ guide, step }, english, now);
    const session = openSession(moment, { ...silent, now: () => now });
    expect([guide, session.view().showing.android.screen]).toEqual([guide, shown]);
    session.close();
  }
});
