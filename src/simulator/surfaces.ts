/** Both phones and Client Portal as running journeys. A phone starts once something happens on it. */
import { createActor, type Snapshot } from 'xstate';
import { shownChallenge, shownCode, shownPortal, waitingApproval } from '../enrollment/facts.ts';
import type { Approval, World } from '../enrollment/world.ts';
import {
  homeScreen,
  homeStates,
  isHomeScreen,
  notificationScreen,
  portal as portalScreens,
} from '../landmarks.ts';
import { actionEvent, shownScreen } from '../phone/journey.ts';
import { callStates } from '../phone/journey-calls.ts';
import type { PhoneSettings } from '../phone/journey-types.ts';
import type { PortalInput } from '../portal/journey-parts.ts';
import { portalCalls, shownPortalScreen } from '../portal/shown-screen.ts';
import { type Action, type Os, type ScreenRef, type Surface, systems } from '../surface.ts';
import { type JourneyService, serve } from './journey-service.ts';
import type { Digits } from './offers.ts';
import { journeys, type PhoneActor, type PortalActor } from './requests.ts';
import { openSight } from './sight.ts';

/** Starts the journeys where a snapshot left them, or where the world has them start. */
export function openSurfaces({ service, kept, ...options }: SurfaceOptions): Surfaces {
  const phones: Partial<Record<Os, PhoneActor>> = {};
  const { changed, setting } = options;
  const notified = new Set(options.notified);
  const dismissed = new Set(options.dismissed);
  // Without an observer of errors XState reports them to the whole page; `assertRunning` throws them to who draws it.
  const observer = { next: changed, error: changed };

  const startPhone = (os: Os): PhoneActor => {
    const input = { phone: service.world().phones[os] };
    const snapshot = kept?.[os];
    const phone = createActor(journeys[os], snapshot ? { input, snapshot } : { input });
    serve(phone, service);
    phones[os] = phone;
    phone.on('settings-changed', ({ settings }) => setting(os, settings));
    phone.subscribe(observer);
    return phone.start();
  };
  const phoneOf = (os: Os) => phones[os] ?? startPhone(os);

  const input = portalInputOf(service.world());
  const portal = createActor(journeys.portal, kept ? { input, snapshot: kept.portal } : { input });
  serve(portal, service);
  portal.subscribe(observer);
  for (const os of systems) if (kept?.[os]) startPhone(os);
  portal.start();

  const shownOn = (os: Os): ScreenRef => {
    const phone = phones[os];
    if (phone) return shownScreen(os, phone.getSnapshot());
    return { surface: os, screen: homeScreen, state: homeStates[service.world().phones[os].app] };
  };
  const sight = openSight({ service, phones, portal });

  return {
    phoneOf,
    portal,
    assertRunning() {
      for (const journey of [...Object.values(phones), portal]) {
        const { status, error } = journey.getSnapshot();
        if (status === 'error') throw error;
      }
    },
    send(on, action) {
      const event = actionEvent(action);
      const seen = action.verb === 'type' ? sight.read(action.value) : sight.code();
      if (on === 'portal') portal.send({ ...event, ...seen });
      else phoneOf(on).send({ ...event, ...seen });
    },
    poll: () => portal.send({ type: 'look' }),
    notify() {
      for (const os of systems) {
        const isHome = isHomeScreen(shownOn(os));
        if (!isHome) dismissed.delete(os);
        const approval = waitingApproval(service.world(), os);
        if (!approval || phones[os]?.getSnapshot().context.approval === approval.id) continue;
        const notice = noticeOf(approval);
        if (notified.has(notice) && (!isHome || dismissed.has(os))) continue;
        notified.add(notice);
        phoneOf(os).send({ type: 'notify', approval: approval.id });
      }
    },
    goHome(os) {
      if (shownOn(os).screen === notificationScreen) dismissed.add(os);
      phoneOf(os).send({ type: 'go-home' });
    },
    hideCode() {
      if (sight.code().text !== null) return;
      const event = { type: 'code-hidden' } as const;
      for (const phone of Object.values(phones)) if (phone.getSnapshot().can(event)) phone.send(event);
    },
    showing: () => ({
      iphone: shownOn('iphone'),
      android: shownOn('android'),
      portal: shownPortalScreen(portal.getSnapshot()),
    }),
    digits: sight.digits,
    isBusy() {
      const calls = Object.values(phones).some((phone) => {
        const { value } = phone.getSnapshot();
        return callStates.includes(typeof value === 'string' ? value : (Object.keys(value)[0] ?? ''));
      });
      const at = portal.getSnapshot().value;
      return calls || (typeof at === 'string' && portalCalls.includes(at));
    },
    journeys: () => ({
      iphone: phones.iphone?.getPersistedSnapshot() ?? null,
      android: phones.android?.getPersistedSnapshot() ?? null,
      portal: portal.getPersistedSnapshot(),
    }),
    notified: () => [...notified],
    dismissed: () => [...dismissed],
    close() {
      for (const journey of [...Object.values(phones), portal]) journey.stop();
    },
  };
}

/** A notification that is sent once more rings once more. */
function noticeOf({ id, sent }: Approval): string {
  return sent === 1 ? id : `${id}_${sent}`;
}

/** Where Client Portal stands in a world. */
export function portalInputOf(world: World): PortalInput {
  const shown = shownPortal(world);
  const { loginScreen, waitingScreen, challengeScreen, codeScreen, doneScreen } = portalScreens;
  if (shown === null) return { at: loginScreen, portal: null };
  if (shown.state === 'waiting')
    return { at: shownChallenge(world) === null ? waitingScreen : challengeScreen, portal: shown.id };
  const code = shownCode(world);
  return { at: code === null || code.state === 'completed' ? doneScreen : codeScreen, portal: shown.id };
}

/** The journeys as XState keeps them. A phone that nothing has happened on has none. */
export type Journeys = Record<Os, Snapshot<unknown> | null> & { portal: Snapshot<unknown> };

interface SurfaceOptions {
  service: JourneyService;
  /** Null where the journeys start from the world. */
  kept: Journeys | null;
  /** The approvals whose notification has appeared. */
  notified: readonly string[];
  /** Phones whose owner put a notification aside and is still on the home screen. */
  dismissed: readonly Os[];
  /** Something may look different. */
  changed: () => void;
  /** The owner of a phone changed a setting on it. */
  setting: (os: Os, settings: PhoneSettings) => void;
}

export interface Surfaces {
  /** A phone; it starts where it has not. */
  phoneOf: (os: Os) => PhoneActor;
  portal: PortalActor;
  /** Throws what broke a journey. */
  assertRunning: () => void;
  send: (on: Surface, action: Action) => void;
  /** The portal asks at once what became of its code or its log-in. */
  poll: () => void;
  /**
   * Lets a waiting notification appear: when it arrives, and again whenever the phone comes back to its home screen, but
   * not right after its owner put it aside.
   */
  notify: () => void;
  /** Leaves whatever is open on a phone. */
  goHome: (os: Os) => void;
  /** Takes the code out of the cameras' sight where the portal shows none. */
  hideCode: () => void;
  showing: () => Record<Surface, ScreenRef>;
  /** The challenge and the response on each surface. */
  digits: () => Record<Surface, Digits>;
  /** True while an answer is awaited. */
  isBusy: () => boolean;
  journeys: () => Journeys;
  notified: () => string[];
  dismissed: () => Os[];
  close: () => void;
}
