import { describe, expect, test } from 'vitest';
import {
  advanceClock,
  confirmWithCode,
  logIn,
  logOut,
  lookAtPortal,
  openEnrollment,
} from '../../src/enrollment/client.ts';
import { askedTemporaryCode } from '../../src/enrollment/facts.ts';
import { systems } from '../../src/surface.ts';
import { Service } from '../support/service.ts';

const day = 86_400;

function asked(service = new Service('lost-phone')) {
  const portal = service.answer(logIn('practice01', service.key()));
  const code = askedTemporaryCode(service.world) ?? '';
  return { service, portal, code, send: (text: string) => confirmWithCode(portal.id, text, service.key()) };
}

describe('a temporary code', () => {
  test.each(systems)('is given with a lost phone; %s is the one in hand', (os) => {
    const { temporaryCodes, users } = new Service('lost-phone', { os }).world;
    expect(temporaryCodes).toEqual([
      expect.objectContaining({ user: 'practice01', code: expect.stringMatching(/^DEMO-[2-9B-Z]{4}$/) }),
    ]);
    expect(users[0]?.activeOn).not.toBe(os);
  });

  test('takes the place of the phone: nothing is sent, and the log-in waits for it', () => {
    const { service, portal, code } = asked();
    expect(portal).toMatchObject({ state: 'waiting', approval: null });
    expect(service.world.approvals).toEqual([]);
    expect(code).toBe(service.world.temporaryCodes[0]?.code);
  });

  test('completes that log-in and no other', () => {
    const { service, portal, code, send } = asked();
    const other = service.answer(logIn('practice01', service.key()));
    expect(service.answer(send(code))).toMatchObject({ id: portal.id, state: 'open' });
    expect(service.answer(lookAtPortal(other.id)).state).toBe('waiting');
    expect(service.answer(openEnrollment(portal.id, service.key())).state).toBe('pending');
  });

  test('may be used again, for a log-in of its own', () => {
    const { service, portal, code, send } = asked();
    service.answer(send(code));
    service.answer(logOut(portal.id));
    const again = service.answer(logIn('practice01', service.key()));
    expect(service.answer(confirmWithCode(again.id, code, service.key())).state).toBe('open');
  });

  test('is asked for once: a log-in that it completed waits for nothing', () => {
    const { service, code, send } = asked();
    service.answer(send(code));
    expect(service.refusal(send(code))).toBe('approval-not-waiting');
    expect(askedTemporaryCode(service.world)).toBeNull();
  });

  test.each(['DEMO-0000', 'DEMO-ZZZZ'])('that is another one, such as %s, completes nothing', (text) => {
    const { service, portal, send } = asked();
    expect(service.refusal(send(text))).toBe('response-wrong');
    expect(service.answer(lookAtPortal(portal.id)).state).toBe('waiting');
  });

  test.each(['U1234567', 'demo-7kqm', 'DEMO-7KQMX', 'XDEMO-7KQM', 'DEMO7KQM'])(
    'is in capitals and of its own form: %s is dropped unread',
    (text) => {
      const { service, send } = asked();
      expect(service.refusal(send(text))).toBe('not-a-practice-code');
    },
  );

  test('works for twelve days in Client Portal, then the phone is asked', () => {
    const service = new Service('lost-phone');
    service.answer(advanceClock(7 * day));
    service.answer(advanceClock(5 * day - 1));
    expect(service.answer(logIn('practice01', service.key())).approval).toBeNull();
    service.answer(advanceClock(1));
    const late = service.answer(logIn('practice01', service.key()));
    expect(late.approval).not.toBeNull();
    expect(service.refusal(confirmWithCode(late.id, 'DEMO-7KQM', service.key()))).toBe(
      'approval-not-waiting',
    );
  });

  test('is refused once its days are over, also where it was asked for before', () => {
    const { service, code, send } = asked();
    service.answer(advanceClock(7 * day));
    service.answer(advanceClock(5 * day));
    expect(service.refusal(send(code))).toBe('response-wrong');
  });

  test('is its user’s alone', () => {
    const service = new Service('lost-phone');
    expect(askedTemporaryCode(service.world)).toBeNull();
    expect(service.answer(logIn('practice02', service.key())).state).toBe('open');
    expect(askedTemporaryCode(service.world)).toBeNull();
  });

  test('of somebody else does not help whose own phone is asked', () => {
    const service = new Service('lost-phone');
    const users = service.world.users.map((row) => ({ ...row, activeOn: 'android' as const }));
    service.world = { ...service.world, users };
    const code = service.world.temporaryCodes[0]?.code ?? '';
    const portal = service.answer(logIn('practice02', service.key()));
    expect(portal.approval).not.toBeNull();
    expect(askedTemporaryCode(service.world)).toBeNull();
    expect(service.refusal(confirmWithCode(portal.id, code, service.key()))).toBe('approval-not-waiting');
  });
});
