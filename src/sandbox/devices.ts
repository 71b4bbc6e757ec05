/**
 * Both phones and Client Portal as running journeys. The phone that is not practised with starts once it is asked to
 * approve a log-in, or is taken in hand.
 */
import { type ActorRefFrom, createActor } from 'xstate';
import { shownPortal, waitingApproval } from '../enrollment/facts.ts';
import type { World } from '../enrollment/world.ts';
import { actionEvent, shownScreen } from '../phone/journey.ts';
import { callStates } from '../phone/journey-calls.ts';
import type { PhoneSettings } from '../phone/journey-setup.ts';
import { type PortalInput, shownPortalScreen } from '../portal/journey.ts';
import { type Service, servedPhone, servedPortal } from '../simulator/services.ts';
import { type Action, type Os, type ScreenRef, type Surface, systems } from '../surface.ts';
import type { Journeys, Moment } from './moment.ts';

/** Starts the journeys where a moment left them. Throws where what was kept of them does not run. */
export function openDevices({ world, inHand, journeys }: Moment, told: Told): Devices {
  const phones: Partial<Record<Os, PhoneActor>> = {};
  /** The log-in whose notification has appeared. */
  let notified: string | null = null;
  // Without an observer of errors XState reports them to the whole page; `assertRunning` throws them to who draws it.
  const observer = { next: () => told.changed(), error: () => told.changed() };

  const startPhone = (os: Os): PhoneActor => {
    const input = { phone: told.served.world().phones[os] };
    const snapshot = journeys?.[os];
    const phone = createActor(servedPhone(os, told.served), snapshot ? { input, snapshot } : { input });
    phones[os] = phone;
    phone.on('settings-changed', ({ settings }) => told.setting(os, settings));
    phone.subscribe(observer);
    return phone.start();
  };
  const phoneOf = (os: Os) => phones[os] ?? startPhone(os);
  const portal = createActor(
    servedPortal(told.served),
    journeys ? { input: standOf(world), snapshot: journeys.portal } : { input: standOf(world) },
  );
  portal.subscribe(observer);
  for (const os of systems) if (os === inHand || os === world.os || journeys?.[os]) startPhone(os);
  portal.start();
  assertRunning();

  function assertRunning(): void {
    for (const journey of [...Object.values(phones), portal]) {
      const { status, error } = journey.getSnapshot();
      if (status === 'error') throw error;
    }
  }

  return {
    phoneOf,
    portal,
    assertRunning,
    act(on, action) {
      if (on === 'portal') portal.send(actionEvent(action));
      else phoneOf(on).send(actionEvent(action));
    },
    look: () => portal.send({ type: 'look' }),
    ring() {
      for (const os of systems) {
        const approval = waitingApproval(told.served.world(), os);
        if (!approval) continue;
        const { context, value } = phoneOf(os).getSnapshot();
        const isHome = typeof value === 'object' && 'home-screen' in value;
        if (context.approval === approval.id || (notified === approval.id && !isHome)) continue;
        notified = approval.id;
        phoneOf(os).send({ type: 'notify', approval: approval.id });
      }
    },
    showing() {
      const shownOn = (os: Os): ScreenRef => {
        const state = told.served.world().phones[os].app === 'absent' ? 'without-app' : 'with-app';
        const phone = phones[os];
        return phone ? shownScreen(os, phone.getSnapshot()) : { surface: os, screen: 'home-screen', state };
      };
      return {
        iphone: shownOn('iphone'),
        android: shownOn('android'),
        portal: shownPortalScreen(portal.getSnapshot()),
      };
    },
    isBusy() {
      const calls = Object.values(phones).some((phone) => {
        const { value } = phone.getSnapshot();
        return callStates.includes(typeof value === 'string' ? value : (Object.keys(value)[0] ?? ''));
      });
      const at = portal.getSnapshot().value;
      return calls || at === 'entering' || at === 'leaving';
    },
    journeys: () => ({
      iphone: phones.iphone?.getPersistedSnapshot() ?? null,
      android: phones.android?.getPersistedSnapshot() ?? null,
      portal: portal.getPersistedSnapshot(),
    }),
    close() {
      for (const journey of [...Object.values(phones), portal]) journey.stop();
    },
  };
}

/** Where the portal stands in a world. */
function standOf(world: World): PortalInput {
  const shown = shownPortal(world);
  const at = shown === null ? 'login' : shown.state === 'waiting' ? 'waiting' : 'banner';
  return { at, portal: shown?.id ?? null };
}

export type PhoneActor = ActorRefFrom<ReturnType<typeof servedPhone>>;
export type PortalActor = ActorRefFrom<ReturnType<typeof servedPortal>>;

/** What the devices need and tell. */
interface Told {
  served: Service;
  /** Something may look different. */
  changed: () => void;
  /** The owner of a phone changed a setting on it. */
  setting: (os: Os, settings: PhoneSettings) => void;
}

export interface Devices {
  /** A phone; it starts where it has not. */
  phoneOf: (os: Os) => PhoneActor;
  portal: PortalActor;
  /** Throws what broke a journey. */
  assertRunning: () => void;
  act: (on: Surface, action: Action) => void;
  /** The portal asks at once what became of its code or its log-in. */
  look: () => void;
  /** Lets a waiting notification appear: when it arrives, and again on the home screen, as a list of notifications would. */
  ring: () => void;
  showing: () => Record<Surface, ScreenRef>;
  /** True while an answer is awaited. */
  isBusy: () => boolean;
  journeys: () => Journeys;
  close: () => void;
}
