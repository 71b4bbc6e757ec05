import { expect, test } from 'vitest';
import { arrivedAt, isDone, isShown, passOver, whereToGoOn } from '../../../src/coach/arrival.ts';
import { actionOf, flow, refOf, showing } from './sample-guide.ts';

test.each([
  ['aim', 'iphone/camera@banner-app', 'read-banner'],
  ['aim', 'iphone/blocked', undefined],
  ['read-banner', 'iphone/camera@banner-website', 'install'],
  ['read-banner', 'iphone/camera@searching', undefined],
  ['open-app', 'iphone/notification-permission', 'allow'],
  ['open-app', 'iphone/setup', 'allow'],
  ['done', 'iphone/activated', undefined],
])('after %s, %s means arriving at %s', (from, screen, arrived) => {
  expect(arrivedAt(flow, stepNamed(from), showing({ iphone: screen }))?.id).toBe(arrived);
});

test('only a step that is sometimes shown is passed over, and only for the one after it', () => {
  const setup = showing({ iphone: 'iphone/setup' });
  expect(passOver(flow, stepNamed('allow'), setup)?.id).toBe('pin');
  expect(passOver(flow, stepNamed('open-app'), setup)).toBe(null);
  expect(passOver(flow, stepNamed('allow'), showing({ iphone: 'iphone/settings' }))).toBe(null);
});

test('logging in is done where Client Portal is open, logging out where it is not', () => {
  const logIn = stepNamed('log-in');
  const logOut = { screen: refOf('portal/banner'), does: [actionOf('tap log-out')] };
  const open = showing({ portal: 'portal/banner@code' });
  expect([isDone(logIn, showing({})), isDone(logIn, open)]).toEqual([false, true]);
  expect([isDone(logOut, showing({})), isDone(logOut, open)]).toEqual([true, false]);
  expect(isDone(stepNamed('aim'), open)).toBe(false);
});

test('a switch is done where it stands as it should, and only where its screen shows', () => {
  const allow = { screen: refOf('iphone/app-settings@camera-off'), does: [actionOf('switch camera on')] };
  const at = (screen: string) => isDone(allow, showing({ iphone: screen }));
  expect(at('iphone/app-settings@camera-on')).toBe(true);
  expect(at('iphone/app-settings@camera-off')).toBe(false);
  expect(at('iphone/settings@plain')).toBe(false);
});

test('one goes on with a guide at the last step that can be done, not after the one where it was left', () => {
  const at = (stopped: string, iphone: string) =>
    whereToGoOn(
      flow,
      { step: stopped, ticked: ['requirements', 'log-in', 'open-camera'] },
      showing({ iphone, portal: 'portal/banner@code' }),
    );
  expect(at('pin', 'iphone/setup')).toBe('pin');
  expect(at('pin', 'iphone/error')).toBe('open-camera');
  expect(at('aim', 'iphone/setup')).toBe('open-camera');
  expect(at('never-was', 'iphone/setup')).toBe('open-camera');
});

test('a home screen in no particular state can always be reached', () => {
  const settings = showing({ iphone: 'iphone/settings' });
  expect(isShown({ screen: refOf('iphone/home-screen') }, settings)).toBe(true);
  expect(isShown({ screen: refOf('iphone/home-screen@with-app') }, settings)).toBe(false);
  expect(isShown({ screen: null }, settings)).toBe(true);
});

function stepNamed(name: string) {
  const step = flow.steps.find(({ id }) => id === name);
  if (!step) throw new Error('The sample has no such step.');
  return step;
}
