import { describe, expect, test } from 'vitest';
import {
  changePhone,
  claimCode,
  completeClaim,
  decideApproval,
  logIn,
  logOut,
  lookAtWorld,
  pollApproval,
  requestEnrollment,
} from '../../src/enrollment/client.ts';
import { messagedCode, typedCode, userAsking } from '../../src/enrollment/facts.ts';
import type { Purpose, UserId } from '../../src/enrollment/world.ts';
import { type Os, systems } from '../../src/surface.ts';
import { Service } from '../support/service.ts';
import { claim, claimMessaged, proof, showCode, takeAway } from '../support/visits.ts';

function ask(service: Service, phone: Os, purpose: Purpose, user: UserId = 'practice01') {
  return requestEnrollment({ user, phone, purpose }, service.key());
}

describe('a code by text message', () => {
  test('arrives on the phone that asked, and is told to nobody else', () => {
    const service = new Service('text-message', { os: 'android' });
    const asked = service.answer(ask(service, 'android', 'activate'));
    expect(asked).toEqual({
      id: expect.stringMatching(/^es_/),
      user: 'practice01',
      next: 'text-message',
      claim: null,
      expires: new Date((service.now + 300) * 1000).toISOString().replace('.000', ''),
    });
    const code = messagedCode(service.world, 'android');
    expect(code).toMatchObject({ portal: null, phone: 'android', purpose: 'activate', state: 'pending' });
    expect(messagedCode(service.world, 'iphone')).toBeNull();
    expect(typedCode(service.world)).toBe(code?.code);
    expect(typedCode(service.world, 'iphone')).toBeNull();
  });

  test('stays on the phone when its code is too old, is refused there, and gives way to a newer one', () => {
    const service = new Service('text-message', { os: 'android' });
    service.answer(ask(service, 'android', 'activate'));
    const code = messagedCode(service.world, 'android')?.code ?? '';
    service.now += 301;
    service.send(lookAtWorld());
    expect(messagedCode(service.world, 'android')?.code).toBe(code);
    const body = { code, phone: 'android', purpose: 'activate' } as const;
    expect(service.refusal(claimCode(body, service.key()))).toBe('code-expired');
    service.answer(ask(service, 'android', 'activate'));
    expect(messagedCode(service.world, 'android')).toMatchObject({ state: 'pending' });
    service.now += 301;
    service.answer(logIn('practice01', service.key()));
    showCode(service);
    expect(messagedCode(service.world, 'android')).toBeNull();
  });

  test('is no code of Client Portal, whichever phone has read that', () => {
    const service = new Service('app-installed');
    const { portal } = claim(service, 'iphone');
    service.now += 301;
    service.answer(logOut(portal));
    expect(service.world.codes).toMatchObject([{ state: 'expired', phone: 'iphone' }]);
    expect(messagedCode(service.world, 'iphone')).toBeNull();
  });

  test.each(systems)('activates IB Key on the %s that asked for it', (os) => {
    const service = new Service('text-message', { os });
    const { id, next } = claimMessaged(service, os, 'activate');
    expect(next).toBe(os === 'iphone' ? 'device-check' : 'create-pin');
    expect(messagedCode(service.world, os)).toBeNull();
    service.answer(completeClaim(id, proof(os), service.key()));
    expect(service.world.users[0]?.activeOn).toBe(os);
  });

  test('adds a user, with the PIN that exists', () => {
    const service = new Service('add-user', { os: 'android' });
    const { id, next } = claimMessaged(service, 'android', 'add-user', 'practice02');
    expect(next).toBe('enter-pin');
    expect(service.answer(completeClaim(id, proof('android'), service.key())).users).toEqual([
      'practice01',
      'practice02',
    ]);
  });

  test.each<[Os, Purpose]>([
    ['iphone', 'activate'],
    ['android', 'add-user'],
  ])('is unknown on the %s to %s, which did not ask for it', (phone, purpose) => {
    const service = new Service('text-message', { os: 'android' });
    service.answer(ask(service, 'android', 'activate'));
    const code = messagedCode(service.world, 'android')?.code ?? '';
    expect(service.refusal(claimCode({ code, phone, purpose }, service.key()))).toBe('code-unknown');
  });

  test('makes the one before it on this phone void, and no other', () => {
    const service = new Service('text-message', { os: 'android' });
    service.answer(ask(service, 'iphone', 'activate', 'practice02'));
    const shown = showCode(service);
    service.answer(ask(service, 'android', 'activate'));
    service.answer(ask(service, 'android', 'activate'));
    const code = service.world.codes[2]?.code ?? '';
    expect(service.world.codes.map(({ state }) => state)).toEqual([
      'pending',
      'pending',
      'cancelled',
      'pending',
    ]);
    const late = claimCode({ code, phone: 'android', purpose: 'activate' }, service.key());
    expect(service.refusal(late)).toBe('code-used');
    expect(service.world.codes[1]?.code).toBe(shown.code);
  });

  test('leaves a code that is over as it is', () => {
    const service = new Service('text-message', { os: 'android' });
    service.answer(ask(service, 'android', 'activate'));
    service.now += 300;
    service.answer(ask(service, 'android', 'activate'));
    expect(service.world.codes.map(({ state }) => state)).toEqual(['expired', 'pending']);
  });
});

