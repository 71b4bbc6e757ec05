import { expect, test } from 'vitest';
import { createWorld } from '../../../src/enrollment/create-world.ts';
import { failureNames, failureOf } from '../../../src/enrollment/failures.ts';
import type { ScenarioName } from '../../../src/enrollment/scenarios.ts';
import type { World } from '../../../src/enrollment/world.ts';
import { offersOther, troubleShown, waitsElsewhere } from '../../../src/simulator/trouble.ts';
import { type Os, parseScreenRef, type ScreenRef, type Surface, systems } from '../../../src/surface.ts';

test.each(failureNames)('%s is told from what looks alike by what the service answered last', (name) => {
  const { source, shown } = failureOf(name);
  if (source === 'phone') return;
  for (const os of systems) {
    const screen = shown[os];
    if (screen) expect(troubleShown(showing(os, screen), world('app-installed', os), os, name)).toBe(name);
  }
});

test('an answer of long ago does not explain another screen', () => {
  const home = showing('iphone', ref('iphone/home-screen@with-app'));
  expect(troubleShown(home, world('app-installed', 'iphone'), 'iphone', 'code-used')).toBe(null);
});

test.each([
  ['scanning-off', 'scanning-off', 'iphone/camera@code-in-view'],
  ['front-camera', 'front-camera', 'android/app-camera@front-lens'],
  ['camera-refused', 'camera-refused', 'android/app-camera@refused'],
] as const)('%s shows on the phone itself', (scenario, failure, screen) => {
  const shown = ref(screen);
  const os = shown.surface as Os; // a phone's screens in this table
  expect(troubleShown(showing(os, shown), world(scenario, os), os, null)).toBe(failure);
});

test('a code in view is no trouble while scanning is switched on', () => {
  const shown = showing('iphone', ref('iphone/camera@code-in-view'));
  expect(troubleShown(shown, world('app-installed', 'iphone'), 'iphone', null)).toBe(null);
});

test.each(systems)('a phone that is lost is not offered to whoever practises with %s', (os) => {
  expect(offersOther(world('lost-phone', os), os, null)).toBe(false);
  expect(offersOther(world('notification-elsewhere', os), os, null)).toBe(true);
});

test('a log-in that waits in vain is explained by what keeps the notification away', () => {
  const waiting = {
    ...showing('iphone', ref('iphone/home-screen@with-app')),
    portal: ref('portal/waiting@plain'),
  };
  const refused = undelivered(world('notifications-refused', 'iphone'));
  expect(troubleShown(waiting, refused, 'iphone', null)).toBe('notifications-refused');
  const phone = { ...refused.phones.iphone, notifications: 'yes', network: 'down' } as const;
  const offline = { ...refused, phones: { ...refused.phones, iphone: phone } };
  expect(troubleShown(waiting, offline, 'iphone', null)).toBe('offline');
});

test('a notification on the other phone is told apart', () => {
  const elsewhere = world('notification-elsewhere', 'iphone');
  const waiting = {
    ...showing('iphone', ref('iphone/home-screen@with-app')),
    portal: ref('portal/waiting@plain'),
  };
  const asked: World = { ...elsewhere, approvals: [approval('android', 'waiting')] };
  expect(waitsElsewhere(waiting, asked, 'iphone')).toBe(true);
  expect(waitsElsewhere(waiting, { ...asked, approvals: [approval('iphone', 'waiting')] }, 'iphone')).toBe(
    false,
  );
  expect(waitsElsewhere(showing('iphone', ref('iphone/home-screen@with-app')), asked, 'iphone')).toBe(false);
});

test('the other phone has a part to play where IB Key is active on it, this one is no good, or it is in hand', () => {
  expect(offersOther(world('notification-elsewhere', 'iphone'), 'iphone', null)).toBe(true);
  expect(offersOther(world('notification-login', 'iphone'), 'iphone', null)).toBe(false);
  expect(offersOther(world('phone-rooted', 'android'), 'android', null)).toBe(false);
  expect(offersOther(world('phone-rooted', 'android'), 'android', 'phone-rooted')).toBe(true);
  expect(offersOther(world('phone-rooted', 'android'), 'iphone', null)).toBe(true);
});

function world(scenario: ScenarioName, os: Os): World {
  return createWorld(scenario, { os, now: 1_800_000_000 });
}

function undelivered(before: World): World {
  return { ...before, approvals: [approval(before.os, 'undelivered')] };
}

function approval(phone: Os, state: World['approvals'][number]['state']): World['approvals'][number] {
  return {
    id: 'la_1',
    portal: 'ps_1',
    user: 'practice01',
    phone,
    state,
    expires: 0,
    sent: 1,
    polling: { interval: 5, last: null },
  };
}

function showing(os: Os, screen: ScreenRef): Record<Surface, ScreenRef> {
  const other = os === 'iphone' ? 'android' : 'iphone';
  return {
    iphone: screen,
    android: screen,
    [other]: ref(`${other}/home-screen@with-app`),
    portal: screen.surface === 'portal' ? screen : ref('portal/login@plain'),
  };
}

function ref(text: string): ScreenRef {
  const found = parseScreenRef(text);
  if (!found) throw new Error(`\`${text}\` is not a screen.`);
  return found;
}
