/** What else may be the case in a world: a setting of the phone, one that cannot be changed, or time that has passed. */
import { policy } from '../enrollment/policy.ts';
import { type PhoneSettings, phoneFields } from '../enrollment/world-control.ts';
import type { Session } from '../simulator/session.ts';
import type { Os } from '../surface.ts';

/** What may be so from the beginning: every setting that the practice world knows, at each of its values. */
export const settings = Object.entries(phoneFields).flatMap(([name, { values = [] }]) =>
  values.map((value): Circumstance[] => [{ kind: 'set', settings: { [name]: value } }]),
);
const holds = Object.keys(phoneFields).flatMap((name): Circumstance[][] => [
  [{ kind: 'hold', name, lasts: false }],
  [{ kind: 'hold', name, lasts: true }],
]);
const waits = [policy.codeLife, policy.replyLife].map((seconds): Circumstance[] => [
  { kind: 'wait', seconds: seconds + 1 },
]);

/** What may come in at a step: a setting, one held as it is, a span by which something lapses. */
export const single: readonly Circumstance[][] = [...holds, ...settings, ...waits];

/** What may come in together: a setting after such a span. */
export const double: readonly Circumstance[][] = waits.flatMap((wait) =>
  settings.map((setting) => [...wait, ...setting]),
);

/** Lets circumstances come in, before a step or where an article is entered; false where they change nothing. */
export function letComeIn(together: readonly Circumstance[], session: Session, os: Os): boolean {
  const before = session.world;
  for (const circumstance of together) {
    if (circumstance.kind === 'set') session.change(os, circumstance.settings);
    if (circumstance.kind === 'hold') session.hold([circumstance.name]);
    if (circumstance.kind === 'wait') session.wait(circumstance.seconds);
  }
  const isHeld = together.some(({ kind }) => kind !== 'set');
  return isHeld || JSON.stringify(before.phones) !== JSON.stringify(session.world.phones);
}

/** Ends what lasts for one step only. */
export function letGo(together: readonly Circumstance[], session: Session): void {
  if (together.some((one) => one.kind === 'hold' && !one.lasts)) session.hold([]);
}

export type Circumstance =
  | { kind: 'set'; settings: PhoneSettings }
  /** The setting cannot be changed: a part is broken, or somebody else manages the phone. */
  | { kind: 'hold'; name: string; lasts: boolean }
  /** The person was away for so long. */
  | { kind: 'wait'; seconds: number };
