import { type AnyStateMachine, getInitialSnapshot, getNextSnapshot, type SnapshotFrom } from 'xstate';
import { createWorld } from '../enrollment/create-world.ts';
import type { Phone } from '../enrollment/world.ts';
import type { Flow, Step } from '../flow/types.ts';
import { actionEvent, shownScreen } from '../phone/journey.ts';
import { lifeCycleJourneys } from '../phone/journey-life-cycle.ts';
import { formatScreenRef, type Id, type ScreenRef, type Surface, showsScreen, systems } from '../surface.ts';
import type { Fault } from './perform-guide.ts';

/** Every life-cycle journey with each way in which a person may hold the phone. */
export const lifeCycleWorlds: LifeCycleWorld[] = Object.entries(lifeCycleJourneys).flatMap(
  ([subject, machines]) =>
    systems.flatMap((os) => {
      const machine = (machines as Partial<Record<Surface, AnyStateMachine>>)[os];
      if (!machine) return [];
      const { phones } = createWorld('first-activation', { os, now: 0 });
      const ways: Partial<Phone>[] = [
        {},
        { notifications: 'yes' },
        { opensWith: 'home' },
        { enrolled: ['practice01'] },
        { app: 'installed', pin: 'pin-right' },
        { app: 'installed', notifications: 'yes' },
        { app: 'installed', notifications: 'yes', enrolled: ['practice01'] },
        { app: 'installed', notifications: 'yes', enrolled: ['practice01'], opensWith: 'home' },
      ];
      return ways.map((way) => ({
        name: `${subject} on ${os}, ${JSON.stringify(way)}`,
        surfaces: {
          [os]: { machine, input: { phone: { ...phones[os], ...way } }, shown: phoneScreen(os) },
        },
      }));
    }),
);

/**
 * Goes every way through an article, as long as its steps are confirmed, and does on the screens what they say. A way is
 * taken where its screen shows; a fault is a confirmed step whose screen does not show, or whose action is not possible.
 */
export function followLifeCycle(flow: Flow, world: LifeCycleWorld): { done: Set<Id>; faults: Fault[] } {
  const done = new Set<Id>();
  const faults: Fault[] = [];
  const [first] = flow.steps;
  if (first) go(first, startOf(world), new Set());
  return { done, faults };

  function go(step: Step, before: Showing, passed: ReadonlySet<string>): void {
    if (step.sure !== 'confirmed' || passed.has(step.id)) return;
    const at = isHome(step) ? atHome(step, before, world) : before;
    const isShown = step.screen === null || shows(step.screen, at, world);
    if (!isShown && !step.onlyIfShown) {
      const wanted = step.screen && formatScreenRef(step.screen);
      faults.push({ step: step.id, says: `wants \`${wanted}\`, and another screen shows (${world.name})` });
      return;
    }
    const after = isShown ? act(step, at) : at;
    if (after) onward(step, after, new Set([...passed, step.id]));
  }

  /** A person takes a choice whose screen shows, or to whose home screen the phone in hand can be brought. */
  function mayTake(next: Step, at: Showing): boolean {
    if (next.screen === null) return true;
    return shows(next.screen, isHome(next) ? atHome(next, at, world) : at, world);
  }

  function act({ id, screen, does }: Step, before: Showing): Showing | null {
    const surface = screen && world.surfaces[screen.surface];
    if (!screen || !surface || does.length === 0) return before;
    let snapshot = before[screen.surface];
    for (const action of does) {
      const event = actionEvent(action);
      if (!snapshot?.can(event)) {
        faults.push({
          step: id,
          says: `does \`${event.type}\`, which is not possible there (${world.name})`,
        });
        return null;
      }
      snapshot = getNextSnapshot(surface.machine, snapshot, event);
    }
    done.add(id);
    return { ...before, [screen.surface]: snapshot };
  }

  function onward({ way }: Step, at: Showing, passed: ReadonlySet<string>): void {
    const find = (target: { article: string; step: string | null }) =>
      target.article === flow.id ? flow.steps.find(({ id }) => id === target.step) : undefined;
    if (way.kind === 'continue') {
      const next = find(way.to);
      if (next) go(next, at, passed);
    }
    if (way.kind === 'ask') {
      for (const choice of way.choices) {
        const next = find(choice.to);
        if (next && mayTake(next, at)) go(next, at, passed);
      }
    }
  }
}

function startOf({ surfaces }: LifeCycleWorld): Showing {
  return Object.fromEntries(
    Object.entries(surfaces).map(([surface, { machine, input }]) => [
      surface,
      getInitialSnapshot(machine, input),
    ]),
  );
}

/** A phone can always be brought back to its home screen. */
function atHome({ screen }: Step, at: Showing, { surfaces }: LifeCycleWorld): Showing {
  const surface = screen && surfaces[screen.surface];
  const snapshot = screen && at[screen.surface];
  if (!surface || !snapshot) return at;
  return { ...at, [screen.surface]: getNextSnapshot(surface.machine, snapshot, { type: 'go-home' }) };
}

function isHome({ screen }: Step): boolean {
  return screen?.screen === 'home-screen';
}

function shows(expected: ScreenRef, at: Showing, { surfaces }: LifeCycleWorld): boolean {
  const snapshot = at[expected.surface];
  const shown = snapshot && surfaces[expected.surface]?.shown(snapshot);
  return shown !== undefined && showsScreen(shown, expected);
}

function phoneScreen(os: (typeof systems)[number]) {
  return (snapshot: Snapshot) => shownScreen(os, snapshot as Parameters<typeof shownScreen>[1]); // the machines of a phone have such snapshots
}

type Snapshot = SnapshotFrom<AnyStateMachine>;
type Showing = Partial<Record<Surface, Snapshot>>;

interface Place {
  machine: AnyStateMachine;
  input: unknown;
  shown: (snapshot: Snapshot) => ScreenRef;
}

export interface LifeCycleWorld {
  name: string;
  surfaces: Partial<Record<Surface, Place>>;
}
