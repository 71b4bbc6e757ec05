import { describe, expect, test } from 'vitest';
import {
  changePhone,
  decideApproval,
  logIn,
  logOut,
  lookAtPortal,
  openChallenge,
  pollApproval,
  resendNotification,
} from '../../src/enrollment/client.ts';
import { formatInstant } from '../../src/enrollment/clock.ts';
import { systems } from '../../src/surface.ts';
import { Service } from '../support/service.ts';

function waiting(os: 'iphone' | 'android' = 'iphone') {
  const service = new Service('notification-login', { os });
  const portal = service.answer(logIn('practice01', service.key()));
  return { service, portal: portal.id, approval: portal.approval ?? '' };
}

test.each(systems)('the notification goes to the %s on which the user is active', (os) => {
  const { service, portal, approval } = waiting(os);
  expect(approval).toMatch(/^la_[0-9A-Z]{10}$/);
  expect(service.answer(pollApproval(portal, approval))).toEqual({
    id: approval,
    user: 'practice01',
    phone: os,
    state: 'waiting',
    expires: formatInstant(service.now + 120),
    interval: 5,
  });
});

test('it goes to the other phone where the user is active there', () => {
  const service = new Service('notification-elsewhere', { os: 'iphone' });
  service.answer(logIn('practice01', service.key()));
  expect(service.world.approvals[0]).toMatchObject({ phone: 'android', state: 'waiting' });
});

describe('it does not arrive', () => {
  test.each([
    ['where notifications are refused', { notifications: 'no' }],
    ['where they were never allowed', { notifications: 'ask' }],
    ['where the phone is offline', { network: 'down' }],
    ['where the app was removed', { app: 'absent' }],
  ] as const)('%s', (_where, settings) => {
    const service = new Service('notification-login');
    service.answer(changePhone('iphone', settings));
    const portal = service.answer(logIn('practice01', service.key()));
    expect(service.answer(pollApproval(portal.id, portal.approval ?? '')).state).toBe('undelivered');
    const late = decideApproval(
      portal.approval ?? '',
      { phone: 'iphone', decision: 'approve' },
      service.key(),
    );
    expect(service.refusal(late)).toBe('approval-not-waiting');
  });

  test.each(['slow', 'loses-answers'] as const)('but it does on a network that is %s', (network) => {
    const service = new Service('notification-login');
    service.answer(changePhone('iphone', { network }));
    service.answer(logIn('practice01', service.key()));
    expect(service.world.approvals[0]?.state).toBe('waiting');
  });
});

describe('deciding', () => {
  test.each([
    ['approve', 'approved', 'open'],
    ['deny', 'denied', 'ended'],
  ] as const)('to %s leaves the log-in %s', (decision, state, portalState) => {
    const { service, portal, approval } = waiting();
    const other = service.answer(logIn('practice01', service.key()));
    const decided = service.answer(decideApproval(approval, { phone: 'iphone', decision }, service.key()));
    expect(decided.state).toBe(state);
    expect(service.answer(lookAtPortal(portal)).state).toBe(portalState);
    expect(service.answer(lookAtPortal(other.id)).state).toBe('waiting');
    expect(service.world.approvals[1]?.state).toBe('waiting');
  });

  test('twice is refused', () => {
    const { service, approval } = waiting();
    service.answer(decideApproval(approval, { phone: 'iphone', decision: 'deny' }, service.key()));
    const again = decideApproval(approval, { phone: 'iphone', decision: 'approve' }, service.key());
    expect(service.refusal(again)).toBe('approval-not-waiting');
  });

  test('on the other phone is refused and changes nothing', () => {
    const { service, approval } = waiting();
    const elsewhere = decideApproval(approval, { phone: 'android', decision: 'approve' }, service.key());
    expect(service.refusal(elsewhere)).toBe('wrong-phone');
    expect(service.world.approvals[0]?.state).toBe('waiting');
  });
});

