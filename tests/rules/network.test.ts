import { expect, test } from 'vitest';
import { claimCode, logIn, lookAtWorld } from '../../src/enrollment/client.ts';
import { deliver } from '../../src/enrollment/network.ts';
import { Service } from '../support/service.ts';
import { showCode } from '../support/visits.ts';

const request = claimCode(
  { code: 'DEMO-7KQM-2R9P-WX4L', phone: 'iphone', purpose: 'activate' },
  'tap-activate',
);

test.each([
  ['app-installed', { kind: 'deliver', seconds: 0 }],
  ['network-slow', { kind: 'deliver', seconds: 3 }],
  ['network-down', { kind: 'lose-request' }],
  ['answer-lost', { kind: 'lose-reply' }],
] as const)('in %s a request of the phone: %j', (scenario, delivery) => {
  const { world } = new Service(scenario);
  expect(deliver(request, 'iphone', world)).toEqual(delivery);
  expect(deliver(request, 'android', world)).toEqual({ kind: 'deliver', seconds: 0 });
});

test('where answers get lost, the same intent sent again comes through and has had one effect', () => {
  const service = new Service('answer-lost');
  const { code } = showCode(service);
  const claim = claimCode({ code, phone: 'iphone', purpose: 'activate' }, 'tap-activate');
  expect(deliver(claim, 'iphone', service.world).kind).toBe('lose-reply');
  service.send(claim);
  expect(deliver(claim, 'iphone', service.world)).toEqual({ kind: 'deliver', seconds: 0 });
  expect(service.send(claim).headers['idempotency-replayed']).toBe('?1');
  expect(service.world.codes).toMatchObject([{ state: 'claimed' }]);
});

test('where answers get lost, looking is not disturbed, and another intent is', () => {
  const service = new Service('answer-lost');
  expect(deliver(lookAtWorld(), 'iphone', service.world).kind).toBe('deliver');
  service.send(logIn('practice01', 'log-in-1'));
  expect(deliver(logIn('practice01', 'log-in-2'), 'iphone', service.world).kind).toBe('lose-reply');
});
