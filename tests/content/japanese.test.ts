import { expect, test } from 'vitest';
import { messagesOf, namespaces } from '../../src/i18n/translate.ts';
import { faultsIn } from '../support/japanese.ts';

/** The interface's own texts; articles and glossary are checked by `npm run check`. */
const lines = namespaces().flatMap((name) => textsIn(messagesOf(name, 'ja'), `src/i18n/ja/${name}.json`));

test('the interface is written as the articles are', () => {
  expect(lines.length).toBeGreaterThan(300);
  expect(lines.flatMap(({ place, text }) => faultsIn(text).map((fault) => `${place} ${fault}`))).toEqual([]);
});

function textsIn(messages: object, place: string): { place: string; text: string }[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [{ place: `${place} ${key}`, text: value }]
      : textsIn(value, `${place} ${key}`),
  );
}
