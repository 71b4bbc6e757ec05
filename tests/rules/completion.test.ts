import { describe, expect, test } from 'vitest';
import { changePhone, completeClaim, logOut, pollEnrollment } from '../../src/enrollment/client.ts';
import type { PinCard } from '../../src/enrollment/world.ts';
import { Service } from '../support/service.ts';
import { claim, proof } from '../support/visits.ts';

function complete(service: Service, id: string, pin?: PinCard) {
  return completeClaim(id, pin ? { pin } : {}, service.key());
}

describe('activating', () => {
  test('on an iPhone the phone checks its own lock', () => {
    const service = new Service('first-activation', { os: 'iphone' });
    const { claim: id, portal, enrollment } = claim(service, 'iphone');
    expect(service.answer(complete(service, id))).toEqual({
      phone: 'iphone',
      user: 'practice01',
      users: ['practice01'],
    });
    expect(service.world.users.map(({ activeOn }) => activeOn)).toEqual(['iphone', null]);
    expect(service.world.phones.iphone).toMatchObject({ enrolled: ['practice01'], pin: null });
    expect(service.world.phones.android.enrolled).toEqual([]);
    expect(service.answer(pollEnrollment(portal, enrollment)).state).toBe('completed');
  });

  test.each(['pin-right', 'pin-other'] as const)(
    'on Android any PIN of four to six characters will do: %s',
    (pin) => {
      const service = new Service('first-activation', { os: 'android' });
      service.answer(complete(service, claim(service, 'android').claim, pin));
      expect(service.world.phones.android).toMatchObject({ enrolled: ['practice01'], pin });
    },
  );

  test.each([
    ['pin-short', 'pin-too-short'],
    ['pin-long', 'pin-too-long'],
  ] as const)('%s is refused as %s, and another may be chosen', (pin, failure) => {
    const service = new Service('first-activation', { os: 'android' });
    const { claim: id } = claim(service, 'android');
    for (let count = 0; count < 6; count += 1)
      expect(service.refusal(complete(service, id, pin))).toBe(failure);
    expect(service.world.codes[0]?.state).toBe('claimed');
    service.answer(complete(service, id, 'pin-right'));
  });
});

describe('adding a user', () => {
  test('on an iPhone needs its lock only', () => {
    const service = new Service('add-user', { os: 'iphone' });
    const { claim: id } = claim(service, 'iphone', 'add-user', 'practice02');
    expect(service.answer(complete(service, id)).users).toEqual(['practice01', 'practice02']);
  });

  test('on Android takes the PIN that was chosen at activation', () => {
    const service = new Service('first-activation', { os: 'android' });
    service.answer(complete(service, claim(service, 'android').claim, 'pin-other'));
    const { claim: id } = claim(service, 'android', 'add-user', 'practice02');
    expect(service.refusal(complete(service, id, 'pin-right'))).toBe('pin-incorrect');
    service.answer(complete(service, id, 'pin-other'));
    expect(service.world.phones.android).toMatchObject({
      enrolled: ['practice01', 'practice02'],
      pin: 'pin-other',
    });
  });

  test.each(['pin-short', 'pin-long', 'pin-other'] as const)('%s is wrong', (pin) => {
    const service = new Service('add-user', { os: 'android' });
    const { claim: id } = claim(service, 'android', 'add-user', 'practice02');
    expect(service.send(complete(service, id, pin)).body).toMatchObject({
      code: 'pin-incorrect',
      attemptsLeft: 4,
    });
    expect(service.world.codes[0]?.state).toBe('claimed');
  });

  test('the fifth wrong PIN locks, and from then on the right one is refused too', () => {
    const service = new Service('add-user', { os: 'android' });
    const { claim: id } = claim(service, 'android', 'add-user', 'practice02');
    for (const attemptsLeft of [4, 3, 2, 1])
      expect(service.send(complete(service, id, 'pin-other')).body).toMatchObject({
        code: 'pin-incorrect',
        attemptsLeft,
      });
    expect(service.send(complete(service, id, 'pin-other')).body).toMatchObject({
      code: 'pin-locked',
      remedy: 'phone-support',
      shownOnPhone: 'android/enter-pin@locked',
    });
    expect(service.world.codes[0]).toMatchObject({ state: 'failed', failure: 'pin-locked' });
    service.now += 90_000;
    const next = claim(service, 'android', 'add-user', 'practice02');
    expect(service.refusal(complete(service, next.claim, 'pin-right'))).toBe('pin-locked');
    expect(service.refusal(complete(service, next.claim, 'pin-right'))).toBe('code-used');
  });

  test('a right PIN forgets the wrong ones of this phone, and nothing else', () => {
    const service = new Service('add-user', { os: 'android' });
    const other = { phone: 'iphone', failure: 'pin-incorrect', at: 1 } as const;
    const code = { phone: 'android', failure: 'code-unknown', at: 1 } as const;
    service.world = { ...service.world, attempts: [other, code] };
    const { claim: id } = claim(service, 'android', 'add-user', 'practice02');
    service.send(complete(service, id, 'pin-other'));
    expect(service.world.attempts).toHaveLength(3);
    service.answer(complete(service, id, 'pin-right'));
    expect(service.world.attempts).toEqual([other, code]);
  });

  test('a claim says how many PINs may still be tried', () => {
    const service = new Service('add-user', { os: 'android' });
    const { claim: id, portal } = claim(service, 'android', 'add-user', 'practice02');
    service.send(complete(service, id, 'pin-other'));
    service.answer(logOut(portal));
    claim(service, 'android', 'add-user', 'practice02');
    const kept = Object.values(service.world.replies).map(({ reply }) => reply.body);
    expect(kept.at(-1)).toMatchObject({ next: 'enter-pin', attemptsLeft: 4 });
  });
});

