import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHandover, writeHandover } from '../../../src/agents/handover.ts';
import { flowsToday } from '../../../src/articles.ts';
import { choicesOf } from '../../../src/flow/graph.ts';
import { replay } from '../../../src/flow/replay.ts';
import type { Answer, Target, Trail } from '../../../src/flow/types.ts';
import { formatHandover, longestHandover, parseHandover } from '../../../src/fragments.ts';
import { knownCodes } from '../../../src/page-codes.ts';

const known = knownCodes();
const flows = flowsToday();
const targets: Target[] = Object.values(flows).flatMap(({ id, steps }) =>
  steps.map((step) => ({ article: id, step: step.id })),
);
const answers: Answer[] = Object.values(flows).flatMap(({ steps }) =>
  steps.flatMap((step) => {
    const { way } = step;
    return way.kind === 'ask'
      ? choicesOf(step).map(({ id, value }) => ({ question: way.question, choice: value ?? id }))
      : [];
  }),
);
const anyTrail = fc.record({
  v: fc.constant(1 as const),
  at: fc.constantFrom(...targets),
  answers: fc.uniqueArray(fc.constantFrom(...answers), {
    selector: ({ question }) => question,
    maxLength: 8,
  }),
  parked: fc.constant<Answer[]>([]),
  back: fc.array(fc.constantFrom(...targets), { maxLength: 4 }),
});

test('a trail is read back from its fragment, which is short and holds no free text', () => {
  fc.assert(
    fc.property(anyTrail, (trail: Trail) => {
      const fragment = writeHandover(trail, known);
      expect(fragment.length).toBeLessThan(longestHandover);
      expect(fragment).toMatch(/^#h1\.[0-9a-z.~!-]+$/);
      const read = readHandover(fragment, known);
      expect(read?.isWhole).toBe(true);
      expect(read?.trail.at).toEqual(trail.at);
      expect(read?.trail.back).toEqual(trail.back);
      expect(trail.answers.slice(-(read?.trail.answers.length ?? 0) || trail.answers.length)).toEqual(
        read?.trail.answers,
      );
    }),
  );
});

test('a trail that is too long loses its earliest answers', () => {
  const long: Answer[] = Array.from({ length: 40 }, (_, index) => ({
    question: 'start/need',
    choice: `a-choice-with-a-long-name-${String(index).padStart(2, '0')}`,
  }));
  const at = { article: 'start', step: 'need' };
  const fragment = writeHandover({ v: 1, at, answers: long, parked: [], back: [] }, known);
  expect(fragment.length).toBeLessThan(longestHandover);
  expect(readHandover(fragment, known)?.trail.answers.at(-1)).toEqual(long.at(-1));
});

describe('10,000 addresses that are random, mutated, or old', () => {
  const sound = fc.sample(anyTrail, { numRuns: 50, seed: 7 }).map((trail) => writeHandover(trail, known));
  const mutated = fc
    .tuple(
      fc.constantFrom(...sound),
      fc.nat(),
      fc.constantFrom('', '~', '!', '.', '<script>', '%00', '０', '9', 'x'),
    )
    .map(([fragment, at, put]) => {
      const place = at % fragment.length;
      return fragment.slice(0, place) + put + fragment.slice(place + (at % 3));
    });
  const random = fc.string({ unit: 'binary', maxLength: 500 }).map((text) => `#${text}`);
  const alike = fc
    .array(
      fc.constantFrom(
        '#h1.',
        '#h2.',
        '41729',
        '~os.',
        'iphone',
        '!',
        '~',
        '09803',
        '.',
        '"><img src=x onerror=alert(1)>',
        '__proto__',
        'constructor',
      ),
      { maxLength: 20 },
    )
    .map((parts) => `#h1.${parts.join('')}`);

  test('none crashes, and nothing but ids of the site comes out', () => {
    let readable = 0;
    fc.assert(
      fc.property(fc.oneof(mutated, random, alike), (hash) => {
        const read = readHandover(hash, known);
        if (!read) return;
        readable++;
        expect(targets.some(({ article }) => article === read.trail.at.article)).toBe(true);
        expect(JSON.stringify(read.trail)).toMatch(/^[\w{}[\]":,/-]+$/);
        const { trail, path } = replay(flows, read.trail);
        expect(path.length).toBeGreaterThan(0);
        for (const { question, choice } of trail.answers) {
          expect(answers).toContainEqual({ question, choice });
        }
      }),
      { numRuns: 10_000 },
    );
    expect(readable).toBeGreaterThan(100);
  });
});

test('what is written is what is parsed', () => {
  const handover = { at: '41729', answers: [{ question: 'os', choice: 'iphone' }], back: ['09803'] };
  expect(formatHandover(handover)).toBe('#h1.41729~os.iphone!09803');
  expect(parseHandover(formatHandover(handover))).toEqual(handover);
});

test.each([
  '',
  '#',
  '#h1.',
  '#h1.4172',
  '#h2.41729',
  '#v1.os=iphone',
  '#h1.41729~os',
  '#h1.41729~x.y',
  '#h1.41729 ',
])('%j is no handover', (hash) => {
  expect(parseHandover(hash)).toBeNull();
});

test('a fragment that is too long is no handover', () => {
  expect(parseHandover(`#h1.41729${'!41729'.repeat(80)}`)).toBeNull();
});
