import { expect, test } from 'vitest';
import { createWorld } from '../../src/enrollment/create-world.ts';
import { handle } from '../../src/enrollment/server.ts';
import type { PracticeRequest } from '../../src/enrollment/world.ts';

test('a request that a server has refused already is answered with that problem, whatever it asks', () => {
  const world = createWorld('first-activation', { os: 'iphone', now: 0 });
  const request = { method: 'GET', path: '/no-such-place', refused: 'not-found' } as PracticeRequest; // a server fills in no more
  const { reply } = handle(request, world, 0);
  expect(reply.status).toBe(404);
});
