/** What is to be seen of a session at one moment. */
import { missedStep } from '../coach/needs.ts';
import type { FailureName } from '../enrollment/failures.ts';
import type { World } from '../enrollment/world.ts';
import type { Session } from '../simulator/session-contract.ts';
import type { PhoneActor, PortalActor } from '../simulator/surfaces.ts';
import { offersOther, troubleShown, waitsElsewhere } from '../simulator/trouble.ts';
import type { Id, Os, ScreenRef, Surface } from '../surface.ts';
import type { Exchange } from './exchange.ts';
import type { Guide } from './moment.ts';
import type { Replacement, UndoEntry } from './undo-stack.ts';

export function viewOf(session: Session, { activePhone, exchanges, idleOn, guide, undo, hash }: Rest): View {
  const { world } = session;
  const showing = session.showing();
  const trouble = troubleShown(showing, world, activePhone, session.failure);
  const isAstray = guide?.coach.state === 'astray';
  return {
    ...{ world, showing, trouble, exchanges, idleOn, guide },
    os: activePhone,
    phone: session.phoneOf(activePhone),
    portal: session.portal(),
    time: session.time(),
    typed: session.typed,
    hash,
    isBusy: session.isBusy(),
    canStepBack: undo !== null,
    replacedBy: undo?.replacedBy ?? null,
    missed: isAstray ? (missedStep(guide.flow, guide.coach, showing)?.id ?? null) : null,
    waitsElsewhere: waitsElsewhere(showing, world, activePhone),
    offersOther: offersOther(world, activePhone, trouble),
  };
}

type Rest = Pick<View, 'exchanges' | 'idleOn' | 'guide' | 'hash'> & {
  activePhone: Os;
  undo: UndoEntry | null;
};

export interface View {
  /** The phone that is shown. */
  os: Os;
  phone: PhoneActor;
  portal: PortalActor;
  world: World;
  showing: Record<Surface, ScreenRef>;
  /** Virtual seconds. */
  time: number;
  /** The fragment of the address under which this practice goes on. */
  hash: string;
  /** What stands in the code field. */
  typed: string;
  exchanges: readonly Exchange[];
  isBusy: boolean;
  /** Where the latest action led to nothing. */
  idleOn: Surface | null;
  canStepBack: boolean;
  /** What has just put this practice in place of another one, which Undo brings back; null once something was done. */
  replacedBy: Replacement | null;
  /** The step that has to be done once more by a visitor who went astray. */
  missed: Id | null;
  trouble: FailureName | null;
  /** True while a log-in waits for the other phone. */
  waitsElsewhere: boolean;
  /** True where the other phone has a part to play. */
  offersOther: boolean;
  guide: Guide | null;
}
