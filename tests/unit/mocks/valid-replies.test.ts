import { expect, test } from 'vitest';
import { createWorld } from '../../../src/enrollment/create-world.ts';
import { handle } from '../../../src/enrollment/server.ts';
import type { PracticeRequest } from '../../../src/enrollment/world.ts';
import { practiceService } from '../../../src/mocks/practice-service.ts';
import { validated } from '../../support/valid-replies.ts';

const world = createWorld('first-activation', { now: 0 });
const look: PracticeRequest = { method: 'GET', path: '/world', headers: {}, body: null };

test.each([
  ['an undocumented member', { surprise: 1 }, {}, 200],
  ['an undocumented header', {}, { 'x-surprise': '1' }, 200],
  ['an undocumented status', {}, {}, 418],
])('a reply with %s is an error', (_name, members, headers, status) => {
  const astray = validated((...given) => {
    const { reply, world } = handle(...given);
    const body = { ...(reply.body as object), ...members }; // a world is an object
    return { world, reply: { status, headers: { ...reply.headers, ...headers }, body } };
  });
  expect(() => astray(look, world, 0)).toThrow('GET /world: ');
});

test('the rules that tests and what is tested import are the ones that are held against the API file', () => {
  // Each reading of the method tells who reads it.
  const read: string[] = [];
  const request = new Proxy(look, {
    get: (target, key) => {
      if (key === 'method') read.push(new Error().stack ?? '');
      return Reflect.get(target, key);
    },
  });
  handle(request, world, 0);
  expect(read.some((stack) => stack.includes('api-file.ts'))).toBe(true);
  read.length = 0;
  practiceService('first-activation', () => 0)(request);
  expect(read.some((stack) => stack.includes('api-file.ts'))).toBe(true);
});
