import fc from 'fast-check';
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

test('of 10,000 random and damaged texts none throws, and a link names nothing but ids', () => {
  const damaged = fc
    .array(
      fc.constantFrom(
        ...[
          'https://a.example/',
          '/en/',
          '/ja/',
          'qr-expired/',
          'log-out/',
          '/s/41729/',
          '/agents/',
          '#h1.41729',
          '#',
        ],
        ...[
          '%',
          '%00',
          '%zz',
          '..',
          '<script>',
          '"',
          'javascript:alert(1)',
          '\u202e',
          '４１７２９',
          '）',
          ' ',
          '\n\n',
        ],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(damaged, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
      for (const query of [readQuery(text), ...codesAndLinks(text)]) {
        if (query.kind !== 'link' || !query.target) continue;
        expect(`${query.target.article}/${query.target.step}`).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
      }
    }),
    { numRuns: 10_000 },
  );
});
