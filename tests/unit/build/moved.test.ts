import { expect, test } from 'vitest';
import { redirectsOf } from '../../../src/build/moved.ts';
import type { Flow, Step } from '../../../src/flow/types.ts';

test('an earlier id of a step leads to the present step, in every locale', () => {
  expect(redirectsOf([flowWith({ id: 'open-camera', was: ['camera'] })], {})).toEqual({
    '/en/guide/camera/': '/en/guide/open-camera/#moved',
    '/ja/guide/camera/': '/ja/guide/open-camera/#moved',
  });
});

test('a moved article leads to where site.yaml sends it', () => {
  expect(redirectsOf([], { 'old-guide': 'guide', 'old-guide/pin': 'guide/create-pin' })).toMatchObject({
    '/en/old-guide/': '/en/guide/#moved',
    '/ja/old-guide/pin/': '/ja/guide/create-pin/#moved',
  });
});

function flowWith(step: Pick<Step, 'id' | 'was'>): Flow {
  const rest = {
    number: 1,
    screen: null,
    does: [],
    onlyIfShown: false,
    troubles: [],
    cures: [],
    sure: 'confirmed' as const,
    way: { kind: 'end' as const, ending: 'done' as const, leaves: [] },
  };
  return {
    v: 1,
    id: 'guide',
    kind: 'guide',
    facets: {},
    kb: [],
    practice: [],
    related: [],
    steps: [{ ...step, ...rest }],
  };
}
