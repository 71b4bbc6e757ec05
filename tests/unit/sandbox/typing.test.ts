import { expect, test } from 'vitest';
import { tidyCode } from '../../../src/enrollment/typed-code.ts';
import { guardField } from '../../../src/sandbox/typing.ts';

test.each([
  ['demo-7kqm-2r9p-wx4c', 'DEMO-7KQM-2R9P-WX4C'],
  ['ＤＥＭＯ７ＫＱＭ', 'DEMO-7KQM'],
  ['DEMOー7KQM‐2', 'DEMO-7KQM-2'],
  ['DEMO 7KQM', 'DEMO-7KQM'],
  ['DEMO-', 'DEMO'],
  ['dem', 'DEM'],
  ['', ''],
])('%j is tidied to %j', (typed, tidied) => {
  expect(tidyCode(typed)).toBe(tidied);
});

test.each(['4821', 'ABCD-EFGH', 'でも', 'U1234567', 'me@example.com', 'DEMOカ', 'hunter2'])(
  '%j cannot become a practice code',
  (typed) => {
    expect(tidyCode(typed)).toBe(null);
  },
);

test('what is typed key by key is folded, and a foreign first letter never arrives', () => {
  const { field, heard, type } = guarded();
  for (const key of 'demo7k') type(key);
  expect(field.value).toBe('DEMO-7K');
  expect(heard.typed.at(-1)).toBe('DEMO-7K');
  field.value = '';
  const other = guarded();
  other.type('7');
  expect(other.field.value).toBe('');
  expect(other.heard).toEqual({ typed: [], refused: 1, entered: 0 });
});

test('a pasted code replaces what was typed, and a foreign text is not joined to it', () => {
  const { field, heard, paste } = guarded('DEMO-7');
  paste('my PIN is 4821');
  expect(field.value).toBe('DEMO-7');
  paste('DEMO-7KQM-2R9P-WX4C');
  expect(field.value).toBe('DEMO-7KQM-2R9P-WX4C');
  expect(heard.refused).toBe(1);
});

test('an input method composes undisturbed, and its result is judged at the end', () => {
  const { field, heard, send } = guarded();
  send('compositionstart');
  field.value = 'でも';
  send('beforeinput', { data: 'でも', inputType: 'insertCompositionText', isComposing: true });
  send('input', { inputType: 'insertCompositionText', isComposing: true });
  send('keydown', { key: 'Enter', isComposing: true });
  expect(field.value).toBe('でも');
  send('compositionend');
  expect(field.value).toBe('');
  expect(heard).toEqual({ typed: [], refused: 1, entered: 0 });
  send('keydown', { key: 'Enter' });
  expect(heard.entered).toBe(1);
});

test('deleting the beginning warns nobody', () => {
  const { field, heard, send } = guarded('DEMO-7K');
  field.value = 'EMO-7K';
  send('input', { inputType: 'deleteContentBackward' });
  expect(field.value).toBe('DEMO-7K');
  expect(heard.refused).toBe(0);
});

test('nothing is heard once the guard is taken away', () => {
  const { heard, takeAway, paste } = guarded();
  takeAway();
  paste('DEMO-7KQM');
  expect(heard.typed).toEqual([]);
});

/** A guarded field with just enough of an input element's behaviour. */
function guarded(value = '') {
  const listeners = new Map<string, (event: object) => void>();
  const field = {
    value,
    get selectionStart() {
      return this.value.length;
    },
    get selectionEnd() {
      return this.value.length;
    },
    addEventListener: (name: string, listener: (event: object) => void) => void listeners.set(name, listener),
    removeEventListener: (name: string) => void listeners.delete(name),
  };
  const heard = { typed: [] as string[], refused: 0, entered: 0 };
  const takeAway = guardField(field as unknown as HTMLInputElement, {
    typed: (text) => void heard.typed.push(text),
    refused: () => void heard.refused++,
    entered: () => void heard.entered++,
  });
  /** Sends an event; true unless it was prevented. */
  const send = (name: string, event: object = {}) => {
    let prevented = false;
    const preventDefault = () => {
      prevented = true;
    };
    listeners.get(name)?.({ ...event, preventDefault });
    return !prevented;
  };
  const type = (key: string) => {
    if (!send('beforeinput', { data: key, inputType: 'insertText', isComposing: false })) return;
    field.value += key;
    send('input', { inputType: 'insertText', isComposing: false });
  };
  const paste = (text: string) => send('paste', { clipboardData: { getData: () => text } });
  return { field, heard, send, type, paste, takeAway };
}
