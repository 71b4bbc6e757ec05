import { expect, test } from 'vitest';
import { redirectsOf } from '../../../src/build/moved.ts';
import { withMoves } from '../../../src/flow/moves.ts';
import { sampleFlows } from '../flow/sample-flows.ts';

test('an earlier id of a step leads to the present step, in every locale', () => {
  expect(redirectsOf(sampleFlows, [])).toEqual({
    '/en/scan-iphone/sign-in/': '/en/scan-iphone/log-in/#moved',
    '/ja/scan-iphone/sign-in/': '/ja/scan-iphone/log-in/#moved',
  });
});

test('a moved article leads to where site.yaml sends it, and so does every page it had', () => {
  const flows = withMoves(sampleFlows, {
    'scan-ios': 'scan-iphone',
    'pin-help/new': 'scan-android/enter-pin',
  });
  const published = ['scan-ios', 'scan-ios/look', 'scan-ios/sign-in', 'scan-android/enter-pin'];
  expect(redirectsOf(flows, published)).toMatchObject({
    '/en/scan-ios/': '/en/scan-iphone/#moved',
    '/en/scan-ios/look/': '/en/scan-iphone/look/#moved',
    '/en/scan-ios/sign-in/': '/en/scan-iphone/log-in/#moved',
    '/ja/pin-help/new/': '/ja/scan-android/enter-pin/#moved',
  });
  expect(redirectsOf(flows, published)).not.toHaveProperty('/en/scan-android/enter-pin/');
});

test('an article that moved to a step leads to that step', () => {
  const flows = withMoves(sampleFlows, { 'pin-help': 'scan-android/enter-pin' });
  expect(redirectsOf(flows, ['pin-help', 'pin-help/any'])).toMatchObject({
    '/en/pin-help/': '/en/scan-android/enter-pin/#moved',
    '/en/pin-help/any/': '/en/scan-android/enter-pin/#moved',
  });
});
