import { expect, test } from 'vitest';
import { startSession } from '../../../src/simulator/session.ts';
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
