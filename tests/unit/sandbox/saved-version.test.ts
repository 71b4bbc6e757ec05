import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { savedSnapshot } from '../../../src/sandbox/saved-shape.ts';
import { savedVersion } from '../../../src/sandbox/saved-version.ts';
import { journeys } from '../../../src/simulator/requests.ts';

/**
 * The fingerprint of each version of what the browser keeps. Whoever changes the shape, or the states that a kept journey
 * can be in, raises `savedVersion` and writes the new fingerprint here: what was kept before is then begun afresh.
 */
const fingerprints: Record<number, string> = {
  10: '3075ae84ee3a6a0b',
};

test('what is kept has the shape that its version stands for', () => {
  expect({ version: savedVersion, fingerprint: fingerprint() }).toEqual({
    version: savedVersion,
    fingerprint: fingerprints[savedVersion],
  });
});

function fingerprint(): string {
  const shape = z.toJSONSchema(savedSnapshot, { unrepresentable: 'any' });
  const states = Object.values(journeys).map(({ states }) =>
    Object.entries(states).map(([name, node]) => [name, Object.keys(node.states)]),
  );
  return createHash('sha256')
    .update(JSON.stringify([shape, states]))
    .digest('hex')
    .slice(0, 16);
}
