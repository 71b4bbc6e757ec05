import { expect, test } from 'vitest';
import { isChecked } from '../../../src/codes/check-digit.ts';
import { shortCodes } from '../../../src/codes/code.ts';
import { completeRegistry, formatRegistry, placeOfAddress } from '../../../src/codes/registry.ts';
import { withMoves } from '../../../src/flow/moves.ts';
import type { Flow, Step } from '../../../src/flow/types.ts';

const before = flowsOf(flow('start', step('need')), flow('scan', step('point'), step('done')));
const registry = completeRegistry([], before);

test('every article and step has a sound code of its own', () => {
  expect(registry.map(({ address }) => address)).toEqual([
    ...['scan', 'scan/done', 'scan/point'],
    ...['start', 'start/need'],
  ]);
  expect(new Set(registry.map(({ code }) => code)).size).toBe(registry.length);
  expect(registry.every(({ code }) => isChecked(code))).toBe(true);
});

test('completing a registry again changes nothing', () => {
  expect(completeRegistry(registry, before)).toEqual(registry);
});

test('codes stay when articles are added, in whatever order', () => {
  const more = flowsOf(flow('camera', step('allow')), ...Object.values(before));
  expect(completeRegistry(registry, more)).toEqual(expect.arrayContaining(registry));
  expect(completeRegistry(completeRegistry([], flowsOf(flow('camera', step('allow')))), more)).toEqual(
    completeRegistry(registry, more),
  );
});

test('a step that got another id keeps its code, and both addresses lead to it', () => {
  const renamed = flowsOf(flow('start', step('need')), flow('scan', step('aim', 'point'), step('done')));
  const after = completeRegistry(registry, renamed);
  expect(codeOf(after, 'scan/aim')).toBe(codeOf(registry, 'scan/point'));
  expect(after).toHaveLength(registry.length + 1);
  expect(placeOfAddress(renamed, 'scan/point')).toEqual({ article: 'scan', step: 'aim' });
});

test('an article that moved keeps its codes, as a whole and step by step', () => {
  const flows = flowsOf(flow('start', step('need')), flow('read-code', step('point'), step('done')));
  const moved = withMoves(flows, { scan: 'read-code' });
  const after = completeRegistry(registry, moved);
  for (const place of ['', '/point', '/done']) {
    expect(codeOf(after, `read-code${place}`)).toBe(codeOf(registry, `scan${place}`));
  }
});

test('a step that takes in another keeps its own code', () => {
  const merged = flowsOf(flow('start', step('need')), flow('scan', step('done', 'point')));
  const after = completeRegistry(registry, merged);
  expect(codeOf(after, 'scan/done')).toBe(codeOf(registry, 'scan/done'));
  expect(codeOf(after, 'scan/point')).toBe(codeOf(registry, 'scan/point'));
});

test('codes have five digits until 10,000 are taken, and six from then on', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => {
    return flow(`a${index}`, ...Array.from({ length: 99 }, (_step, at) => step(`s${at}`)));
  });
  const full = completeRegistry([], flowsOf(...hundred));
  expect(new Set(full.map(({ code }) => code)).size).toBe(shortCodes);
  expect(full.every(({ code }) => code.length === 5)).toBe(true);
  const more = completeRegistry(full, flowsOf(...hundred, flow('one', step('more'))));
  expect(more.filter(({ code }) => code.length === 6).map(({ address }) => address)).toEqual([
    'one',
    'one/more',
  ]);
  expect(more.every(({ code }) => isChecked(code))).toBe(true);
});

test('a registry is one line for each address', () => {
  expect(formatRegistry([{ code: '05724', address: 'start' }])).toBe('05724 start\n');
});

function codeOf(entries: typeof registry, address: string): string | undefined {
  return entries.find((entry) => entry.address === address)?.code;
}

function flowsOf(...flows: Flow[]): Record<string, Flow> {
  return Object.fromEntries(flows.map((one) => [one.id, one]));
}

function flow(id: string, ...steps: Step[]): Flow {
  return { v: 1, id, kind: 'fix', facets: {}, kb: [], practice: [], related: [], troubles: [], steps };
}

function step(id: string, ...was: string[]): Step {
  return {
    ...{ id, was, number: null, screen: null, does: [], onlyIfShown: false },
    ...{ troubles: [], cures: [], sure: 'confirmed', way: { kind: 'section' } },
  } as Step; // every field is there
}
