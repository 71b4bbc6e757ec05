import fc from 'fast-check';
import * as client from '../../src/enrollment/client.ts';
import { responseTo } from '../../src/enrollment/response.ts';
import { scenarioNames } from '../../src/enrollment/scenarios.ts';
import {
  type Approval,
  type Challenge,
  type EnrollmentCode,
  type PinCard,
  type PortalSession,
  type PracticeRequest,
  pinCards,
  type UserId,
  userIds,
  type World,
} from '../../src/enrollment/world.ts';
import { type Os, systems } from '../../src/surface.ts';

/** Kinds of moves and how often each is made. */
const kinds = [
  ['logIn', 2],
  ['open', 2],
  ['claim', 3],
  ['complete', 6],
  ['ask', 2],
  ['decide', 2],
  ['poll', 2],
  ['pollApproval', 1],
  ['resend', 1],
  ['challenge', 2],
  ['respond', 2],
  ['temporary', 1],
  ['card', 1],
  ['proveCard', 1],
  ['look', 1],
  ['close', 1],
  ['logOut', 1],
  ['wrongCode', 1],
  ['foreign', 1],
  ['phone', 1],
  ['clock', 1],
  ['wait', 2],
] as const;

/** Arbitrary requests: each number picks, from what the world holds, whom or what a request is about. */
export const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom(...kinds.flatMap(([kind, weight]) => Array.from({ length: weight }, () => kind))),
  which: fc.nat(3),
  os: fc.constantFrom(...systems),
  user: fc.constantFrom(...userIds),
  pin: fc.constantFrom(...pinCards),
  flag: fc.boolean(),
  seconds: fc.constantFrom(1, 4, 5, 30, 60, 119, 120, 299, 300, 90_000),
  /** Keys repeat now and then. */
  key: fc.nat(200),
});

/**
 * The request that a move stands for in a world; null for a move that only lets time pass. A move that lacks what it
 * needs does what comes before it, so that most sequences get somewhere; every fourth takes whatever there is.
 */
export function requestOf(move: Move, world: World): PracticeRequest | null {
  const accepts = move.which !== 3;
  const choose = <Row extends { state: string }>(rows: Row[], state: Row['state']) =>
    pick(accepts ? rows.filter((row) => row.state === state) : rows, move.which);
  return makers[move.kind]({
    ...move,
    key: `intent-${move.key}`.padEnd(8, '-'),
    accepts,
    world,
    portal: choose(world.portals, 'open'),
    pending: choose(world.codes, 'pending'),
    claimed: choose(world.codes, 'claimed'),
    approval: choose(world.approvals, 'waiting'),
    challenge: choose(world.challenges, 'open'),
  });
}

const makers: Record<Kind, (at: Place) => PracticeRequest | null> = {
  logIn: ({ user, key }) => client.logIn(user, key),
  decide: (at) => {
    if (!at.approval) return makers.logIn(at);
    const phone = at.accepts ? at.approval.phone : at.os;
    const decision = at.flag ? 'approve' : 'deny';
    const by = at.which === 1 ? 'qr-code' : 'notification';
    return client.decideApproval(at.approval.id, { phone, decision, by }, at.key);
  },
  open: (at) => (at.portal ? client.openEnrollment(at.portal.id, at.key) : makers.decide(at)),
  claim: (at) => {
    if (!at.pending) return makers.open(at);
    const isActive = at.world.phones[at.os].enrolled.length > 0;
    const purpose = isActive === at.accepts ? 'add-user' : 'activate';
    const { phone, purpose: asked } = at.pending;
    return client.claimCode(
      { code: at.pending.code, phone: phone ?? at.os, purpose: asked ?? purpose },
      at.key,
    );
  },
  ask: ({ user, os, flag, which, key, world }) => {
    const isHere = world.users.find(({ id }) => id === user)?.activeOn === os;
    const moving = isHere ? 'recover' : 'move';
    const purpose = which > 1 ? moving : flag ? 'activate' : 'add-user';
    return client.requestEnrollment({ user, phone: os, purpose }, key);
  },
  complete: (at) => {
    if (!at.claimed) return makers.claim(at);
    return client.completeClaim(
      at.claimed.claim ?? nothing,
      at.claimed.phone === 'iphone' ? {} : { pin: at.pin },
      at.key,
    );
  },
  poll: ({ pending }) => client.pollEnrollment(pending?.portal ?? nothing, pending?.id ?? nothing),
  pollApproval: ({ approval }) => client.pollApproval(approval?.portal ?? nothing, approval?.id ?? nothing),
  resend: (at) =>
    at.approval ? client.resendNotification(at.approval.portal, at.approval.id, at.key) : makers.logIn(at),
  challenge: (at) => (at.approval ? client.openChallenge(at.approval.portal, at.key) : makers.logIn(at)),
  respond: (at) => {
    if (!at.challenge) return makers.challenge(at);
    const { portal, id, digits } = at.challenge;
    const asked = at.world.approvals.find((row) => row.portal === portal)?.phone ?? at.os;
    return client.answerChallenge(portal, id, responseTo(digits, at.accepts ? asked : at.os), at.key);
  },
  temporary: ({ user, accepts, key, world }) => {
    const waiting = world.portals.find((row) => row.user === user && row.state === 'waiting');
    if (!waiting) return client.logIn(user, key);
    const given = world.temporaryCodes.find((row) => row.user === user)?.code;
    return client.confirmWithCode(waiting.id, (accepts && given) || 'DEMO-0000', key);
  },
  card: (at) => (at.portal ? client.requestCard(at.portal.id, at.key) : makers.temporary(at)),
  proveCard: (at) => {
    const card = at.world.cards.at(-1);
    if (!card) return makers.card(at);
    return client.confirmCard(card.portal, card.id, at.accepts ? card.values : '000000', at.key);
  },
  look: ({ flag, portal }) => (flag ? client.lookAtPortal(portal?.id ?? nothing) : client.lookAtWorld()),
  close: ({ pending }) => client.closeEnrollment(pending?.portal ?? nothing, pending?.id ?? nothing),
  logOut: ({ portal }) => client.logOut(portal?.id ?? nothing),
  wrongCode: ({ flag, os, key }) => {
    const code = flag ? 'DEMO-BBBB-BBBB-BBBB' : 'DEMO-7KQM-2R9P-WX4L';
    return client.claimCode({ code, phone: os, purpose: 'activate' }, key);
  },
  foreign: ({ user, key }) => ({ ...client.logIn(user, key), body: { user: secret, password: secret } }),
  phone: ({ os, flag, which }) =>
    client.changePhone(os, {
      rooted: flag && which === 1,
      notifications: flag ? 'yes' : 'no',
      lock: 'passcode',
    }),
  clock: ({ seconds }) => client.advanceClock(seconds),
  wait: () => null,
};

const nothing = 'xx_0000000000';

/** What must never be found in a world. */
export const secret = 'correct-horse-battery';

export const anyScenario = fc.constantFrom(...scenarioNames);

function pick<Row>(rows: Row[], which: number): Row | undefined {
  return rows.at(-1 - which) ?? rows.at(-1);
}

type Kind = (typeof kinds)[number][0];
export interface Move {
  kind: Kind;
  which: number;
  os: Os;
  user: UserId;
  pin: PinCard;
  flag: boolean;
  seconds: number;
  key: number;
}
interface Place extends Omit<Move, 'key' | 'kind'> {
  key: string;
  accepts: boolean;
  world: World;
  portal: PortalSession | undefined;
  pending: EnrollmentCode | undefined;
  claimed: EnrollmentCode | undefined;
  approval: Approval | undefined;
  challenge: Challenge | undefined;
}
