import { describe, expect, test } from 'vitest';
import {
  answerChallenge,
  decideApproval,
  logIn,
  logOut,
  lookAtPortal,
  openChallenge,
  pollApproval,
} from '../../src/enrollment/client.ts';
import { formatInstant, settle } from '../../src/enrollment/clock.ts';
import { shownChallenge } from '../../src/enrollment/facts.ts';
import { responseTo } from '../../src/enrollment/response.ts';
import { type Os, systems } from '../../src/surface.ts';
import { Service } from '../support/service.ts';

function challenged(os: Os = 'iphone', service = new Service('login-offline', { os })) {
  const portal = service.answer(logIn('practice01', service.key()));
  const { id, challenge } = service.answer(openChallenge(portal.id, service.key()));
  const respond = (response: string, challengeId = id) =>
    answerChallenge(portal.id, challengeId, response, service.key());
  return { service, portal, id, digits: challenge ?? '', respond };
}

describe('a challenge', () => {
  test('has six digits and lives for two minutes', () => {
    const { service, id, digits } = challenged();
    expect(digits).toMatch(/^\d{6}$/);
    expect(service.world.challenges).toEqual([
      expect.objectContaining({ id, digits, state: 'open', expires: service.now + 120 }),
    ]);
    expect(settle(service.world, service.now + 119)).toBe(service.world);
    expect(settle(service.world, service.now + 120).challenges[0]?.state).toBe('stale');
  });

  test('is told as its answer says', () => {
    const service = new Service('login-offline');
    const portal = service.answer(logIn('practice01', service.key()));
    expect(service.answer(openChallenge(portal.id, service.key()))).toEqual({
      id: expect.stringMatching(/^lc_[0-9A-Z]{10}$/),
      challenge: shownChallenge(service.world)?.digits,
      state: 'open',
      expires: formatInstant(service.now + 120),
    });
  });

  test('says where it is', () => {
    const service = new Service('login-offline');
    const portal = service.answer(logIn('practice01', service.key()));
    const { headers, body } = service.send(openChallenge(portal.id, service.key()));
    expect(headers.location).toBe(`login-challenges/${(body as { id: string }).id}`); // as the API file says
  });

  test('makes the one before it stale, and no other', () => {
    const { service, portal } = challenged();
    challenged('iphone', service);
    service.answer(openChallenge(portal.id, service.key()));
    expect(service.world.challenges.map(({ state }) => state)).toEqual(['stale', 'open', 'open']);
  });

  test('lets the log-in wait until a person who answers too late has been told so', () => {
    const { service, portal } = challenged('iphone', new Service('notification-login'));
    service.now += 239;
    const approval = portal.approval ?? '';
    expect(service.answer(pollApproval(portal.id, approval)).state).toBe('waiting');
    service.now += 1;
    expect(service.answer(pollApproval(portal.id, approval)).state).toBe('expired');
  });

  test('does not touch the wait of another log-in', () => {
    const service = new Service('notification-login');
    service.answer(logIn('practice01', service.key()));
    challenged('iphone', service);
    expect(service.world.approvals.map(({ expires }) => expires - service.now)).toEqual([120, 240]);
  });

  test('that was answered stays answered', () => {
    const { service, digits, respond } = challenged();
    service.answer(respond(responseTo(digits, 'iphone')));
    expect(settle(service.world, service.now + 9999).challenges[0]?.state).toBe('answered');
  });

  test('is not shown to anybody who is logged in', () => {
    const service = new Service('app-installed');
    const portal = service.answer(logIn('practice01', service.key()));
    expect(service.refusal(openChallenge(portal.id, service.key()))).toBe('approval-not-waiting');
  });
});

describe('the challenge on Client Portal', () => {
  test('is the latest of the latest log-in, while that waits', () => {
    const { service, portal, digits, respond } = challenged();
    expect(shownChallenge(service.world)?.digits).toBe(digits);
    const { id } = service.answer(openChallenge(portal.id, service.key()));
    expect(shownChallenge(service.world)?.id).toBe(id);
    service.answer(respond(responseTo(shownChallenge(service.world)?.digits ?? '', 'iphone'), id));
    expect(shownChallenge(service.world)).toBeNull();
  });

  test('is none before a log-in, none before one was asked for, and none after logging out', () => {
    const service = new Service('login-offline');
    expect(shownChallenge(service.world)).toBeNull();
    const { portal } = challenged('iphone', service);
    service.answer(logOut(portal.id));
    expect(shownChallenge(service.world)).toBeNull();
    service.answer(logIn('practice01', service.key()));
    expect(shownChallenge(service.world)).toBeNull();
  });
});

