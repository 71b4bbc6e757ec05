import { describe, expect, test } from 'vitest';
import {
  claimCode,
  completeClaim,
  decideApproval,
  logIn,
  logOut,
  openEnrollment,
  pollApproval,
  pollEnrollment,
} from '../../src/enrollment/client.ts';
import { holds, waitingApproval } from '../../src/enrollment/facts.ts';
import type { Os } from '../../src/surface.ts';
import { Service } from '../support/service.ts';

describe.each<[Os, 'create-pin' | 'device-check', 'enter-pin' | 'device-check']>([
  ['iphone', 'device-check', 'device-check'],
  ['android', 'create-pin', 'enter-pin'],
])('on %s', (os, activateProof, addProof) => {
  test('a first activation goes through', () => {
    const service = new Service('first-activation', { os });
    const portal = service.answer(logIn('practice01', service.key()));
    expect(portal.state).toBe('open');
    const { code, id } = service.answer(openEnrollment(portal.id, service.key()));
    const claim = service.answer(
      claimCode({ code: code ?? '', phone: os, purpose: 'activate' }, service.key()),
    );
    expect(claim.next).toBe(activateProof);
    const proof = os === 'android' ? { pin: 'pin-right' as const } : {};
    service.answer(completeClaim(claim.id, proof, service.key()));
    expect(holds(service.world, `enrolled:practice01@${os}`)).toBe(true);
    expect(service.answer(pollEnrollment(portal.id, id)).state).toBe('completed');
  });

  test('a second user is added to an active IB Key', () => {
    const service = new Service('add-user', { os });
    const portal = service.answer(logIn('practice02', service.key()));
    const { code } = service.answer(openEnrollment(portal.id, service.key()));
    const claim = service.answer(
      claimCode({ code: code ?? '', phone: os, purpose: 'add-user' }, service.key()),
    );
    expect(claim.next).toBe(addProof);
    const proof = os === 'android' ? { pin: 'pin-right' as const } : {};
    expect(service.answer(completeClaim(claim.id, proof, service.key())).users).toEqual([
      'practice01',
      'practice02',
    ]);
  });

  test('an active user approves the log-in on the phone', () => {
    const service = new Service('notification-login', { os });
    const portal = service.answer(logIn('practice01', service.key()));
    expect(portal.state).toBe('waiting');
    const approval = waitingApproval(service.world, os);
    expect(approval?.id).toBe(portal.approval);
    service.answer(decideApproval(approval?.id ?? '', { phone: os, decision: 'approve' }, service.key()));
    expect(service.answer(pollApproval(portal.id, portal.approval ?? '')).state).toBe('approved');
  });

  test('a code that was claimed is spent, and a new log-in shows a fresh one', () => {
    const service = new Service('code-used', { os });
    const shown = service.world.codes[0]?.code ?? '';
    expect(service.refusal(claimCode({ code: shown, phone: os, purpose: 'activate' }, service.key()))).toBe(
      'code-used',
    );
    service.answer(logOut(service.world.portals[0]?.id ?? ''));
    const portal = service.answer(logIn('practice01', service.key()));
    const { code } = service.answer(openEnrollment(portal.id, service.key()));
    service.answer(claimCode({ code: code ?? '', phone: os, purpose: 'activate' }, service.key()));
  });
});
