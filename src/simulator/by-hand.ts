/** What a step has its reader do outside the simulated screens: waiting, another version of the system, a screen lock. */
import { type FailureName, failures } from '../enrollment/failures.ts';
import { policy } from '../enrollment/policy.ts';
import type { PhoneSettings } from '../enrollment/world-control.ts';
import type { Action, Id, Os } from '../surface.ts';

/** The deeds of a step that has nothing to do on a screen; none of any other. */
export function deedsOf({ does, cures }: { does: readonly Action[]; cures: readonly Id[] }, os: Os): Deed[] {
  if (does.length > 0) return [];
  return cures.flatMap((name): Deed[] => {
    const remedy = isFailure(name) ? failures[name].remedy : null;
    if (remedy === 'wait') return [{ kind: 'wait', seconds: policy.codeWindow }];
    if (remedy === 'update-system') return [change({ version: os === 'iphone' ? '17.5' : '14' })];
    if (remedy === 'other-phone') return [change({ rooted: false })];
    return remedy === 'set-screen-lock' ? [change({ lock: 'biometric' })] : [];
  });
}

function change(settings: PhoneSettings): Deed {
  return { kind: 'change', settings };
}

function isFailure(name: Id): name is FailureName {
  return name in failures;
}

export type Deed = { kind: 'wait'; seconds: number } | { kind: 'change'; settings: PhoneSettings };
