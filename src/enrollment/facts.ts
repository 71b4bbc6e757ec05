/** What can be said of a world: promises of the articles, and what the simulated screens draw. */
import type { Os } from '../surface.ts';
import { checkSymbol, codeSymbols } from './code.ts';
import { scenarios } from './scenarios.ts';
import type {
  Approval,
  Challenge,
  EnrollmentCode,
  OnlineCard,
  PinCard,
  PortalSession,
  Purpose,
  UserId,
  World,
  WorldFact,
} from './world.ts';

/** True when the fact holds; `notifications` and `app` speak of the phone that is practised with. */
export function holds(world: World, fact: WorldFact): boolean {
  const [subject, value, os] = fact.split(/[:@]/);
  if (subject === 'enrolled') {
    return world.users.some((row) => row.id === value && row.activeOn === os);
  }
  const phone = world.phones[world.os];
  if (subject === 'notifications') return phone.notifications === value;
  if (subject === 'app') return phone.app === value;
  const code = shownCode(world);
  return code !== null && (code.state === 'pending') === (value === 'fresh');
}

/** True for every fact that `holds` knows. */
export function isWorldFact(text: string): text is WorldFact {
  return /^(enrolled:practice0[12]@(iphone|android)|notifications:(ask|yes|no)|app:(absent|installed)|code:(spent|fresh))$/.test(
    text,
  );
}

/** The log-in that the simulated Client Portal shows; null before the first and after the last has ended. */
export function shownPortal(world: World): PortalSession | null {
  const portal = world.portals.at(-1);
  return portal && portal.state !== 'ended' ? portal : null;
}

/** The code that the simulated Client Portal shows, spent or not; null where it shows none. */
export function shownCode(world: World): EnrollmentCode | null {
  const portal = shownPortal(world);
  return world.codes.findLast((code) => code.portal === portal?.id) ?? null;
}

/**
 * The code in the text message that a phone shows; null where none is waiting to be typed. A message stays when its code is
 * too old, and can be tried as long as Client Portal shows no other.
 */
export function messagedCode(world: World, os: Os): EnrollmentCode | null {
  const isSent = ({ portal, phone }: EnrollmentCode) => portal === null && phone === os;
  const states = shownCode(world) === null ? ['pending', 'expired'] : ['pending'];
  return world.codes.findLast((code) => isSent(code) && states.includes(code.state)) ?? null;
}

/** The user for whom a phone asks for IB Key by itself. */
export function userAsking({ users, phones }: World, os: Os, purpose: Purpose): UserId {
  const [first = 'practice01'] = users
    .filter(({ id, activeOn }) => {
      if (purpose === 'recover') return phones[os].recoverable.includes(id);
      return purpose === 'move' ? activeOn !== null && activeOn !== os : activeOn === null;
    })
    .map(({ id }) => id);
  return first;
}

/** The challenge that the simulated Client Portal shows, stale or not; null where it shows none. */
export function shownChallenge(world: World): Challenge | null {
  const portal = shownPortal(world);
  if (portal?.state !== 'waiting') return null;
  return world.challenges.findLast((row) => row.portal === portal.id) ?? null;
}

/** The temporary code that the person was given whose log-in waits for it; null where none is asked for. */
export function askedTemporaryCode(world: World): string | null {
  const portal = shownPortal(world);
  if (portal?.state !== 'waiting') return null;
  return world.temporaryCodes.find(({ user }) => user === portal.user)?.code ?? null;
}

/** The card of codes that Client Portal shows; null where it shows none. */
export function shownCard(world: World): OnlineCard | null {
  const portal = shownPortal(world);
  return world.cards.find((card) => card.portal === portal?.id) ?? null;
}

/** The notification that a phone shows; null where none waits. */
export function waitingApproval(world: World, os: Os): Approval | null {
  return world.approvals.findLast((row) => row.phone === os && row.state === 'waiting') ?? null;
}

/**
 * The code that the practising person types on a phone: that of its text message, else the one shown, except that in two scenarios the first try goes wrong
 * (a slip of the finger; a code of another session). Null where there is none.
 */
export function typedCode(world: World, os: Os = world.os): string | null {
  const messaged = messagedCode(world, os);
  if (messaged) return messaged.code;
  const shown = shownCode(world)?.code ?? null;
  const { failure } = scenarios[world.scenario];
  if (shown === null || world.attempts.some((row) => row.failure === failure)) return shown;
  if (failure === 'code-mistyped') return replaceLast(shown, (symbol) => next(symbol));
  if (failure !== 'code-unknown') return shown;
  const other = [...shown.slice(5).replaceAll('-', '')].map(next).slice(0, 11).join('');
  return `DEMO-${other.slice(0, 4)}-${other.slice(4, 8)}-${other.slice(8)}${checkSymbol(other)}`;
}

/** The PIN card that the practising person takes first; in the PIN scenarios it is the wrong one. */
export function usualPin(world: World): PinCard {
  const { failure } = scenarios[world.scenario];
  if (failure === 'pin-too-short') return 'pin-short';
  if (failure === 'pin-too-long') return 'pin-long';
  return failure === 'pin-incorrect' || failure === 'pin-locked' ? 'pin-other' : 'pin-right';
}

function replaceLast(text: string, change: (symbol: string) => string): string {
  return text.slice(0, -1) + change(text.slice(-1));
}

/** The symbol after this one, the first after the last. */
function next(symbol: string): string {
  return codeSymbols.charAt((codeSymbols.indexOf(symbol) + 1) % codeSymbols.length);
}
