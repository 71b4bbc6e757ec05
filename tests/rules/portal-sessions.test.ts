import { describe, expect, test } from 'vitest';
import {
  decideApproval,
  logIn,
  logOut,
  lookAtPortal,
  openEnrollment,
  pollApproval,
} from '../../src/enrollment/client.ts';
import { Service } from '../support/service.ts';
import { claim, showCode } from '../support/visits.ts';

test('a user for whom IB Key is not active is in at once', () => {
  const service = new Service('first-activation');
  const portal = service.answer(logIn('practice02', service.key()));
  expect(portal).toMatchObject({ user: 'practice02', state: 'open', approval: null });
  expect(service.answer(lookAtPortal(portal.id))).toEqual(portal);
});

test('the log-in of an active user waits and names its approval', () => {
  const service = new Service('notification-login');
  const portal = service.answer(logIn('practice01', service.key()));
  expect(portal.state).toBe('waiting');
  expect(portal.approval).toBe(service.world.approvals[0]?.id);
});

test('each log-in names its own approval', () => {
  const service = new Service('notification-login');
  const first = service.answer(logIn('practice01', service.key()));
  const second = service.answer(logIn('practice01', service.key()));
  expect(service.answer(lookAtPortal(first.id)).approval).toBe(first.approval);
  expect(second.approval).not.toBe(first.approval);
});

describe('logging out', () => {
  test('ends the log-in, and may be done twice', () => {
    const service = new Service('app-installed');
    const { portal } = showCode(service);
    expect(service.answer(logOut(portal))).toBeNull();
    expect(service.answer(lookAtPortal(portal)).state).toBe('ended');
    service.answer(logOut(portal));
    expect(service.refusal(openEnrollment(portal, service.key()))).toBe('portal-session-ended');
  });

  test.each(['pending', 'claimed'])('cancels a %s code of this log-in only', (state) => {
    const service = new Service('app-installed');
    const shown = state === 'pending' ? showCode(service) : claim(service, 'iphone');
    showCode(service, 'practice02');
    service.answer(logOut(shown.portal));
    expect(service.world.codes.map((code) => code.state)).toEqual(['cancelled', 'pending']);
    expect(service.world.portals.map((portal) => portal.state)).toEqual(['ended', 'open']);
  });

  test('leaves a final code as it is', () => {
    const service = new Service('code-used');
    service.answer(logOut(service.world.portals[0]?.id ?? ''));
    expect(service.world.codes[0]?.state).toBe('failed');
  });

  test('ends the waiting of this log-in only', () => {
    const service = new Service('notification-login');
    const first = service.answer(logIn('practice01', service.key()));
    const second = service.answer(logIn('practice01', service.key()));
    service.answer(logOut(first.id));
    expect(service.answer(pollApproval(first.id, first.approval ?? '')).state).toBe('expired');
    expect(service.answer(pollApproval(second.id, second.approval ?? '')).state).toBe('waiting');
  });

  test('leaves a decided approval as it is', () => {
    const service = new Service('notification-login');
    const portal = service.answer(logIn('practice01', service.key()));
    const approve = { phone: 'iphone', decision: 'approve' } as const;
    service.answer(decideApproval(portal.approval ?? '', approve, service.key()));
    service.answer(logOut(portal.id));
    expect(service.world.approvals[0]?.state).toBe('approved');
  });
});

test('what was made can be found where the reply says', () => {
  const service = new Service('app-installed');
  const { headers, body } = service.send(logIn('practice01', service.key()));
  expect(headers.location).toBe(`portal-sessions/${(body as { id: string }).id}`);
});

test('a world keeps the last fifty log-ins', () => {
  const service = new Service('app-installed');
  const first = service.answer(logIn('practice01', service.key()));
  for (let count = 0; count < 50; count += 1) service.answer(logIn('practice01', service.key()));
  expect(service.world.portals).toHaveLength(50);
  expect(service.refusal(lookAtPortal(first.id))).toBe('not-found');
});
