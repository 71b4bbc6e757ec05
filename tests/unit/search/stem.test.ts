import { expect, test } from 'vitest';
import { stem } from '../../../src/search/stem.ts';

test.each([
  ['activate', 'activates', 'activated', 'activating', 'activation'],
  ['scan', 'scans', 'scanned', 'scanning', 'scanner'],
  ['expire', 'expires', 'expired', 'expiring'],
  ['notify', 'notified', 'notifies', 'notifying'],
  ['install', 'installs', 'installed', 'installing', 'installer'],
  ['code', 'codes', 'coded'],
])('gives the forms of %s one stem', (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

test.each([
  ['wifi', 'wife'],
  ['pin', 'point'],
  ['user', 'use'],
])('keeps %s and %s apart', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});

test.each(['kb2260', '2fa', 'ios', 'is'])('leaves %s as it is', (word) => {
  expect(stem(word)).toBe(word);
});
