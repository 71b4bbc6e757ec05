import { expect, test } from 'vitest';
import { withoutRepeats } from '../../../src/components/choices.ts';

const answer = (address: string) => `<p>\n<a class="onward" href="${address}">Go on</a></p>`;

test('answers that the text links to already are not repeated', () => {
  const text = '<p><a href="/en/a/">one</a> or <a href="/en/b/">the other</a></p>';
  expect(withoutRepeats(text + answer('/en/b/') + answer('/en/a/'))).toBe(text);
});

test('where one answer is in no link of the text, all of them stay', () => {
  const html = `<p><a href="/en/a/">one</a></p>${answer('/en/a/')}${answer('/en/b/')}`;
  expect(withoutRepeats(html)).toBe(html);
});

test('a step without answers stays as it is', () => {
  expect(withoutRepeats('<p>Tap it.</p>')).toBe('<p>Tap it.</p>');
});
