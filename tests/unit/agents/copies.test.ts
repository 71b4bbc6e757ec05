import { expect, test } from 'vitest';
import { type CopyName, copyKeys, copyText, type Subject, toRichText } from '../../../src/agents/copies.ts';

const subject: Subject = {
  locale: 'en',
  title: 'Tap [OK] & go',
  article: 'Activate',
  code: '41729',
  link: 'https://site.example/en/a/b/?x=1&y=2',
  practice: 'https://site.example/en/sandbox/',
};
const templates = {
  message: 'See {{title}}:\n{{link}}',
  aloud: 'On {{host}}, type {{digits}} ({{code}})',
  practice: 'Try {{link}}',
};

test.each<[CopyName, string]>([
  ['message', 'See Tap [OK] & go:\nhttps://site.example/en/a/b/?x=1&y=2'],
  ['link', 'https://site.example/en/a/b/?x=1&y=2'],
  ['aloud', 'On site.example, type 4 1, 7 2 9 (41\u00a0729)'],
  ['markdown', '[Tap \\[OK\\] & go](https://site.example/en/a/b/?x=1&y=2)'],
  ['practice', 'Try https://site.example/en/sandbox/'],
])('%s', (name, text) => {
  expect(copyText(name, subject, templates)).toBe(text);
});

test('what cannot be practised has no such copy', () => {
  expect(copyText('practice', { ...subject, practice: null }, templates)).toBeNull();
});

test('rich text links the title and holds no markup of its own', () => {
  const text = copyText('rich', { ...subject, title: '<b>' }, templates) ?? '';
  expect(toRichText(text, subject.link, '<b>')).toBe(
    '<p>See &#60;b&#62;:</p><p><a href="https://site.example/en/a/b/?x=1&#38;y=2">&#60;b&#62;</a></p>',
  );
});

test('every copy has a key of its own, and none takes the keys of the desk', () => {
  const keys = Object.values(copyKeys);
  expect(new Set([...keys, 'n', 'b', 'c']).size).toBe(keys.length + 3);
});
