/** What a camera or a person can read off the surfaces, to show or type it on another one. */
import {
  askedTemporaryCode,
  shownCard,
  shownChallenge,
  shownCode,
  shownPortal,
} from '../enrollment/facts.ts';
import { portal as portalScreens, readValues } from '../landmarks.ts';
import { shownPortalScreen } from '../portal/shown-screen.ts';
import { type Action, type Os, type Surface, systems } from '../surface.ts';
import type { JourneyService } from './journey-service.ts';
import type { Digits } from './offers.ts';
import type { PhoneActor, PortalActor } from './requests.ts';

/** @param phones those that were started */
export function openSight({ service, phones, portal }: SightOptions): Sight {
  const shows = (screen: string) => shownPortalScreen(portal.getSnapshot()).screen === screen;
  const challengeOf = () => shownChallenge(service.world())?.digits ?? null;
  const contextOf = (os: Os) => phones[os]?.getSnapshot().context;
  const text = (value: Action['value']): string | null => {
    if (value === readValues.challenge) return shows(portalScreens.challengeScreen) ? challengeOf() : null;
    if (value === readValues.response)
      return systems.map((os) => contextOf(os)?.response).find((response) => response != null) ?? null;
    if (value === readValues.temporaryCode) return askedTemporaryCode(service.world());
    if (value === readValues.cardValues) return shownCard(service.world())?.values ?? null;
    return service.typed();
  };
  return {
    code() {
      const world = service.world();
      const asked = () => world.approvals.findLast((row) => row.portal === shownPortal(world)?.id);
      if (shows(portalScreens.logInCodeScreen)) return { text: asked()?.id ?? null, isLogIn: true };
      const code = shows(portalScreens.codeScreen) ? shownCode(world) : null;
      return { text: code?.code ?? null, isLogIn: false };
    },
    read: (value) => ({ text: text(value), isLogIn: false }),
    digits() {
      const on = (os: Os) => {
        const { challenge = null, response = null } = contextOf(os) ?? {};
        return { challenge, response };
      };
      const { response } = portal.getSnapshot().context;
      const card = shownCard(service.world())?.values ?? null;
      const shown = { challenge: challengeOf() ?? card, response };
      return { iphone: on('iphone'), android: on('android'), portal: shown };
    },
  };
}

interface SightOptions {
  service: JourneyService;
  phones: Partial<Record<Os, PhoneActor>>;
  portal: PortalActor;
}

interface Seen {
  text: string | null;
  /** True for what approves a log-in, false for a code to activate with. */
  isLogIn: boolean;
}

interface Sight {
  /** The code that a camera can see: one to activate with, or that of the log-in that waits. */
  code: () => Seen;
  /** What a person reads on one surface and types on another. */
  read: (value: Action['value']) => Seen;
  /** The challenge and the response on each surface. */
  digits: () => Record<Surface, Digits>;
}
