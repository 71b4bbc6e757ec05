import { expect, test } from 'vitest';
import { claimCode, completeClaim, logIn, openEnrollment } from '../../../src/enrollment/client.ts';
import { createWorld } from '../../../src/enrollment/create-world.ts';
import { failureNames, failureOf } from '../../../src/enrollment/failures.ts';
import { serviceFailures } from '../../../src/enrollment/problems.ts';
import { handle } from '../../../src/enrollment/server.ts';
import type { PracticeRequest } from '../../../src/enrollment/world.ts';
import { messagesOf } from '../../../src/i18n/translate.ts';
import { localeCodes } from '../../../src/locales.ts';
import {
  curlCommand,
  type Exchange,
  explain,
  failureIn,
  keepExchange,
  problemCodeIn,
  remedyIn,
} from '../../../src/sandbox/exchange.ts';

const now = 1_800_000_000;

test('a whole activation is told in plain words, in every language', () => {
  const requests: ((world: ReturnType<typeof createWorld>) => PracticeRequest)[] = [
    () => logIn('practice01', 'key-of-one'),
    (world) => openEnrollment(world.portals.at(-1)?.id ?? '', 'key-of-two'),
    (world) =>
      claimCode({ code: world.codes[0]?.code ?? '', phone: 'android', purpose: 'activate' }, 'key-three'),
    (world) => completeClaim(world.codes[0]?.claim ?? '', { pin: 'pin-short' }, 'key-of-four'),
    (world) => completeClaim(world.codes[0]?.claim ?? '', { pin: 'pin-right' }, 'key-of-five'),
    () => ({ method: 'GET', path: '/nowhere', headers: {}, body: null }),
  ];
  let world = createWorld('app-installed', { os: 'android', now });
  const explained = requests.map((make) => {
    const request = make(world);
    const { reply, world: after } = handle(request, world, now);
    world = after;
    return explain({ ...anExchange, request, outcome: { kind: 'reply', reply } });
  });
  expect(explained).toEqual([
    { key: 'did-log-in', values: { user: 'practice01' } },
    { key: 'did-show-code', values: { user: 'practice01' } },
    { key: 'did-claim-create-pin', values: { user: 'practice01' } },
    { key: 'why-pin-too-short', values: {} },
    { key: 'did-activate', values: { user: 'practice01' } },
    { key: 'odd', values: { code: 'not-found' } },
  ]);
  for (const locale of localeCodes)
    for (const { key } of explained) expect(Object.keys(messagesOf('sandbox', locale))).toContain(key);
});

test.each(failureNames)('%s is explained and its cure named, in every language', (name) => {
  for (const locale of localeCodes) {
    const texts = messagesOf('sandbox', locale);
    expect(texts[`why-${name}`]).toBeTruthy();
    expect(texts[`remedy-${failureOf(name).remedy}`]).toBeTruthy();
  }
});

test.each(serviceFailures)('the inspector finds %s and its cure in a reply', (code) => {
  const reply = { status: 409, headers: {}, body: { code } };
  const exchange: Exchange = { ...anExchange, outcome: { kind: 'reply', reply } };
  expect(failureIn(exchange)).toBe(code);
  expect(problemCodeIn(exchange)).toBe(code);
  expect(remedyIn(exchange)).toBe(failureOf(code).remedy);
});

test('what the network loses is a failure as well', () => {
  expect(explain({ ...anExchange, outcome: { kind: 'lost-request' } }).key).toBe('why-offline');
  expect(explain({ ...anExchange, outcome: { kind: 'lost-reply' } }).key).toBe('why-answer-lost');
  expect(explain(anExchange).key).toBe('waiting');
});

test('a copied command survives quotes', () => {
  expect(curlCommand({ ...logIn('practice01', "it's"), path: '/portal-sessions' })).toBe(
    `curl --include --request POST 'http://127.0.0.1:4545/portal-sessions' --header 'idempotency-key: "it'\\''s"' --header 'content-type: application/json' --data '{"user":"practice01"}'`,
  );
});

test('the list keeps the latest fifty, each once', () => {
  let kept: Exchange[] = [];
  const sent = { ...anExchange, request: logIn('practice01', 'a-key-of-its-own') };
  for (let number = 1; number <= 60; number++) kept = keepExchange(kept, { ...sent, number });
  kept = keepExchange(kept, { ...sent, number: 60, outcome: { kind: 'lost-reply' } });
  expect(kept).toHaveLength(50);
  expect(kept.at(-1)?.outcome.kind).toBe('lost-reply');
});

test('asking for the same again and again is one row that counts', () => {
  const asked = (number: number, state: string): Exchange => ({
    ...anExchange,
    number,
    request: { method: 'GET', path: '/enrollment-sessions/es_1', headers: {}, body: null },
    outcome: { kind: 'reply', reply: { status: 200, headers: {}, body: { state } } },
  });
  const states = ['pending', 'pending', 'pending', 'completed'];
  const kept = states.reduce<Exchange[]>(
    (rows, state, index) => keepExchange(rows, asked(index + 1, state)),
    [],
  );
  expect(kept.map(({ number, times }) => [number, times])).toEqual([
    [3, 3],
    [4, 1],
  ]);
});

const anExchange: Exchange = {
  number: 1,
  from: 'portal',
  request: { method: 'GET', path: '/world', headers: {}, body: null },
  at: now,
  milliseconds: 1,
  times: 1,
  via: 'direct',
  outcome: { kind: 'pending' },
};
