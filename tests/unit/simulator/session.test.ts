import { expect, test } from 'vitest';
import { createWorld } from '../../../src/enrollment/create-world.ts';
import type { EnrollmentCode, World } from '../../../src/enrollment/world.ts';
import { startSession } from '../../../src/simulator/session.ts';
import { portalInputOf } from '../../../src/simulator/surfaces.ts';
import { formatScreenRef } from '../../../src/surface.ts';

const logIn = { verb: 'pick', control: 'user', value: 'practice01' } as const;
const tap = (control: string) => ({ verb: 'tap', control, value: null }) as const;

test('what is tried in a fork leaves the practice as it was', () => {
  const session = startSession('app-installed', 'iphone');
  session.act('portal', logIn);
  session.act('iphone', tap('camera'));
  const fork = session.fork();
  fork.act('iphone', { verb: 'aim', control: 'viewfinder', value: null });
  fork.act('iphone', tap('banner-app'));
  fork.act('iphone', { verb: 'unlock', control: 'unlock', value: null });
  expect(formatScreenRef(fork.showing().iphone)).toBe('iphone/activated@plain');
  expect(fork.world.phones.iphone.enrolled).toEqual(['practice01']);
  expect(formatScreenRef(session.showing().iphone)).toBe('iphone/camera@searching');
  expect(session.world.phones.iphone.enrolled).toEqual([]);
  expect(session.log).toHaveLength(2);
});

test('a fork goes on where it was taken, with the notification that waits', () => {
  const session = startSession('notification-login', 'iphone');
  session.act('portal', logIn);
  const fork = session.fork();
  expect(formatScreenRef(fork.showing().iphone)).toBe('iphone/notification@plain');
  fork.act('iphone', tap('open'));
  fork.act('iphone', tap('authorize'));
  fork.act('iphone', { verb: 'unlock', control: 'unlock', value: null });
  expect(formatScreenRef(fork.showing().portal)).toBe('portal/done@plain');
  expect(formatScreenRef(session.showing().portal)).toBe('portal/waiting@plain');
});

test('a setting that is held stays, whoever changes it, until it is let go', () => {
  const session = startSession('front-camera', 'iphone');
  session.act('portal', logIn);
  session.act('iphone', tap('camera'));
  session.hold(['lens']);
  session.act('iphone', tap('switch-lens'));
  expect(formatScreenRef(session.showing().iphone)).toBe('iphone/camera@front-lens');
  expect(session.world.phones.iphone.lens).toBe('front');
  session.hold([]);
  session.act('iphone', tap('switch-lens'));
  expect(formatScreenRef(session.showing().iphone)).toBe('iphone/camera@searching');
  expect(session.world.phones.iphone.lens).toBe('rear');
});

test('an app that never asked for the camera has no switch for it', () => {
  const session = startSession('add-user', 'android');
  for (const control of ['settings', 'app']) session.act('android', tap(control));
  expect(formatScreenRef(session.showing().android)).toBe('android/app-settings@not-asked');
  const on = { verb: 'switch', control: 'camera', value: 'on' } as const;
  expect(session.act('android', on)).toBe('nothing-happened');
});

test('a notification that was put aside stays so on the home screen, and comes back with it', () => {
  const session = startSession('notification-login', 'iphone');
  session.act('portal', logIn);
  expect(formatScreenRef(session.showing().iphone)).toBe('iphone/notification@plain');
  session.goHome('iphone');
  expect(formatScreenRef(session.showing().iphone)).toBe('iphone/home-screen@with-app');
  expect(formatScreenRef(session.fork().showing().iphone)).toBe('iphone/home-screen@with-app');
  session.act('iphone', tap('settings'));
  session.goHome('iphone');
  expect(formatScreenRef(session.showing().iphone)).toBe('iphone/notification@plain');
});

test.each([
  ['nobody is logged in', (world: World) => world, 'login'],
  ['the log-in waits for a phone', (world: World) => withPortal(world, 'waiting', []), 'waiting'],
  ['a code is shown', (world: World) => withPortal(world, 'open', ['pending']), 'banner'],
  ['the code has expired', (world: World) => withPortal(world, 'open', ['expired']), 'banner'],
  ['the code did its work', (world: World) => withPortal(world, 'open', ['completed']), 'done'],
  ['the log-in was approved', (world: World) => withPortal(world, 'open', []), 'done'],
])('where %s, Client Portal stands there', (_name, change, at) => {
  expect(portalInputOf(change(createWorld('first-activation', { now: 0 }))).at).toBe(at);
});

test('a code is in the sight of a camera as long as the portal shows it', () => {
  const session = startSession('scanning-off', 'android');
  session.act('portal', logIn);
  for (const control of ['app', 'register', 'session-id', 'qr-code']) session.act('android', tap(control));
  const aim = { verb: 'aim', control: 'viewfinder', value: null } as const;
  session.act('android', aim);
  expect(formatScreenRef(session.showing().android)).toBe('android/app-camera@code-in-view');
  session.act('portal', tap('log-out'));
  expect(formatScreenRef(session.showing().android)).toBe('android/app-camera@searching');
  expect(session.act('android', aim)).toBe('nothing-happened');
});

function withPortal(world: World, state: 'open' | 'waiting', codes: EnrollmentCode['state'][]): World {
  const portal = { id: 'ps_1', user: 'practice01', state } as const;
  const code = {
    id: 'es_1',
    code: 'DEMO-2222-2222-2222',
    portal: 'ps_1',
    user: 'practice01',
    expires: 9,
  } as const;
  const rest = {
    polling: { interval: 5, last: null },
    claim: null,
    phone: null,
    purpose: null,
    failure: null,
  };
  return { ...world, portals: [portal], codes: codes.map((each) => ({ ...code, ...rest, state: each })) };
}