describe('recovering', () => {
  test('an iPhone needs no code, only its lock', () => {
    const service = new Service('app-reinstalled', { os: 'iphone' });
    const asked = service.answer(ask(service, 'iphone', 'recover'));
    expect(asked).toMatchObject({ next: 'device-check', claim: expect.stringMatching(/^ec_/) });
    expect(messagedCode(service.world, 'iphone')).toBeNull();
    service.answer(completeClaim(asked.claim ?? '', {}, service.key()));
    expect(service.world.phones.iphone).toMatchObject({
      enrolled: ['practice01'],
      recoverable: [],
      pin: null,
    });
  });

  test('an Android phone needs the code and the PIN that was chosen at activation', () => {
    const service = new Service('app-reinstalled', { os: 'android' });
    const { id, next } = claimMessaged(service, 'android', 'recover');
    expect(next).toBe('enter-pin');
    expect(service.refusal(completeClaim(id, { pin: 'pin-other' }, service.key()))).toBe('pin-incorrect');
    service.answer(completeClaim(id, { pin: 'pin-right' }, service.key()));
    expect(service.world.phones.android).toMatchObject({
      enrolled: ['practice01'],
      recoverable: [],
      pin: 'pin-right',
    });
  });

  test('until then no notification reaches the phone, and it approves nothing', () => {
    const service = new Service('app-reinstalled');
    const { id, approval } = service.answer(logIn('practice01', service.key()));
    expect(service.answer(pollApproval(id, approval ?? '')).state).toBe('undelivered');
    const decision = { phone: 'iphone', decision: 'approve', by: 'qr-code' } as const;
    expect(service.refusal(decideApproval(approval ?? '', decision, service.key()))).toBe('wrong-phone');
  });

  test.each<[UserId, string]>([
    ['practice01', 'already-enrolled'],
    ['practice02', 'not-active'],
  ])('is refused for %s where nothing was lost: %s', (user, refused) => {
    const service = new Service('add-user');
    expect(service.refusal(ask(service, 'iphone', 'recover', user))).toBe(refused);
  });

  test('a user whose IB Key was lost cannot be activated once more by a code of the portal', () => {
    const service = new Service('app-reinstalled');
    expect(service.refusal(ask(service, 'iphone', 'activate'))).toBe('already-enrolled');
  });
});

describe('moving', () => {
  test.each(systems)('to the %s takes IB Key from the other phone', (os) => {
    const service = new Service('notification-elsewhere', { os });
    const other = os === 'iphone' ? 'android' : 'iphone';
    expect(takeAway(service, os)).toEqual({ phone: os, user: 'practice01', users: ['practice01'] });
    expect(service.world.users[0]?.activeOn).toBe(os);
    expect(service.world.phones[other]).toMatchObject({ enrolled: [], pin: null });
    expect(service.world.phones[os].pin).toBe(os === 'android' ? 'pin-right' : null);
  });

  test('leaves other users where they are, with their PIN', () => {
    const service = new Service('add-user', { os: 'android' });
    const { id } = claimMessaged(service, 'android', 'add-user', 'practice02');
    service.answer(completeClaim(id, proof('android'), service.key()));
    takeAway(service, 'iphone');
    expect(service.world.phones.android).toMatchObject({ enrolled: ['practice02'], pin: 'pin-right' });
  });

  test('takes it also from a phone on which it could be recovered', () => {
    const service = new Service('app-reinstalled', { os: 'android' });
    takeAway(service, 'iphone');
    expect(service.world.phones.android).toMatchObject({ recoverable: [], pin: null });
  });

  test('a PIN stays while IB Key can be recovered with it', () => {
    const service = new Service('app-reinstalled', { os: 'android' });
    const { claim: id } = claim(service, 'android', 'activate', 'practice02');
    service.answer(completeClaim(id, proof('android'), service.key()));
    takeAway(service, 'iphone', 'practice02');
    expect(service.world.phones.android).toMatchObject({ recoverable: ['practice01'], pin: 'pin-right' });
  });

  test.each<[Os, UserId, string]>([
    ['iphone', 'practice01', 'already-enrolled'],
    ['android', 'practice02', 'not-active'],
  ])('to the %s is refused for %s: %s', (os, user, refused) => {
    const service = new Service('add-user', { os: 'iphone' });
    expect(service.refusal(ask(service, os, 'move', user))).toBe(refused);
  });

  test('a notification that waits on the old phone cannot be approved there any more', () => {
    const service = new Service('notification-login');
    const { approval } = service.answer(logIn('practice01', service.key()));
    takeAway(service, 'android');
    const decision = { phone: 'iphone', decision: 'approve' } as const;
    expect(service.refusal(decideApproval(approval ?? '', decision, service.key()))).toBe('wrong-phone');
  });
});

test('what a phone may not be, it may not be here either', () => {
  const service = new Service('app-reinstalled', { os: 'android' });
  service.answer(changePhone('android', { rooted: true }));
  expect(service.refusal(ask(service, 'android', 'recover'))).toBe('phone-rooted');
});

test.each<[ConstructorParameters<typeof Service>[0], Purpose, UserId]>([
  ['app-installed', 'activate', 'practice01'],
  ['add-user', 'add-user', 'practice02'],
  ['app-reinstalled', 'recover', 'practice01'],
  ['notification-elsewhere', 'move', 'practice01'],
  ['already-enrolled', 'add-user', 'practice01'],
])('in %s the phone that wants to %s asks for %s', (scenario, purpose, user) => {
  const { world } = new Service(scenario);
  expect(userAsking(world, world.os, purpose)).toBe(user);
});
