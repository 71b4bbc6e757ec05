import { expect, test } from 'vitest';
import { arrivedAt, isLogInDone, isShown, passOver } from '../../../src/practice/arrival.ts';
import { flow, refOf, showing } from './sample-guide.ts';

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

test('logging in is done where Client Portal is open', () => {
  const logIn = stepNamed('log-in');
  expect(isLogInDone(logIn, showing({}))).toBe(false);
  expect(isLogInDone(logIn, showing({ portal: 'portal/banner@code' }))).toBe(true);
  expect(isLogInDone(stepNamed('aim'), showing({ portal: 'portal/banner@code' }))).toBe(false);
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
