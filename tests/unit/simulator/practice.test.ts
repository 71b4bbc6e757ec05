import { expect, test } from 'vitest';
import { openPractice } from '../../../src/simulator/practice.ts';
import { formatScreenRef } from '../../../src/surface.ts';

const logIn = { verb: 'pick', control: 'user', value: 'practice01' } as const;
const tap = (control: string) => ({ verb: 'tap', control, value: null }) as const;

test('what is tried in a fork leaves the practice as it was', () => {
  const practice = openPractice('app-installed', 'iphone');
  practice.act('portal', logIn);
  practice.act('iphone', tap('camera'));
  const fork = practice.fork();
  fork.act('iphone', { verb: 'aim', control: 'viewfinder', value: null });
  fork.act('iphone', tap('banner-app'));
  fork.act('iphone', { verb: 'unlock', control: 'unlock', value: null });
  expect(formatScreenRef(fork.showing().iphone)).toBe('iphone/activated@plain');
  expect(fork.world.phones.iphone.enrolled).toEqual(['practice01']);
  expect(formatScreenRef(practice.showing().iphone)).toBe('iphone/camera@searching');
  expect(practice.world.phones.iphone.enrolled).toEqual([]);
  expect(practice.log).toHaveLength(2);
});

test('a fork goes on where it was taken, with the notification that waits', () => {
  const practice = openPractice('notification-login', 'iphone');
  practice.act('portal', logIn);
  const fork = practice.fork();
  expect(formatScreenRef(fork.showing().iphone)).toBe('iphone/notification@plain');
  fork.act('iphone', tap('open'));
  fork.act('iphone', { verb: 'unlock', control: 'unlock', value: null });
  expect(formatScreenRef(fork.showing().portal)).toBe('portal/done@plain');
  expect(formatScreenRef(practice.showing().portal)).toBe('portal/waiting@plain');
});

test('a setting that is held stays, whoever changes it, until it is let go', () => {
  const practice = openPractice('front-camera', 'iphone');
  practice.act('portal', logIn);
  practice.act('iphone', tap('camera'));
  practice.hold(['lens']);
  practice.act('iphone', tap('switch-lens'));
  expect(formatScreenRef(practice.showing().iphone)).toBe('iphone/camera@front-lens');
  expect(practice.world.phones.iphone.lens).toBe('front');
  practice.hold([]);
  practice.act('iphone', tap('switch-lens'));
  expect(formatScreenRef(practice.showing().iphone)).toBe('iphone/camera@searching');
  expect(practice.world.phones.iphone.lens).toBe('rear');
});

test('an app that never asked for the camera has no switch for it', () => {
  const practice = openPractice('add-user', 'android');
  for (const control of ['settings', 'app']) practice.act('android', tap(control));
  expect(formatScreenRef(practice.showing().android)).toBe('android/app-settings@not-asked');
  const on = { verb: 'switch', control: 'camera', value: 'on' } as const;
  expect(practice.act('android', on)).toBe('nothing-happened');
});
