import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWorld } from '../../src/enrollment/create-world.ts';
import { policy } from '../../src/enrollment/policy.ts';
import { handle } from '../../src/enrollment/server.ts';
import type { PracticeRequest, Reply, World } from '../../src/enrollment/world.ts';
import { systems } from '../../src/surface.ts';
import { faultsOf } from '../support/api-file.ts';
import { anyScenario, type Move, move, requestOf, secret } from '../support/moves.ts';
import { repliesSeen, Service } from '../support/service.ts';

const sequences = 20_000;
const moves = fc.array(move, { minLength: 1, maxLength: 25, size: 'max' });
/**
 * Eight sequences begin alike: nothing that the rules were given changes, so that each goes on from the same world, and
 * what they share is asked once.
 */
const alike = 8;
const beginning = fc.array(move, { minLength: 1, maxLength: 22, size: 'max' });
const endings = fc.array(fc.array(move, { minLength: 1, maxLength: 3, size: 'max' }), {
  minLength: alike,
  maxLength: alike,
});
/** Replies that only a sequence of fitting requests reaches; without them the sequences would prove little. */
const deep = [
  'completeClaim 200 ok',
  'completeClaim 403 pin-incorrect',
  'completeClaim 409 already-active',
  'completeClaim 410 code-expired',
  'completeClaim 423 pin-locked',
  'claimCode 409 already-enrolled',
  'claimCode 429 too-many-attempts',
  'decideApproval 200 ok',
  'decideApproval 410 approval-expired',
  'answerChallenge 200 ok',
  'answerChallenge 410 challenge-stale',
  'resendNotification 200 ok',
  'confirmWithCode 200 ok',
  'confirmCard 200 ok',
];
const os = fc.constantFrom(...systems);
const seed = fc.nat(2 ** 32 - 1);

test(`${sequences} random sequences of requests keep every promise of the rules`, () => {
  const kept = fc.property(
    anyScenario,
    os,
    seed,
    beginning,
    endings,
    (scenario, phone, start, steps, ends) => {
      const service = new Service(scenario, { os: phone, seed: start });
      for (const step of steps) perform(service, step);
      for (const end of ends) {
        const next = service.fork();
        for (const step of end) perform(next, step);
      }
      expect(JSON.parse(JSON.stringify(service.world))).toEqual(service.world);
    },
  );
  fc.assert(kept, { numRuns: sequences / alike });
  expect(deep.filter((name) => !repliesSeen.has(name))).toEqual([]);
});

test('the same requests from the same seed give the same bytes', () => {
  const same = fc.property(anyScenario, os, seed, moves, (scenario, phone, start, steps) => {
    const [first, second] = [0, 1].map(() => {
      const service = new Service(scenario, { os: phone, seed: start });
      return steps.map((step) => JSON.stringify(perform(service, step))) + JSON.stringify(service.world);
    });
    expect(first).toBe(second);
  });
  fc.assert(same, { numRuns: 500 });
});

test('no request makes the rules throw, and each is answered as documented', () => {
  const anything = fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true, withDate: true });
  const paths = fc.constantFrom(
    '/portal-sessions',
    '/enrollment-claims',
    '/world',
    '/world/clock',
    '/world/phones/iphone',
  );
  const garbage = fc.record({
    method: fc.oneof(fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'), fc.string()),
    path: fc.oneof(paths, fc.string(), fc.webPath()),
    headers: fc.oneof(
      fc.constant({ 'idempotency-key': '"intent-1"' }),
      fc.dictionary(fc.string(), fc.string()),
      anything,
    ),
    body: anything,
  });
  const answered = fc.property(garbage, (sent) => {
    const request = sent as PracticeRequest; // what arrives at a border is of any type
    const { reply } = handle(request, createWorld('app-installed', { now: 0 }), 0);
    expect(faultsOf(request, reply)).toEqual([]);
  });
  fc.assert(answered, { numRuns: 10_000 });
});

/** Performs a move and checks what must hold after it. */
function perform(service: Service, step: Move): Reply | null {
  const before = service.world;
  const request = requestOf(step, before);
  if (request === null) {
    service.now += step.seconds;
    return null;
  }
  const time = service.now + before.offset;
  const reply = service.send(request);
  const after = service.world;
  const broken = brokenPromises(before, after, service.now + after.offset);
  if (request.method === 'POST') broken.push(...brokenReplay(service, request, reply));
  if (
    JSON.stringify(reply).includes(secret) ||
    (step.kind === 'foreign' && JSON.stringify(after).includes(secret))
  )
    broken.push('a password was kept or echoed');
  if (time > service.now + after.offset) broken.push('time went back');
  if (broken.length > 0) throw new Error(`${request.method} ${request.path}: ${broken.join('; ')}`);
  return reply;
}

