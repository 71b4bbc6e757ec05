import { daleChall } from 'dale-chall';
import { expect, test } from 'vitest';
import {
  completed,
  correct,
  openVocabulary,
  plainWords,
  writtenForms,
} from '../../../src/search/correction.ts';

const words = openVocabulary(
  writtenForms([
    'activate activation activated deactivate reactivate notification notifications notified token taken black blank',
    'expired camera permission screen scanner scanned connect disconnect enroll unenroll code qr new phone',
    'done does want fonts won dear kindly',
    'アクティベーション アンドロイド リカバリー インストール',
  ]),
);
const known = words.sorted.filter((word) => word.length >= 6 && /^[a-z]+$/.test(word));

test.each([
  ['activaton', 'activation'],
  ['notifcation', 'notification'],
  ['permision', 'permission'],
  ['アクティベーシン', 'アクティベーション'],
  ['newphone', 'new phone'],
])('corrects %s to %s', (typed, meant) => {
  expect(correct(typed, words)).toBe(meant);
});

test.each([
  'dont',
  'doesnt',
  'wont',
  'cannot',
  'token',
  'taken',
  'blank',
  'black',
  'deactivate',
  'notifications',
  'screens',
  'kb2260',
  'it',
])('leaves %s as it is', (word) => {
  expect(correct(word, words)).toBeNull();
});

test('mends no common word of the language that the texts merely do not use', () => {
  // Every one of them is nearly a word of the site: the list is made of what would be mended without it.
  const plain = plainWords(daleChall, words);
  expect(plain.length).toBeGreaterThan(3);
  const careful = openVocabulary(words.sorted, plain);
  expect(daleChall.filter((word) => correct(word, careful) !== null)).toEqual([]);
  expect(correct('activaton', careful)).toBe('activation');
});

test.each(['dear', 'tocen', 'blace'])('another letter makes %s another word, as it is short', (word) => {
  expect(correct(word, openVocabulary(['dead', 'token', 'black']))).toBeNull();
});

test.each(["couldn't", 'couldn’t', "needn't"])('leaves the contraction %s', (word) => {
  expect(correct(`I ${word} log in`, openVocabulary(['could', 'need', 'login']))).toBeNull();
});

test.each(known)('finds %s without one of its letters, and with two neighbours swapped', (word) => {
  const middle = Math.floor(word.length / 2);
  const without = word.slice(0, middle) + word.slice(middle + 1);
  const swapped = word.slice(0, middle) + word[middle + 1] + word[middle] + word.slice(middle + 2);
  for (const typed of [without, swapped].filter((one) => !words.known.has(one) && one !== word)) {
    const corrected = correct(typed, words);
    expect(words.known.has(corrected ?? '')).toBe(true);
    expect(reversal(corrected ?? '')).toBe(reversal(typed));
  }
});

test.each(['de', 're', 'un', 'dis', 'in', 'mis'])('neither adds nor takes away %s-', (prefix) => {
  for (const word of known) {
    if (words.known.has(prefix + word) || word.startsWith(prefix)) continue;
    expect(correct(prefix + word, words)).not.toBe(word);
  }
});

test('completes the last word while it is being typed, and leaves out its first letters', () => {
  expect(completed('new notif', words)).toBe('new notified');
  expect(completed('qr co', words)).toBe('qr ');
  expect(completed('qr code', words)).toBe('qr code');
  expect(completed("I couldn't", words)).toBe("I couldn't");
});

function reversal(word: string): string {
  return /^(?:de|re|un|dis)/.exec(word)?.[0] ?? '';
}
