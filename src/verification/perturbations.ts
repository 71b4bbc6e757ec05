/** What else may be the case in a world: a setting of the phone, one that cannot be changed, or time that has passed. */
import { policy } from '../enrollment/policy.ts';
import { type PhoneSettings, phoneFields } from '../enrollment/world-control.ts';
import type { Session } from '../simulator/session-contract.ts';
import type { Os } from '../surface.ts';

/** Every setting that the practice world knows, at each of its values. */
const settings = Object.entries(phoneFields).flatMap(([name, { values = [] }]) =>
  values.map((value): Perturbation[] => [{ kind: 'set', settings: { [name]: value } }]),
);
/** What may be so where an article is entered: such a setting, or that a temporary code no longer works. */
export const initial: readonly Perturbation[][] = [
  ...settings,
  // Longer than a temporary code works; the clock moves no farther at a time.
  Array.from({ length: 2 }, () => ({ kind: 'wait', seconds: policy.longestAdvance })),
];
const holds = Object.keys(phoneFields).flatMap((name): Perturbation[][] => [
  [{ kind: 'hold', name, lasts: false }],
  [{ kind: 'hold', name, lasts: true }],
]);
const waits = [policy.codeLife, policy.replyLife].map((seconds): Perturbation[] => [
  { kind: 'wait', seconds: seconds + 1 },
]);

/** What may come in at a step: a setting, one held as it is, a span by which something lapses. */
export const single: readonly Perturbation[][] = [...holds, ...settings, ...waits];

/** What may come in together: a setting after such a span. */
export const double: readonly Perturbation[][] = waits.flatMap((wait) =>
  settings.map((setting) => [...wait, ...setting]),
);

/** Lets perturbations come in, before a step or where an article is entered; false where they change nothing. */
export function perturb(together: readonly Perturbation[], session: Session, os: Os): boolean {
  const before = session.world;
  for (const perturbation of together) {
    if (perturbation.kind === 'set') session.change(os, perturbation.settings);
    if (perturbation.kind === 'hold') session.hold([perturbation.name]);
    if (perturbation.kind === 'wait') session.wait(perturbation.seconds);
  }
  const isHeld = together.some(({ kind }) => kind !== 'set');
  return isHeld || JSON.stringify(before.phones) !== JSON.stringify(session.world.phones);
}

/** Ends what lasts for one step only. */
export function endPerturbation(together: readonly Perturbation[], session: Session): void {
  if (together.some((one) => one.kind === 'hold' && !one.lasts)) session.hold([]);
}

export type Perturbation =
  | { kind: 'set'; settings: PhoneSettings }
  /** The setting cannot be changed: a part is broken, or somebody else manages the phone. */
  | { kind: 'hold'; name: string; lasts: boolean }
  /** The person was away for so long. */
  | { kind: 'wait'; seconds: number };
