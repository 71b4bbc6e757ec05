import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { scenarioNames, scenarios } from '../../src/enrollment/scenarios.ts';
import type { Flow, Step } from '../../src/flow/types.ts';
import { startSession } from '../../src/simulator/session.ts';
import { formatScreenRef, type Os } from '../../src/surface.ts';
import { followGuide } from '../../src/verification/reproduce-failure.ts';

/** The screen of the app on which a code is typed, or from which its camera is opened. */
const codeField: Record<Os, string> = { iphone: 'activation-code', android: 'session-id' };

const guides = (await readArticles()).map(({ flow }) => flow).filter(({ facets }) => facets.task);
/** With the phone's own camera the code comes first: its banner opens the app. */
const codeLast = guides.filter(({ steps }) => !steps.some(({ screen }) => screen?.screen === 'camera'));

test('every guide but one reads or takes the code inside the app', () => {
  expect(codeLast).toHaveLength(guides.length - 1);
});

test.each(codeLast.map((flow) => [flow.id, flow] as const))(
  '%s shows the code when the app stands at its code field, in every world of its task',
  (_id, flow) => {
    const { seen, early } = codeShown(flow);
    expect(early).toEqual([]);
    expect(seen).toBeGreaterThan(0);
  },
);

test.each(codeLast.map((flow) => [flow.id, flow] as const))(
  'with the steps of Client Portal first, %s is found out',
  (_id, flow) => {
    const { seen, early } = codeShown(portalFirst(flow));
    expect(early.length).toBe(seen);
    expect(seen).toBeGreaterThan(0);
  },
);

/** How often the steps of a guide show the code, and those times when the app is somewhere else. */
function codeShown(flow: Flow): { seen: number; early: string[] } {
  const early: string[] = [];
  let seen = 0;
  for (const scenario of scenarioNames.filter((name) => scenarios[name].task === flow.facets.task)) {
    for (const os of scenarios[scenario].on.filter((on) => on === flow.facets.os)) {
      const session = startSession(scenario, os);
      followGuide(flow, session, os, {
        before: ({ id, screen }) => {
          if (screen?.surface !== 'portal' || screen.screen !== 'banner') return;
          seen++;
          const shown = session.showing()[os];
          if (shown.screen !== codeField[os]) early.push(`${scenario}, ${id}: ${formatScreenRef(shown)}`);
        },
      });
    }
  }
  return { seen, early };
}

/** The guide as it was told once: log in and find the code, then turn to the phone. */
function portalFirst(flow: Flow): Flow {
  const isPortal = ({ screen }: Step) => screen?.surface === 'portal';
  const steps = [...flow.steps.filter(isPortal), ...flow.steps.filter((step) => !isPortal(step))];
  const ofPortal = steps.filter(isPortal);
  const next = (step: Step): Step => {
    if (step.way.kind !== 'continue') return step;
    const after = isPortal(step) ? steps[steps.indexOf(step) + 1] : pastPortal(flow, step);
    return after ? { ...step, way: { kind: 'continue', to: { article: flow.id, step: after.id } } } : step;
  };
  expect(ofPortal.length).toBeGreaterThan(1);
  return { ...flow, steps: steps.map(next) };
}

/** The first step that is not on the portal on the way from a step. */
function pastPortal(flow: Flow, { way }: Step): Step | undefined {
  let to = way.kind === 'continue' ? way.to.step : null;
  for (;;) {
    const step = flow.steps.find(({ id }) => id === to);
    if (step?.screen?.surface !== 'portal' || step.way.kind !== 'continue') return step;
    to = step.way.to.step;
  }
}
