import { missedStep } from '../coach/needs.ts';
import { messagedCode, shownCode, shownPortal } from '../enrollment/facts.ts';
import { failureOf } from '../enrollment/failures.ts';
import type { World } from '../enrollment/world.ts';
import { errorScreen } from '../landmarks.ts';
import type { Session } from '../simulator/session-contract.ts';
import { offersOther, troubleShown, waitsElsewhere } from '../simulator/trouble.ts';
import type { Os } from '../surface.ts';
import type { UndoEntry } from './undo-stack.ts';
import type { View } from './view.ts';

/** What is to be seen of a session at one moment. */
export function viewOf(
  session: Session,
  { activePhone, exchanges, idleOn, guide, undo, hash }: Rest,
): SessionView {
  const { world } = session;
  const showing = session.showing();
  const trouble = troubleShown(showing, world, activePhone, session.failure);
  const messaged = (os: Os) => messagedCode(world, os)?.code ?? null;
  const isAstray = guide?.coach.state === 'astray';
  return {
    isPhoneTrouble: trouble !== null && failureOf(trouble).source === 'phone',
    isMessaged: trouble !== null && isAboutMessage(session, activePhone),
    ...{ world, showing, trouble, exchanges, idleOn, guide, hash },
    os: activePhone,
    generation: world.phones[activePhone].generation,
    time: session.time(),
    code: shownCode(world)?.code ?? null,
    messagedCodes: { iphone: messaged('iphone'), android: messaged('android') },
    digits: session.digits(),
    user: shownPortal(world)?.user ?? null,
    isWaiting: shownPortal(world)?.state === 'waiting',
    typed: session.typed,
    isBusy: session.isBusy(),
    canStepBack: undo !== null,
    replacedBy: undo?.replacedBy ?? null,
    missed: isAstray ? (missedStep(guide.flow, guide.coach, showing)?.id ?? null) : null,
    waitsElsewhere: waitsElsewhere(showing, world, activePhone),
    offersOther: offersOther(world, activePhone, trouble),
  };
}

/** True where the phone refuses a code that came by text message. */
function isAboutMessage(session: Session, os: Os): boolean {
  const isRefused = session.showing()[os].screen === errorScreen;
  return isRefused && session.phoneOf(os).getSnapshot().context.entry === 'message';
}

type Rest = Pick<View, 'exchanges' | 'idleOn' | 'guide' | 'hash'> & {
  activePhone: Os;
  undo: UndoEntry | null;
};

/** What is to be seen, with the world in which it is. */
export interface SessionView extends View {
  world: World;
  /** Virtual seconds. */
  time: number;
}
