/** Actions that no simulated screen offers: waiting, installing another version of the system, setting a screen lock. */
import { type FailureName, failureNames, failureOf } from '../enrollment/failures.ts';
import { policy } from '../enrollment/policy.ts';
import type { PhoneSettings } from '../enrollment/world-control.ts';
import type { Action, Id, Os } from '../surface.ts';

/** The off-screen actions of a step that cures failures and has nothing to do on a screen; none of any other step. */
export function offScreenActions(
  { does, cures }: { does: readonly Action[]; cures: readonly Id[] },
  os: Os,
): OffScreenAction[] {
  if (does.length > 0) return [];
  return cures.flatMap((name): OffScreenAction[] => {
    const remedy = isFailure(name) ? failureOf(name).remedy : null;
    if (remedy === 'wait') return [{ kind: 'wait', seconds: policy.codeWindow }];
    if (remedy === 'update-system') return [change({ version: os === 'iphone' ? '17.5' : '14' })];
    if (remedy === 'other-phone') return [change({ rooted: false })];
    return remedy === 'set-screen-lock' ? [change({ lock: 'biometric' })] : [];
  });
}

function change(settings: PhoneSettings): OffScreenAction {
  return { kind: 'change', settings };
}

function isFailure(name: Id): name is FailureName {
  return failureNames.some((known) => known === name);
}

type OffScreenAction = { kind: 'wait'; seconds: number } | { kind: 'change'; settings: PhoneSettings };
