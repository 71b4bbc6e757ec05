/**
 * The session of the page: a practice session, the coach of the guide that is followed, the requests that were made, and
 * the snapshots to step back to. Everything a visitor can do comes through here; whoever draws it looks at `view` and is
 * told when it changes.
 */

import type { Showing } from '../coach/arrival.ts';
import { follow, tickByHand } from '../coach/coach.ts';
import type { Used } from '../coach/rejoin.ts';
import { shownPortal } from '../enrollment/facts.ts';
import { isAnswerDue } from '../simulator/portal-polling.ts';
import { openSession } from '../simulator/session.ts';
import type { Session } from '../simulator/session-contract.ts';
import type { Surface } from '../surface.ts';
import { type Exchange, keepExchange } from './exchange.ts';
import type { LiveEnvironment, LiveSession } from './live-session-contract.ts';
import type { PracticeSnapshot } from './practice-snapshot.ts';
import { type SessionView, viewOf } from './session-view.ts';
import { openUndoStack, type Replacement, type UndoEntry } from './undo-stack.ts';

/** Starts the session of a snapshot. Throws where what was kept of its journeys does not run. */
export function openLiveSession(start: PracticeSnapshot, environment: LiveEnvironment): LiveSession {
  const listeners = new Set<() => void>();
  const undo = openUndoStack();
  let exchanges: Exchange[] = [];
  let { activePhone, guide, hash } = start;
  let idleOn: Surface | null = null;
  let view: SessionView | null = null;
  /** True while an action is being sent: the coach judges it together with all that it changes at once. */
  let isActing = false;

  const session: Session = openSession(start, environment);
  environment.travel?.connect({
    serve: session.serve,
    record(exchange) {
      // Of a request on its way when another snapshot was put in place, nothing is heard any more.
      const isLate = !exchanges.some(({ number }) => number === exchange.number);
      if (exchange.outcome.kind !== 'pending' && isLate) return;
      exchanges = keepExchange(exchanges, exchange);
      changed();
    },
  });
  session.subscribe(() => changed());
  coach(null);

  function showing(): Showing {
    return { ...session.showing(), user: shownPortal(session.world)?.user ?? null };
  }

  function coach(used: Used | null): void {
    if (!guide) return;
    const isBusy = session.isBusy();
    const isPending = isAnswerDue(session.world, session.showing());
    const seen = { showing: showing(), used, isBusy, isPending };
    guide = { ...guide, coach: follow(guide.flow, guide.coach, seen) };
  }

  /** Something may look different: tells the coach and the listeners. */
  function changed(used: Used | null = null): void {
    view = null;
    if (isActing) return;
    coach(used);
    for (const listener of listeners) listener();
  }

  const snapshot = (): PracticeSnapshot => ({ ...session.snapshot(), activePhone, guide, hash });

  function remember(replacedBy: Replacement | null = null): void {
    undo.push({ snapshot: snapshot(), replacedBy, exchanges });
  }

  function put(next: PracticeSnapshot): void {
    exchanges = exchanges.filter(({ outcome }) => outcome.kind !== 'pending');
    ({ activePhone, guide, hash } = next);
    idleOn = null;
    isActing = true;
    session.put(next);
    isActing = false;
    changed();
  }

  function restore(entry: UndoEntry): void {
    if (entry.replacedBy) exchanges = [...entry.exchanges];
    put(entry.snapshot);
  }

  /** Runs what the visitor may step back from. */
  function step(run: () => void): void {
    remember();
    run();
    undo.dropIfSame(snapshot());
    changed();
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    view() {
      session.assertRunning();
      view ??= viewOf(session, { activePhone, exchanges, idleOn, guide, hash, undo: undo.last() });
      return view;
    },
    snapshot,
    act(on, action) {
      const used: Used = { on, action, before: session.showing()[on] };
      remember();
      const phone = activePhone;
      if (on !== 'portal') activePhone = on;
      isActing = true;
      const outcome = session.act(on, action);
      isActing = false;
      idleOn = outcome === 'nothing-happened' ? on : null;
      if (outcome !== 'done' && phone === activePhone) undo.pop();
      changed(outcome === 'done' ? used : null);
      return outcome;
    },
    goHome: () => step(() => session.goHome(activePhone)),
    write: session.type,
    switchPhone: (os) => step(() => (activePhone = os)),
    set: (settings) => step(() => session.change(activePhone, settings)),
    advance(seconds) {
      remember();
      session.wait(seconds);
    },
    stepBack() {
      const last = undo.pop();
      if (last) restore(last);
    },
    stepBackTo(step) {
      const found = undo.popTo(
        (other) =>
          other.guide?.flow === guide?.flow &&
          other.guide?.coach.at === step &&
          other.guide.coach.performed === 0 &&
          other.guide.coach.state === 'on-way',
      );
      if (found) restore(found);
      return found !== null;
    },
    takeBack() {
      const found = undo.popTo(
        (other) =>
          other.guide !== null && other.guide.flow === guide?.flow && other.guide.coach.state === 'on-way',
      );
      if (found) restore(found);
      return guide?.coach.state !== 'astray';
    },
    replace(next, replacedBy) {
      remember(replacedBy);
      exchanges = [];
      put(next);
    },
    poll: session.poll,
    coachWith: (next) => step(() => (guide = next)),
    tick(choice) {
      if (!guide) return;
      remember();
      idleOn = null;
      guide = { ...guide, coach: tickByHand(guide.flow, guide.coach, choice, showing()) };
      changed();
    },
    close() {
      session.close();
      listeners.clear();
    },
  };
}
