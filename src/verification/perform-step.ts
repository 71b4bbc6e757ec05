import { type FailureName, failureOf } from '../enrollment/failures.ts';
import { scenarioNames, scenarios } from '../enrollment/scenarios.ts';
import type { Flow, Step } from '../flow/types.ts';
import { logOut } from '../landmarks.ts';
import type { Os } from '../surface.ts';
import { doOffScreen, isCured } from './cured.ts';
import { followGuide, type PracticeWorld, type Reproduction, reproduceFailure } from './reproduce-failure.ts';

/**
 * Meets a failure and does what one curing step says: its actions on the screen that shows, or what stands outside the
 * screens. Null when that cured the failure, else what went wrong.
 */
export function performCuringStep(
  step: Step,
  failure: FailureName,
  os: Os,
  flows: readonly Flow[],
): string | null {
  const world = worldOf(failure, os);
  if (world === null) return `no scenario shows \`${failure}\` on ${os}`;
  const guides = flows.filter(({ facets }) => facets.task !== undefined);
  const reproduction = reproduceFailure(guides, world);
  if (reproduction === null) return `no guide meets \`${failure}\` on ${os}`;
  const { session } = reproduction;
  doOffScreen(step, reproduction);
  if (failureOf(failure).remedy === 'activate') activateFirst(guides, reproduction);
  for (const action of step.screen ? step.does : []) {
    const outcome = session.act(step.screen?.surface ?? os, action);
    if (outcome !== 'done')
      return `\`${action.verb} ${action.control}\` is not possible where the failure shows`;
  }
  return isCured(reproduction, { afterFix: true, wholly: true })
    ? null
    : `does not cure \`${failure}\` on ${os}`;
}

/** The world in which a failure is reproduction. */
export function worldOf(failure: FailureName, os: Os): PracticeWorld | null {
  const scenario = scenarioNames.find(
    (name) => scenarios[name].failure === failure && scenarios[name].on.some((on) => on === os),
  );
  return scenario ? { scenario, os } : null;
}

/** Activates IB Key for the first user, as a guide says, and leaves Client Portal. */
function activateFirst(guides: readonly Flow[], { session, os }: Reproduction): void {
  const guide = guides.find(({ facets }) => facets.task === 'activate' && facets.os === os);
  session.goHome(os);
  session.act('portal', logOut);
  session.change(os, { opensWith: 'login' });
  if (guide) followGuide(guide, session, os);
  session.act('portal', logOut);
}
