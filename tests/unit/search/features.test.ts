import { expect, test } from 'vitest';
import { featuresOf, termsOf } from '../../../src/search/features.ts';
import { openSynonyms, packSynonyms } from '../../../src/search/synonyms.ts';

const synonyms = openSynonyms(
  packSynonyms([
    ['scan', 'スキャン'],
    ['not scan', 'スキャンできません', 'スキャンできない'],
    ['phone', 'スマホ', 'スマートフォン'],
    ['turn off', 'disable', '解除'],
  ]),
);
const terms = (text: string) => termsOf(text, synonyms);

test('asks for synonyms as one', () => {
  expect(terms('disable phone')).toEqual(terms('turn off my phone'));
  expect(terms('スマホ')).toEqual(terms('ｽﾏｰﾄﾌｫﾝ'));
});

test.each(['it does not scan', 'スキャンできません', 'すきゃんできない'])(
  'takes nothing from inside a longer phrase: %s',
  (question) => {
    expect(terms(question)).toEqual(['#1']);
  },
);

test('files words by their stem, and Japanese by pairs of letters that are not both hiragana', () => {
  expect(terms('expired codes')).toEqual(['expir', 'cod']);
  expect(terms('期限が切れた')).toEqual(['期限', '限ガ', 'ガ切', '切レ']);
});

test('gives the classifier letters as well, so that it knows forms that it has not seen', () => {
  const shared = featuresOf('activating', synonyms).filter((one) =>
    featuresOf('activation', synonyms).includes(one),
  );
  expect(shared).toContain('~^act');
  expect(shared.length).toBeGreaterThan(4);
});

test('gives it the meanings that stand in a question together, and in which order', () => {
  const features = featuresOf('how do I turn off the scan on my phone', synonyms);
  expect(features).toEqual(expect.arrayContaining(['#0&#2', '#0&#3', '#2&#3', '#3 #0', '=how =do']));
  expect(features).not.toContain('do');
});