function brokenPromises(before: World, after: World, time: number): string[] {
  const promises: Record<string, boolean> = {
    'a user is active where the phone says so, and on one phone only': after.users.every((user) =>
      systems.every(
        (phone) =>
          [...after.phones[phone].enrolled, ...after.phones[phone].recoverable].filter((id) => id === user.id)
            .length === (user.activeOn === phone ? 1 : 0),
      ),
    ),
    'final states stay final': [
      [before.codes, after.codes, ['completed', 'failed', 'cancelled', 'expired']],
      [before.approvals, after.approvals, ['approved', 'denied', 'expired']],
      [before.challenges, after.challenges, ['stale', 'answered']],
      [before.portals, after.portals, ['ended']],
    ].every(([was, is, final]) => staysFinal(was as Row[], is as Row[], final as string[])),
    'nothing is alive past its time': [
      ...after.codes.filter(isLive),
      ...after.approvals.filter(({ state }) => state === 'waiting'),
      ...after.challenges.filter(({ state }) => state === 'open'),
    ].every(({ expires }) => expires > time),
    'a log-in has one live code': after.portals.every(
      ({ id }) => after.codes.filter((code) => code.portal === id && isLive(code)).length <= 1,
    ),
    'a log-in has one open challenge': after.portals.every(
      ({ id }) =>
        after.challenges.filter(({ portal, state }) => portal === id && state === 'open').length <= 1,
    ),
    'a log-in that is over waits for nobody': after.portals
      .filter(({ state }) => state === 'ended')
      .every(({ id }) =>
        after.approvals.every(
          ({ portal, state }) => portal !== id || (state !== 'waiting' && state !== 'undelivered'),
        ),
      ),
    'a log-in that waits has somebody to wait for': after.portals
      .filter(({ state }) => state === 'waiting')
      .every(({ id }) =>
        after.approvals.every(
          ({ portal, state }) => portal !== id || state === 'waiting' || state === 'undelivered',
        ),
      ),
    'a claim is never given twice': after.codes.every((code) => {
      const was = before.codes.find(({ id }) => id === code.id);
      return !was?.claim || was.claim === code.claim;
    }),
    'only an open log-in shows a pending code': after.codes
      .filter(({ state }) => state === 'pending')
      .every(
        ({ portal }) => portal === null || after.portals.find(({ id }) => id === portal)?.state === 'open',
      ),
    'a phone has one code by text message at most': systems.every(
      (phone) =>
        after.codes.filter((code) => code.portal === null && code.phone === phone && isLive(code)).length <=
        1,
    ),
    'the clock moves forward only': after.offset >= before.offset,
    'a world does not grow without end':
      Math.max(after.codes.length, after.portals.length, after.approvals.length, after.challenges.length) <=
        policy.rows && Object.keys(after.replies).length <= policy.rows,
    'a phone with users on Android has a PIN':
      [...after.phones.android.enrolled, ...after.phones.android.recoverable].length > 0 ===
      (after.phones.android.pin !== null),
  };
  return Object.entries(promises).flatMap(([promise, isKept]) => (isKept ? [] : [promise]));
}

/** The same request at once again must change nothing and be answered the same. */
function brokenReplay(service: Service, request: PracticeRequest, first: Reply): string[] {
  const before = service.world;
  const second = service.send(request);
  const same = second.status === first.status && JSON.stringify(second.body) === JSON.stringify(first.body);
  const kept = before === service.world || JSON.stringify(before) === JSON.stringify(service.world);
  return [...(same ? [] : ['a replay differs']), ...(kept ? [] : ['a replay changed the world'])];
}

function staysFinal(before: Row[], after: Row[], final: string[]): boolean {
  return before
    .filter(({ state }) => final.includes(state))
    .every(({ id, state }) => {
      const row = after.find((other) => other.id === id);
      return row === undefined || row.state === state;
    });
}

function isLive({ state }: Row): boolean {
  return state === 'pending' || state === 'claimed';
}

interface Row {
  id: string;
  state: string;
}
