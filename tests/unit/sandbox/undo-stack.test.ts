import { expect, test } from 'vitest';
import { initialSnapshot, type PracticeSnapshot } from '../../../src/sandbox/practice-snapshot.ts';
import { openUndoStack, type UndoEntry } from '../../../src/sandbox/undo-stack.ts';

const start = initialSnapshot('app-installed', 'iphone', 1_800_000_000);

test('steps lead back one by one, the latest first, and no further than the first', () => {
  const stack = openUndoStack();
  expect(stack.last()).toBeNull();
  stack.push(entry({ typed: 'DEMO' }));
  stack.push(entry({ typed: 'DEMO-7' }));
  const typed = () => stack.pop()?.snapshot.typed ?? null;
  expect([typed(), typed(), typed()]).toEqual(['DEMO-7', 'DEMO', null]);
});

test('a snapshot after which nothing happened is forgotten', () => {
  const stack = openUndoStack();
  stack.push(entry({}));
  expect(stack.dropIfSame({ ...start, activePhone: 'android' })).toBe(false);
  expect(stack.dropIfSame({ ...start, typed: 'DEMO' })).toBe(true);
  expect([stack.last(), stack.dropIfSame(start)]).toEqual([null, false]);
});

test('one can go back over several snapshots to one of a kind, and not to one that is not there', () => {
  const stack = openUndoStack();
  for (const typed of ['DEMO', 'DEMO-7', 'DEMO-7K']) stack.push(entry({ typed }));
  expect(stack.popTo(({ typed }) => typed === 'nothing')).toBeNull();
  expect(stack.popTo(({ typed }) => typed === 'DEMO-7')?.snapshot.typed).toBe('DEMO-7');
  expect(stack.last()?.snapshot.typed).toBe('DEMO');
});

test('sixty snapshots are kept', () => {
  const stack = openUndoStack();
  for (let count = 0; count < 70; count++) stack.push(entry({}));
  let found = 0;
  while (stack.pop()) found++;
  expect(found).toBe(60);
});

function entry(snapshot: Partial<PracticeSnapshot>): UndoEntry {
  return { snapshot: { ...start, ...snapshot }, replacedBy: null, exchanges: [] };
}