describe('a claim that is over', () => {
  test.each(['completed', 'failed', 'cancelled'] as const)('as %s is spent', (state) => {
    const service = new Service('app-installed');
    const { claim: id } = claim(service, 'iphone');
    service.world = { ...service.world, codes: service.world.codes.map((code) => ({ ...code, state })) };
    expect(service.refusal(complete(service, id))).toBe('code-used');
  });

  test('by the clock is expired', () => {
    const service = new Service('app-installed');
    const { claim: id } = claim(service, 'iphone');
    service.now += 300;
    expect(service.refusal(complete(service, id))).toBe('code-expired');
    expect(service.world.users.every(({ activeOn }) => activeOn === null)).toBe(true);
  });
});

describe('the proof must be the one asked for', () => {
  test('an iPhone takes no PIN, Android wants one, and neither attempt ends the claim', () => {
    const service = new Service('app-installed');
    const onIphone = claim(service, 'iphone');
    const onAndroid = claim(service, 'android', 'activate', 'practice02');
    expect(service.refusal(complete(service, onIphone.claim, 'pin-right'))).toBe('wrong-proof');
    expect(service.refusal(complete(service, onAndroid.claim))).toBe('wrong-proof');
    service.answer(complete(service, onIphone.claim));
    service.answer(complete(service, onAndroid.claim, 'pin-right'));
  });
});

test('phone and user are checked again, and the code is spent', () => {
  const service = new Service('app-installed');
  const { claim: id } = claim(service, 'android');
  service.answer(changePhone('android', { rooted: true }));
  expect(service.send(complete(service, id, 'pin-right')).body).toMatchObject({
    code: 'phone-rooted',
    shownOnPhone: 'android/blocked@rooted',
  });
  expect(service.world.codes[0]).toMatchObject({ state: 'failed', failure: 'phone-rooted' });
  expect(service.world.phones.android.enrolled).toEqual([]);
});

test('of two claims for the same user the first to finish wins', () => {
  const service = new Service('app-installed');
  const first = claim(service, 'iphone');
  const second = claim(service, 'android');
  service.answer(complete(service, second.claim, 'pin-right'));
  expect(service.refusal(complete(service, first.claim, proof('iphone').pin))).toBe('already-enrolled');
  expect(service.world.users[0]?.activeOn).toBe('android');
});
