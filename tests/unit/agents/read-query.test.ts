import { expect, test } from 'vitest';
import { codesAndLinks, localeOfText, readQuery } from '../../../src/agents/read-query.ts';

const link = (locale: string, step: string | null, hash = '') => ({
  kind: 'link',
  locale,
  target: { article: 'qr-expired', step },
  hash,
});

test.each([
  ['', { kind: 'nothing' }],
  ['  ', { kind: 'nothing' }],
  ['41 729', { kind: 'code', text: '41 729' }],
  ['４１７２９', { kind: 'code', text: '４１７２９' }],
  ['the camera does not scan', { kind: 'words', text: 'the camera does not scan' }],
  ['KB2260', { kind: 'words', text: 'KB2260' }],
  ['https://ibkey-guide.example/ja/qr-expired/log-out/', link('ja', 'log-out')],
  ['https://ibkey-guide.example/ja/qr-expired/log-out/#h1.41729', link('ja', 'log-out', '#h1.41729')],
  ['http://localhost:4321/en/qr-expired/', link('en', null)],
  ['See https://ibkey-guide.example/en/qr-expired/log-out/. Thanks', link('en', 'log-out')],
  ['（https://ibkey-guide.example/ja/qr-expired/log-out/）をご覧ください', link('ja', 'log-out')],
  ['https://ibkey-guide.example/s/41729/', { kind: 'code', text: '41729' }],
  ['Article: x\nCode of this page: 41 729\nDay: today', { kind: 'code', text: '41 729' }],
  ['記事：x\nこのページのコード：41 729', { kind: 'code', text: '41 729' }],
  ['https://www.ibkr.com/support', { kind: 'words', text: 'https://www.ibkr.com/support' }],
])('%j', (text, expected) => {
  expect(readQuery(text)).toEqual(expected);
});

test('a batch of summaries is separated by blank lines', () => {
  expect(
    codesAndLinks('Code of this page: 41 729\n\nwords only\n\nhttps://a.example/en/qr-expired/log-out/'),
  ).toHaveLength(2);
});

test('Japanese letters give the language away', () => {
  expect(localeOfText('通知が来ない')).toBe('ja');
  expect(localeOfText('no notification')).toBeNull();
});
