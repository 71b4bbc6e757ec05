import { expect, test } from 'vitest';
import * as landmarks from '../../src/landmarks.ts';
import { offers, screenData } from '../../src/simulator/offers.ts';
import { type Surface, systems } from '../../src/surface.ts';

const { portal, homeScreen, notificationScreen, permissionScreens } = landmarks;

test.each([
  ...systems.flatMap((os) => [homeScreen, notificationScreen].map((screen) => [os, screen] as const)),
  ...[portal.loginScreen, portal.waitingScreen, portal.doneScreen, portal.codeScreen].map(
    (screen) => ['portal', screen] as const,
  ),
])('the landmark %s/%s is a screen', (surface: Surface, screen) => {
  expect(screenData({ surface, screen })).not.toBeNull();
});

test('every permission is asked for on some phone', () => {
  for (const screen of Object.keys(permissionScreens))
    expect(systems.some((surface) => screenData({ surface, screen }) !== null)).toBe(true);
});

test('the landmark actions are offered by their screens', () => {
  const on = (surface: Surface, screen: string) => ({ surface, screen, state: null });
  expect(offers(on('portal', portal.loginScreen), landmarks.logIn)).toBe(true);
  for (const screen of [portal.waitingScreen, portal.doneScreen, portal.codeScreen])
    expect(offers(on('portal', screen), landmarks.logOut)).toBe(true);
  for (const os of systems) {
    expect(offers(on(os, 'offline'), landmarks.retry)).toBe(true);
    const [open] = landmarks.approveLogIn[os];
    expect(open && offers(on(os, notificationScreen), open)).toBe(true);
  }
});
