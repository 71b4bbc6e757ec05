import { expect, test, vi } from 'vitest';
import { changePhone, claimCode, logIn } from '../../../src/enrollment/client.ts';
import { createWorld } from '../../../src/enrollment/create-world.ts';
import type { ScenarioName } from '../../../src/enrollment/scenarios.ts';
import type { World } from '../../../src/enrollment/world.ts';
import type { Exchange } from '../../../src/sandbox/exchange.ts';
import { directLine, type Line } from '../../../src/sandbox/lines.ts';
import { openService, type ServiceOptions } from '../../../src/sandbox/service.ts';
import { answerTimeout } from '../../../src/sandbox/transport.ts';
import type { Arrival } from '../../../src/simulator/services.ts';

const now = 1_800_000_000;

test('a request travels, changes the world, and is told with its time', async () => {
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
  const open2 = { ...service.world() };
  const portal = open2.portals[0]?.id ?? '';
  await ask({
    method: 'POST',
    path: '/enrollment-sessions',
    headers: { 'idempotency-key': '"second-key"', 'sandbox-portal-session': portal },
    body: {},
  });
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

test('a line that breaks gives way to the direct call, which repeats the request', async () => {
  const broken: Line = () => Promise.reject(new Error('404'));
  const giveUp = vi.fn((serve) => ({ via: 'direct' as const, line: directLine(serve) }));
  const { ask, exchanges } = open('app-installed', {
    chooseLine: async () => ({ via: 'worker', line: broken }),
    giveUp,
  });
  expect(await ask(logIn('practice01', 'first-key'))).toMatchObject({ reply: { status: 201 } });
  expect(await ask(logIn('practice01', 'first-key'))).toMatchObject({ reply: { status: 201 } });
  expect(giveUp).toHaveBeenCalledOnce();
  expect(exchanges.at(-1)?.via).toBe('direct');
});

test('a worker that stays silent for longer than the network takes gives way too', async () => {
  const waits: number[] = [];
  const { ask, exchanges } = open('app-installed', {
    wait: async (milliseconds) => void waits.push(milliseconds),
    chooseLine: async () => ({ via: 'worker', line: () => new Promise(() => {}) }),
  });
  expect(await ask(logIn('practice01', 'first-key'))).toMatchObject({ reply: { status: 201 } });
  expect(exchanges.at(-1)?.via).toBe('direct');
  expect(waits).toEqual([answerTimeout]);
});

test('a request of a world that is gone changes nothing and is not heard of', async () => {
  let release = () => {};
  const wait = () => new Promise<void>((resolve) => (release = resolve));
  const { service, claim } = open('network-slow', { wait });
  const heard = vi.fn();
  service.ask(claim(service.world()), 'iphone', heard);
  await new Promise((resolve) => setTimeout(resolve));
  const next = createWorld('add-user', { now });
  service.replaceWorld(next);
  release();
  await new Promise((resolve) => setTimeout(resolve));
  expect(heard).not.toHaveBeenCalled();
  expect(service.world()).toBe(next);
});

test('settings and clock act on the world at once and are no requests of the simulation', () => {
  const { service, exchanges } = open('app-installed');
  service.control(changePhone('iphone', { network: 'down' }));
  expect(service.world().phones.iphone.network).toBe('down');
  expect(exchanges).toEqual([]);
});

test('a replay is answered on the spot and keeps no record', () => {
  const { service, exchanges } = open('app-installed', { atOnce: true });
  const heard = vi.fn();
  service.ask(logIn('practice01', 'first-key'), 'portal', heard);
  expect(heard).toHaveBeenCalledOnce();
  expect(exchanges).toEqual([]);
});

function open(scenario: ScenarioName, options: Partial<ServiceOptions> = {}) {
  const exchanges: Exchange[] = [];
  const service = openService({
    world: createWorld(scenario, { os: 'iphone', now }),
    now: () => now,
    wait: async () => {},
    chooseLine: async (serve) => ({ via: 'direct', line: directLine(serve) }),
    giveUp: (serve) => ({ via: 'direct', line: directLine(serve) }),
    tell: (news) => {
      if (news.kind === 'exchange') exchanges.push(news.exchange);
    },
    ...options,
  });
  type Ask = Parameters<typeof service.ask>;
  const ask = (request: Ask[0], from: Ask[1] = 'portal') =>
    new Promise<Arrival>((resolve) => service.ask(request, from, resolve));
  const claim = (world: World) =>
    claimCode(
      { code: world.codes[0]?.code ?? 'DEMO-2222-2222-2222', phone: 'iphone', purpose: 'activate' },
      'a-claim-key',
    );
  return { service, exchanges, ask, claim };
}
