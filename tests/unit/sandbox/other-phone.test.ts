import { expect, test } from 'vitest';
import { writeSnapshot } from '../../../src/sandbox/keep-snapshot.ts';
import { openLiveSession } from '../../../src/sandbox/live-session.ts';
import { initialSnapshot, type PracticeSnapshot } from '../../../src/sandbox/practice-snapshot.ts';
import { readSnapshot } from '../../../src/sandbox/read-snapshot.ts';
import { standstill } from '../../../src/simulator/session.ts';
import { formatScreenRef } from '../../../src/surface.ts';

const now = 1_800_000_000;
const logIn = { verb: 'pick', control: 'user', value: 'practice01' } as const;

test('a notification for the other phone appears on it, and can be approved once it is in hand', () => {
  const session = open(initialSnapshot('notification-elsewhere', 'iphone', now));
  expect(session.view()).toMatchObject({ os: 'iphone', offersOther: true, waitsElsewhere: false });
  session.act('portal', logIn);
  expect(session.view().waitsElsewhere).toBe(true);
  expect(shown(session, 'android')).toBe('android/notification@plain');
  session.switchPhone('android');
  expect(session.view()).toMatchObject({ os: 'android', waitsElsewhere: false, offersOther: true });
  session.act('android', { verb: 'tap', control: 'open', value: null });
  session.act('android', { verb: 'tap', control: 'authorize', value: null });
  session.act('android', { verb: 'pick', control: 'pin', value: 'pin-right' });
  session.act('android', { verb: 'tap', control: 'confirm', value: null });
  expect(shown(session, 'android')).toBe('android/approved@plain');
  session.advance(60);
  expect(shown(session, 'portal')).toBe('portal/done@plain');
});

test('one can step back to the phone of before, and acting on a phone takes it in hand', () => {
  const session = open(initialSnapshot('notification-elsewhere', 'android', now));
  session.switchPhone('iphone');
  session.stepBack();
  expect(session.view().os).toBe('android');
  session.act('portal', logIn);
  session.act('iphone', { verb: 'tap', control: 'open', value: null });
  expect(session.view().os).toBe('iphone');
});

test('settings are those of the phone in hand', () => {
  const session = open(initialSnapshot('notification-elsewhere', 'iphone', now));
  session.switchPhone('android');
  session.set({ network: 'down' });
  const { phones } = session.view().world;
  expect([phones.iphone.network, phones.android.network]).toEqual(['ok', 'down']);
});

test('a rooted phone is laid aside for the other one, which activates', () => {
  const session = open({ ...initialSnapshot('phone-rooted', 'android', now), activePhone: 'iphone' });
  session.set({ app: 'installed', notifications: 'yes', lock: 'passcode' });
  session.act('portal', logIn);
  session.act('iphone', { verb: 'tap', control: 'camera', value: null });
  session.act('iphone', { verb: 'aim', control: 'viewfinder', value: null });
  session.act('iphone', { verb: 'tap', control: 'banner-app', value: null });
  session.act('iphone', { verb: 'unlock', control: 'unlock', value: null });
  expect(shown(session, 'iphone')).toBe('iphone/activated@plain');
});

test('both phones go on from what was kept of them', () => {
  const first = open(initialSnapshot('notification-elsewhere', 'iphone', now));
  first.act('iphone', { verb: 'tap', control: 'settings', value: null });
  first.act('portal', logIn);
  first.act('android', { verb: 'tap', control: 'open', value: null });
  const kept = readSnapshot(writeSnapshot(first.snapshot()), () => undefined);
  if (!kept) throw new Error('What was kept is not read.');
  const next = open(kept);
  expect(next.view().os).toBe('android');
  expect([shown(next, 'iphone'), shown(next, 'android')]).toEqual([
    'iphone/settings@plain',
    'android/authorize@plain',
  ]);
});

function open(snapshot: PracticeSnapshot) {
  return openLiveSession(snapshot, standstill(now));
}

function shown(session: ReturnType<typeof open>, on: 'iphone' | 'android' | 'portal'): string {
  return formatScreenRef(session.view().showing[on]);
}