describe('polling', () => {
  test('too fast is slowed down while the phone has not decided', () => {
    const { service, portal, approval } = waiting();
    service.answer(pollApproval(portal, approval));
    service.now += 4;
    expect(service.send(pollApproval(portal, approval)).headers['retry-after']).toBe('10');
    service.now += 10;
    expect(service.answer(pollApproval(portal, approval)).interval).toBe(10);
  });

  test('a final state may be asked for at any pace', () => {
    const { service, portal, approval } = waiting();
    service.answer(decideApproval(approval, { phone: 'iphone', decision: 'deny' }, service.key()));
    service.answer(pollApproval(portal, approval));
    expect(service.answer(pollApproval(portal, approval)).state).toBe('denied');
  });

  test('another log-in does not find the approval', () => {
    const { service, approval } = waiting();
    const other = service.answer(logIn('practice01', service.key()));
    expect(service.refusal(pollApproval(other.id, approval))).toBe('not-found');
  });
});

describe('sending the notification again', () => {
  test('counts it and lets the wait begin anew, however late', () => {
    const { service, portal, approval } = waiting();
    service.now += 100;
    const sent = service.answer(resendNotification(portal, approval, service.key()));
    expect([sent.state, sent.expires]).toEqual(['waiting', formatInstant(service.now + 120)]);
    expect(service.world.approvals[0]?.sent).toBe(2);
    service.answer(resendNotification(portal, approval, service.key()));
    expect(service.world.approvals[0]?.sent).toBe(3);
  });

  test('reaches a phone that could not be reached before, and misses one that no longer can', () => {
    const service = new Service('login-offline');
    const portal = service.answer(logIn('practice01', service.key()));
    const again = () =>
      service.answer(resendNotification(portal.id, portal.approval ?? '', service.key())).state;
    expect(again()).toBe('undelivered');
    service.answer(changePhone('iphone', { network: 'ok' }));
    expect(again()).toBe('waiting');
    service.answer(changePhone('iphone', { notifications: 'no' }));
    expect(again()).toBe('undelivered');
  });

  test('does not shorten a wait that a challenge made longer', () => {
    const { service, portal, approval } = waiting();
    service.answer(openChallenge(portal, service.key()));
    const { expires } = service.answer(resendNotification(portal, approval, service.key()));
    expect(expires).toBe(formatInstant(service.now + 240));
  });

  test('is refused for the log-in of somebody else', () => {
    const { service, approval } = waiting();
    const other = service.answer(logIn('practice01', service.key()));
    expect(service.refusal(resendNotification(other.id, approval, service.key()))).toBe('not-found');
  });

  test('touches no other log-in', () => {
    const { service, portal, approval } = waiting();
    service.answer(logIn('practice01', service.key()));
    service.answer(resendNotification(portal, approval, service.key()));
    expect(service.world.approvals.map(({ sent }) => sent)).toEqual([2, 1]);
  });
});

describe('by QR code', () => {
  const scanned = { phone: 'iphone', decision: 'approve', by: 'qr-code' } as const;

  test('a log-in is approved whose notification did not arrive', () => {
    const service = new Service('notifications-refused');
    const portal = service.answer(logIn('practice01', service.key()));
    const approval = portal.approval ?? '';
    const byNotification = { ...scanned, by: 'notification' } as const;
    expect(service.refusal(decideApproval(approval, byNotification, service.key()))).toBe(
      'approval-not-waiting',
    );
    expect(service.answer(decideApproval(approval, scanned, service.key())).state).toBe('approved');
    expect(service.answer(lookAtPortal(portal.id)).state).toBe('open');
  });

  test('it is approved where the notification waits as well, and only once', () => {
    const { service, approval } = waiting();
    expect(service.answer(decideApproval(approval, scanned, service.key())).state).toBe('approved');
    expect(service.refusal(decideApproval(approval, scanned, service.key()))).toBe('approval-not-waiting');
  });

  test('a phone without IB Key for the user is refused', () => {
    const { service, approval } = waiting();
    const other = { ...scanned, phone: 'android' } as const;
    expect(service.refusal(decideApproval(approval, other, service.key()))).toBe('wrong-phone');
  });

  test('a log-in that was left is neither approved nor asked for again', () => {
    const service = new Service('notifications-refused');
    const portal = service.answer(logIn('practice01', service.key()));
    const approval = portal.approval ?? '';
    service.answer(logOut(portal.id));
    expect(service.refusal(decideApproval(approval, scanned, service.key()))).toBe('approval-expired');
    expect(service.refusal(resendNotification(portal.id, approval, service.key()))).toBe('approval-expired');
    expect(service.answer(lookAtPortal(portal.id)).state).toBe('ended');
  });
});