describe('a response', () => {
  test.each(systems)('has eight digits, always the same ones on the same %s', (os) => {
    expect(responseTo('482913', os)).toMatch(/^\d{8}$/);
    expect(responseTo('482913', os)).toBe(responseTo('482913', os));
    expect(responseTo('482913', os)).not.toBe(responseTo('482914', os));
  });

  test('is made of the digits and the phone', () => {
    expect(systems.map((os) => responseTo('482913', os))).toEqual(['14351723', '15067357']);
  });

  test('of one phone is not that of the other, whatever the challenge', () => {
    const all = ['482912', '482913', '482914'].flatMap((digits) =>
      systems.map((os) => responseTo(digits, os)),
    );
    expect(new Set(all).size).toBe(6);
  });

  test.each(systems)('of the %s on which IB Key is active completes the log-in', (os) => {
    const { service, portal, digits, id, respond } = challenged(os);
    expect(service.answer(respond(responseTo(digits, os)))).toEqual({
      id,
      challenge: null,
      state: 'answered',
      expires: formatInstant(service.now + 120),
    });
    expect(service.answer(lookAtPortal(portal.id)).state).toBe('open');
    expect(service.world.approvals[0]?.state).toBe('approved');
  });

  test('of the other phone is wrong, and changes nothing', () => {
    const { service, digits, respond } = challenged();
    expect(service.refusal(respond(responseTo(digits, 'android')))).toBe('response-wrong');
    expect([service.world.challenges[0]?.state, service.world.approvals[0]?.state]).toEqual([
      'open',
      'undelivered',
    ]);
  });

  test('that comes too late is refused, and one to a new challenge is accepted', () => {
    const { service, portal, digits, respond } = challenged();
    service.now += 120;
    expect(service.refusal(respond(responseTo(digits, 'iphone')))).toBe('challenge-stale');
    const { id, challenge } = service.answer(openChallenge(portal.id, service.key()));
    expect(service.answer(respond(responseTo(challenge ?? '', 'iphone'), id)).state).toBe('answered');
  });

  test('to the challenge before is as stale as that one, under the new challenge too', () => {
    const { service, portal, digits, respond } = challenged();
    const { id } = service.answer(openChallenge(portal.id, service.key()));
    expect(service.refusal(respond(responseTo(digits, 'iphone')))).toBe('challenge-stale');
    expect(service.refusal(respond(responseTo(digits, 'iphone'), id))).toBe('challenge-stale');
  });

  test('to the challenge of another log-in is wrong', () => {
    const { service, digits } = challenged();
    const other = challenged('iphone', service);
    expect(service.refusal(other.respond(responseTo(digits, 'iphone')))).toBe('response-wrong');
  });

  test('to a challenge of another log-in finds none', () => {
    const { service, id } = challenged();
    const other = challenged('iphone', service);
    expect(service.refusal(other.respond(responseTo(other.digits, 'iphone'), id))).toBe('not-found');
  });

  test('is refused once the phone has decided, and once nobody waits any more', () => {
    const { service, portal, digits, respond } = challenged('iphone', new Service('notification-login'));
    const decision = { phone: 'iphone', decision: 'deny' } as const;
    const waits = service.world;
    service.answer(decideApproval(portal.approval ?? '', decision, service.key()));
    expect(service.refusal(respond(responseTo(digits, 'iphone')))).toBe('approval-not-waiting');
    service.world = waits;
    service.now += 240;
    expect(service.refusal(respond(responseTo(digits, 'iphone')))).toBe('approval-expired');
  });

  test('is refused once its log-in was left, whether or not the notification had arrived', () => {
    for (const scenario of ['notification-login', 'login-offline'] as const) {
      const { service, portal, digits, respond } = challenged('iphone', new Service(scenario));
      service.answer(logOut(portal.id));
      expect(service.refusal(respond(responseTo(digits, 'iphone')))).toBe('approval-expired');
      expect(service.answer(lookAtPortal(portal.id)).state).toBe('ended');
    }
  });

  test('is refused where the log-in is so old that it was forgotten', () => {
    const { service, digits, respond } = challenged();
    for (let count = 0; count < 50; count += 1) service.answer(logIn('practice01', service.key()));
    expect(service.world.challenges).toHaveLength(1);
    expect(service.refusal(respond(responseTo(digits, 'iphone')))).toBe('not-found');
  });
});
