import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';

import { momentAt } from '../../src/sandbox/live-session.ts';
import { isScenario } from '../../src/sandbox/scenario-menu.ts';

const articles = await readArticles();
const now = 1_800_000_000;

for (const { flow } of articles.filter(
  ({ flow: { practice, kind } }) => practice.length > 0 && kind === 'guide',
)) {
  const os = flow.facets.os ?? 'iphone';
  const scenarios = flow.practice.filter(isScenario);
  const steps = flow.steps.filter(({ sure }) => sure === 'confirmed').map(({ id }) => id);

  test.each(steps)(`the sandbox opens ${flow.id} at its step %s`, (step) => {
    const { guide } = momentAt(flow, step, { scenarios, os, now });
    expect(guide?.coach.at).toBe(step);
  });
}
