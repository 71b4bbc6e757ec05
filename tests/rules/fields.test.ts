import { describe, expect, test } from 'vitest';
import { oneOf, readBody, textLike, wholeNumber } from '../../src/enrollment/fields.ts';

const fields = {
  os: oneOf('iphone', 'android'),
  flag: oneOf(true, false),
  seconds: wholeNumber(1, 60),
  code: textLike(/^[A-Z]{3}$/, 'three capitals'),
};
const body = { os: 'iphone', flag: false, seconds: 1, code: 'ABC' };

test('a body that fits comes back in the order of the fields', () => {
  const { code, seconds, ...rest } = body;
  expect(JSON.stringify(readBody({ code, seconds, ...rest }, fields))).toBe(JSON.stringify({ values: body }));
});

test.each([[null], [undefined], ['text'], [1], [[]], [true]])('%j is malformed', (given) => {
  expect(readBody(given, fields)).toEqual({ problem: 'malformed' });
});

describe('what does not fit is named, without its value', () => {
  test.each([
    [{ ...body, os: 'windows' }, '#/os', 'one of iphone, android'],
    [{ ...body, flag: 'true' }, '#/flag', 'one of true, false'],
    [{ ...body, seconds: 0 }, '#/seconds', 'whole number from 1 to 60'],
    [{ ...body, seconds: 61 }, '#/seconds', 'whole number from 1 to 60'],
    [{ ...body, seconds: 1.5 }, '#/seconds', 'whole number from 1 to 60'],
    [{ ...body, seconds: '5' }, '#/seconds', 'whole number from 1 to 60'],
    [{ ...body, seconds: Number.NaN }, '#/seconds', 'whole number from 1 to 60'],
    [{ ...body, code: 'AB' }, '#/code', 'three capitals'],
    [{ ...body, code: 7 }, '#/code', 'three capitals'],
    [{ ...body, code: ['ABC'] }, '#/code', 'three capitals'],
    [{ os: 'iphone', flag: true, seconds: 60 }, '#/code', 'required'],
    [{ ...body, other: 1 }, '#', 'no other members'],
  ])('%j', (given, pointer, rule) => {
    expect(readBody(given, fields)).toEqual({ problem: 'invalid-body', errors: [{ pointer, rule }] });
  });

  test('all at once', () => {
    const read = readBody({ os: 'x', seconds: 0, more: 1, evenMore: 2 }, fields);
    expect('errors' in read && read.errors?.map(({ pointer }) => pointer)).toEqual([
      '#/os',
      '#/flag',
      '#/seconds',
      '#/code',
      '#',
    ]);
  });
});

test('an optional member may be left out, but not be wrong', () => {
  expect(readBody({}, fields, ['os', 'flag', 'seconds', 'code'])).toEqual({ values: {} });
  expect(readBody({ os: undefined }, { os: fields.os }, ['os'])).toEqual({ values: {} });
  expect(readBody({ os: 'x' }, { os: fields.os }, ['os'])).toMatchObject({ problem: 'invalid-body' });
});

test('a member that every object inherits counts as missing', () => {
  expect(readBody({}, { toString: textLike(/./, 'text') })).toEqual({
    problem: 'invalid-body',
    errors: [{ pointer: '#/toString', rule: 'required' }],
  });
});

test.each([
  'password',
  'passwd',
  'Passphrase',
  'pwd',
  'clientSecret',
  'accessToken',
  'credentials',
  'accountNumber',
  'username',
  'user_name',
  'email',
  'e_mail',
  'otpCode',
  'pin',
  'PIN',
])('a member called %s is refused as a credential', (name) => {
  expect(readBody({ ...body, [name]: 'x' }, fields)).toEqual({ problem: 'credential-not-accepted' });
});

test('a field of the operation is no credential, whatever its name, and other names are just unknown', () => {
  expect(readBody({ pin: 'pin-right' }, { pin: oneOf('pin-right') })).toEqual({
    values: { pin: 'pin-right' },
  });
  expect(readBody({ spinner: 1 }, {})).toMatchObject({ problem: 'invalid-body' });
});
