import { expect, test, vi } from 'vitest';
import { changePhone, claimCode, logIn, openEnrollment } from '../../../src/enrollment/client.ts';
import { createWorld } from '../../../src/enrollment/create-world.ts';
import type { ScenarioName } from '../../../src/enrollment/scenarios.ts';
import type { World } from '../../../src/enrollment/world.ts';
import type { Channel, Serve } from '../../../src/sandbox/channels.ts';
import { answerTimeout, type Choice } from '../../../src/sandbox/choose-channel.ts';
import type { Exchange } from '../../../src/sandbox/exchange.ts';
import { openTravel, type TravelOptions } from '../../../src/sandbox/travel.ts';
import { openService } from '../../../src/simulator/service.ts';
import type { Arrival } from '../../../src/simulator/transport.ts';

const now = 1_800_000_000;

test('a request travels, changes the world, and is reported with its time', async () => {
  const { service, ask, exchanges } = open('app-installed');
  const heard = await ask(logIn('practice01', 'first-key'));
  expect(heard).toMatchObject({ reply: { body: { state: 'open' } } });
  expect(service.world().portals).toHaveLength(1);
  expect(exchanges.map(({ number, outcome }) => [number, outcome.kind])).toEqual([
    [1, 'pending'],
    [1, 'reply'],
  ]);
  expect(exchanges[1]).toMatchObject({ from: 'portal', at: now, via: 'direct' });
});

test('without network the request never leaves the phone', async () => {
  const { ask, claim, service } = open('network-down');
  const before = service.world();
  expect(await ask(claim(before), 'iphone')).toEqual({ lost: 'offline' });
  expect(service.world()).toBe(before);
});

test('where the answer gets lost the world has changed, and the same intent again is answered once', async () => {
  const { service, ask, exchanges } = open('answer-lost');
  await ask(logIn('practice01', 'first-key'));
  await ask(openEnrollment(service.world().portals[0]?.id ?? '', 'second-key'));
  const code = service.world().codes[0]?.code ?? '';
  const request = claimCode({ code, phone: 'iphone', purpose: 'activate' }, 'third-key');
  expect(await ask(request, 'iphone')).toEqual({ lost: 'answer-lost' });
  expect(service.world().codes[0]?.state).toBe('claimed');
  const once = service.world();
  expect(await ask(request, 'iphone')).toMatchObject({ reply: { body: { user: 'practice01' } } });
  expect(service.world().codes).toEqual(once.codes);
  expect(exchanges.at(-1)?.outcome).toMatchObject({ reply: { headers: { 'idempotency-replayed': '?1' } } });
});

test('a slow network takes its three seconds, and keeps nobody waiting longer', async () => {
  const wait = vi.fn(async () => {});
  const { ask, claim, service } = open('network-slow', { wait });
  await ask(claim(service.world()), 'iphone');
  expect(wait).toHaveBeenCalledExactlyOnceWith(3000);
});

test('a worker that breaks gives way to the direct call, which repeats the request', async () => {
  const { ask, exchanges, reported, stopWorker } = open('app-installed', {
    ...worker,
    network: () => Promise.reject(new Error('404')),
  });
  expect(await ask(logIn('practice01', 'first-key'))).toMatchObject({ reply: { status: 201 } });
  expect(await ask(logIn('practice01', 'first-key'))).toMatchObject({ reply: { status: 201 } });
  expect(reported).toEqual([
    { kind: 'worker', reason: 'started' },
    { kind: 'direct', reason: 'lost' },
  ]);
  expect(stopWorker).toHaveBeenCalledOnce();
  expect(exchanges.at(-1)?.via).toBe('direct');
});

test('a worker that stays silent for longer than the network takes gives way too', async () => {
  const waits: number[] = [];
  const { ask, exchanges } = open('app-installed', {
    ...worker,
    network: () => new Promise(() => {}),
    wait: async (milliseconds) => void waits.push(milliseconds),
  });
  expect(await ask(logIn('practice01', 'first-key'))).toMatchObject({ reply: { status: 201 } });
  expect(exchanges.at(-1)?.via).toBe('direct');
  expect(waits).toEqual([answerTimeout]);
});

test('what the worker hears is answered by what was sent, and anything else by the session', async () => {
  let hear: Serve = async () => null;
  const { ask, travel } = open('app-installed', {
    network: async (request) => (await hear(request)) ?? fail(),
    choose: async (serve) => {
      hear = serve;
      return { kind: 'worker', reason: 'started' };
    },
  });
  travel.connect({ record: () => {}, serve: () => ({ status: 200, headers: {}, body: 'from outside' }) });
  expect(await ask(logIn('practice01', 'first-key'))).toMatchObject({ reply: { status: 201 } });
  expect(await hear({ method: 'GET', path: '/world', headers: {}, body: null })).toMatchObject({
    body: 'from outside',
  });
});

test('a page that goes offline answers by itself from then on, whatever was chosen', async () => {
  const { ask, travel, reported, exchanges } = open('app-installed', worker);
  travel.fallBack();
  await ask(logIn('practice01', 'first-key'));
  expect([reported, exchanges.at(-1)?.via]).toEqual([[{ kind: 'direct', reason: 'offline' }], 'direct']);
});

test('a request of a world that is gone changes nothing and is not heard of', async () => {
  let release = () => {};
  const wait = () => new Promise<void>((resolve) => (release = resolve));
  const { service, claim } = open('network-slow', { wait });
  const heard = vi.fn();
  service.ask(claim(service.world()), 'iphone', heard);
  await new Promise((resolve) => setTimeout(resolve));
  const next = createWorld('add-user', { now });
  service.replace(next);
  release();
  await new Promise((resolve) => setTimeout(resolve));
  expect(heard).not.toHaveBeenCalled();
  expect(service.world()).toBe(next);
});

test('settings and clock act on the world at once and are no requests of the simulation', () => {
  const { service, exchanges } = open('app-installed');
  service.serve(changePhone('iphone', { network: 'down' }));
  expect(service.world().phones.iphone.network).toBe('down');
  expect(exchanges).toEqual([]);
});

const worker = { choose: async (): Promise<Choice> => ({ kind: 'worker', reason: 'started' }) };
const none: Channel = () => Promise.reject(new Error('There is no network.'));

function fail(): never {
  throw new Error('The network lost the answer.');
}

function open(scenario: ScenarioName, options: Partial<TravelOptions> = {}) {
  const exchanges: Exchange[] = [];
  const reported: Choice[] = [];
  const stopWorker = vi.fn();
  const travel = openTravel({
    network: none,
    choose: async () => ({ kind: 'direct', reason: 'worker-absent' }),
    stopWorker,
    wait: async () => {},
    tell: (choice) => reported.push(choice),
    ...options,
  });
  travel.connect({ record: (exchange) => exchanges.push(exchange), serve: () => null });
  const service = openService(createWorld(scenario, { os: 'iphone', now }), {
    now: () => now,
    transport: travel,
    changed: () => {},
  });
  type Ask = Parameters<typeof service.ask>;
  const ask = (request: Ask[0], from: Ask[1] = 'portal') =>
    new Promise<Arrival>((resolve) => service.ask(request, from, resolve));
  const claim = (world: World) =>
    claimCode(
      { code: world.codes[0]?.code ?? 'DEMO-2222-2222-2222', phone: 'iphone', purpose: 'activate' },
      'a-claim-key',
    );
  return { service, exchanges, reported, stopWorker, travel, ask, claim };
}
