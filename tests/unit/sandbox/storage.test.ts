import { expect, test } from 'vitest';
import { openStorage, type Storage } from '../../../src/sandbox/storage.ts';

test('what is kept outlives the page', () => {
  const storage = fakeStorage();
  expect(openStorage(() => storage).write('a', 'text')).toBe('kept');
  expect(openStorage(() => storage).read('a')).toBe('text');
});

test('a blocked storage, even one that throws when looked at, gives way to memory', () => {
  const keep = openStorage(() => {
    throw new Error('SecurityError');
  });
  expect(keep.state).toBe('blocked');
  expect(keep.read('a')).toBe(null);
  expect(keep.write('a', 'text')).toBe('blocked');
  expect(keep.read('a')).toBe('text');
  keep.forget('a');
  expect(keep.read('a')).toBe(null);
});

test('a full storage keeps the latest text in memory and says so', () => {
  const storage = fakeStorage();
  const keep = openStorage(() => storage);
  keep.write('a', 'old');
  storage.setItem = () => {
    throw new Error('QuotaExceededError');
  };
  expect(keep.write('a', 'new')).toBe('full');
  expect(keep.read('a')).toBe('new');
});

test('a storage that fails later loses nothing and throws nothing', () => {
  const storage = fakeStorage();
  const keep = openStorage(() => storage);
  storage.getItem = storage.removeItem = () => {
    throw new Error('SecurityError');
  };
  expect(keep.read('a')).toBe(null);
  expect(() => keep.forget('a')).not.toThrow();
});

function fakeStorage(): Storage {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}
