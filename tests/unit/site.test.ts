import { expect, test } from 'vitest';
import { placeholderNotice, placeholdersOf, readSite } from '../../src/site.ts';
import { everyLocale } from '../support/every-locale.ts';

const filledIn = {
  ...readSite(),
  operator: { ...everyLocale('Anna Example (London)'), ja: '株式会社サンプル（東京）' },
  contact: 'mailto:mistakes@ibkey-guide.com',
  address: 'https://ibkey-guide.com',
};

test('an owner who filled in everything is told nothing', () => {
  expect(placeholderNotice(filledIn)).toBeNull();
});

test.each([
  [{ operator: { ...filledIn.operator, ja: '（このサイトを運営する会社の名前）' } }, ['operator']],
  [{ operator: { ...filledIn.operator, en: '(name)' } }, ['operator']],
  [{ contact: 'mailto:owner@example.com' }, ['contact']],
  [{ contact: 'https://feedback.example/form' }, ['contact']],
  [{ contact: 'mailto:owner@myexample.com' }, []],
  [{ address: 'https://ibkey-guide.example' }, ['address']],
  [{ address: 'https://help.example.org' }, ['address']],
  [{ address: 'http://localhost:4321' }, ['address']],
])('%o leaves %o to be filled in', (edit, left) => {
  expect(placeholdersOf({ ...filledIn, ...edit })).toEqual(left);
});

test('the line names every field that is left', () => {
  const notice = placeholderNotice({
    ...filledIn,
    contact: 'mailto:a@example.com',
    address: 'https://a.test',
  });
  expect(notice).toMatch(/`contact`, `address` still hold a placeholder/);
});
