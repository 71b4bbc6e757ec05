/** The state of a step page between arriving and leaving, as a machine that lives as long as the page. */
import { assign, createMachine } from 'xstate';
import type { Flow, Target, Trail } from '../flow/types.ts';
import type { Id } from '../surface.ts';
import { type Arrival, arrivalAt } from './arrival.ts';
import { take } from './take.ts';
import type { WayLink } from './way-link.ts';

/** How long a reader waits, in milliseconds, to be led to what a changed answer brings. */
export const longestWait = 1000;

/**
 * `loading` until the trail is here, `ready` for a link; `changing` holds the link of a changed answer until it is known
 * where that leads, at most for `longestWait`; `leaving` until the next page is there, or this one is shown again. The
 * links themselves are followed by the browser, but for the one that is held.
 */
export function wizardMachine(page: StepPage) {
  const change = {
    guard: ({ event: { link } }: { event: Follow }) =>
      page.changes && link.kind === 'on' && link.choice !== null,
    target: 'changing',
    actions: assign<Context, Follow, undefined, WizardEvent, never>(({ event: { link } }) => ({
      held: link,
    })),
  };
  return createMachine({
    types: {} as { context: Context; events: WizardEvent },
    context: { arrival: arrivalAt(page.at), flow: null, held: null },
    on: { forget: { actions: assign(() => ({ arrival: arrivalAt(page.at) })) } },
    initial: 'loading',
    states: {
      loading: {
        entry: ({ self }) => void page.load().then((loaded) => self.send({ type: 'loaded', ...loaded })),
        on: {
          loaded: {
            target: 'ready',
            actions: assign(({ event: { arrival, flow } }) => ({ arrival, flow })),
          },
          follow: [change, { target: 'leaving', actions: ({ event }) => page.passOn(event.link) }],
        },
      },
      ready: {
        entry: ({ context }) => page.show(context.arrival),
        on: { follow: [change, { target: 'leaving', actions: keep }] },
      },
      changing: {
        entry: ({ context: { held }, self }) =>
          void page
            .change(held?.kind === 'on' ? (held.choice ?? '') : '')
            .then((trail) => self.send({ type: 'changed', trail })),
        on: { changed: { target: 'leaving', actions: openChanged } },
        after: { [longestWait]: { target: 'leaving', actions: openHeld } },
      },
      leaving: { on: { shownAgain: 'loading', follow: { actions: keep } } },
    },
  });

  function keep({ context, event: { link } }: { context: Context; event: Follow }): void {
    if (context.flow) page.keep(take(context.flow, context.arrival.trail, link));
    else page.passOn(link);
  }

  function openChanged({ context, event: { trail } }: { context: Context; event: Changed }): void {
    if (trail) {
      page.keep(trail);
      page.open(trail.at, 'kept');
    } else openHeld({ context });
  }

  /** Nobody knows where the change leads: the link does, and what was answered before is asked again. */
  function openHeld({ context: { held } }: { context: Context }): void {
    if (!held) return;
    page.passOn(held);
    page.open(held.to, null);
  }
}

/** What the machine asks of the page it lives in. */
export interface StepPage {
  at: Target;
  /** True where the reader came to this question to change its answer. */
  changes: boolean;
  /** What the device remembers, joined to this step; the flow is null where it cannot be had. */
  load(): Promise<{ arrival: Arrival; flow: Flow | null }>;
  /** The trail once the question here is answered by that choice; null where nobody knows. */
  change(choice: Id): Promise<Trail | null>;
  show(arrival: Arrival): void;
  keep(trail: Trail): void;
  /** Leaves it to the next page to add a link to the trail. */
  passOn(link: WayLink): void;
  open(to: Target, notice: 'kept' | null): void;
}

interface Context {
  arrival: Arrival;
  /** Of this article. */
  flow: Flow | null;
  /** The link of a changed answer, until it is known where it leads. */
  held: WayLink | null;
}
type Loaded = { type: 'loaded'; arrival: Arrival; flow: Flow | null };
type Follow = { type: 'follow'; link: WayLink };
type Changed = { type: 'changed'; trail: Trail | null };
export type WizardEvent = Loaded | Follow | Changed | { type: 'forget' } | { type: 'shownAgain' };
