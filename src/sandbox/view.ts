/** What is to be seen of a session at one moment. */
import { virtualTime } from '../enrollment/clock.ts';
import type { FailureName } from '../enrollment/failures.ts';
import type { World } from '../enrollment/world.ts';
import { offersOther, troubleShown, waitsElsewhere } from '../simulator/trouble.ts';
import type { Os, ScreenRef, Surface } from '../surface.ts';
import type { Devices, PhoneActor, PortalActor } from './devices.ts';
import type { Exchange } from './exchange.ts';
import type { Guide, Moment } from './moment.ts';

/** @param now the wall clock in seconds since 1970 */
export function viewOf(moment: Pick<Moment, 'world' | 'inHand' | 'failure'>, rest: Rest, now: number): View {
  const { world, inHand, failure } = moment;
  const { devices, ...told } = rest;
  const showing = devices.showing();
  const trouble = troubleShown(showing, world, inHand, failure);
  return {
    ...told,
    os: inHand,
    phone: devices.phoneOf(inHand),
    portal: devices.portal,
    world,
    showing,
    time: virtualTime(world, now),
    isBusy: devices.isBusy(),
    trouble,
    waitsElsewhere: waitsElsewhere(showing, world, inHand),
    offersOther: offersOther(world, inHand, trouble),
  };
}

type Told = 'draft' | 'exchanges' | 'idleOn' | 'canStepBack' | 'guide';
type Rest = Pick<View, Told> & { devices: Devices };

export interface View {
  /** The phone in hand. */
  os: Os;
  phone: PhoneActor;
  portal: PortalActor;
  world: World;
  showing: Record<Surface, ScreenRef>;
  /** Virtual seconds. */
  time: number;
  draft: string;
  exchanges: Exchange[];
  isBusy: boolean;
  /** Where the latest action led to nothing. */
  idleOn: Surface | null;
  canStepBack: boolean;
  trouble: FailureName | null;
  /** True while a log-in waits for the other phone. */
  waitsElsewhere: boolean;
  /** True where the other phone has a part to play. */
  offersOther: boolean;
  guide: Guide | null;
}
