import { expect, test } from 'vitest';
import { checkRegistries } from '../../../src/authoring/check-registries.ts';
import type { Registries } from '../../../src/authoring/registries.ts';
import type { LabelledControl, LabelledScreen } from '../../../src/surface.ts';
import { registries as sound } from '../../fixtures/authoring/registries.ts';
import { everyLocale } from '../../support/every-locale.ts';

const button: LabelledControl = {
  id: 'button',
  kind: 'system',
  shown: everyLocale('OK'),
  gloss: {},
  exact: true,
  takes: ['tap'],
};
const plain: LabelledScreen = { surface: 'android', screen: 'plain', states: ['plain'], controls: [button] };

test('sound registries have no fault', () => {
  expect(faultsOf({})).toEqual([]);
});

test.each<[string, Partial<LabelledScreen>]>([
  ['it has no state', { states: [] }],
  ['the state `plain` is there twice', { states: ['plain', 'plain'] }],
  ['the control `button` is there twice', { controls: [button, button] }],
  ['`Plain`: it is not an id', { screen: 'Plain' }],
  [
    '`android/plain.button` is missing in src/i18n/ja/labels.json',
    { controls: [{ ...button, shown: { ...everyLocale('OK'), ja: ' ' } }] },
  ],
  ['`button` takes the unknown verb `press`', { controls: [{ ...button, takes: ['press' as 'tap'] }] }],
])('of a screen: %s', (fault, given) => {
  const [message] = faultsOf({ screens: [...sound.screens, { ...plain, ...given }] });
  expect(message).toContain(`is broken: ${fault}.`);
});

test.each<[string, Partial<Registries>]>([
  ['`code-expired` is broken: it is there twice.', { failures: [...sound.failures, ...sound.failures] }],
  ['it is shown on `android/plain`', { failures: [shownOnPlain(null)] }],
  ['it is shown on `iphone/camera@gone`', { failures: [shownOnPlain('gone')] }],
  ['its remedy `luck` is none of fresh-code', { failures: [{ name: 'lost', remedy: 'luck', shown: {} }] }],
  ['`First` is broken: it is not an id.', { scenarios: ['First'] }],
])('of failures and scenarios: %s', (fault, given) => {
  expect(faultsOf(given).join('\n')).toContain(fault);
});

function faultsOf(given: Partial<Registries>): string[] {
  return [...checkRegistries({ ...sound, ...given })].map(({ message }) => message);
}

function shownOnPlain(state: string | null) {
  return state === null
    ? {
        name: 'lost',
        remedy: 'fresh-code',
        shown: { android: { surface: 'android' as const, screen: 'plain', state } },
      }
    : {
        name: 'lost',
        remedy: 'fresh-code',
        shown: { iphone: { surface: 'iphone' as const, screen: 'camera', state } },
      };
}
