import { expect, test } from 'vitest';
import { readContent } from '../../src/articles.ts';
import type { ScenarioName } from '../../src/enrollment/scenarios.ts';
import type { Id, Os } from '../../src/surface.ts';
import { performCure } from '../../src/verification/perform-cure.ts';
import { claimedChoices, whyNotPerformed } from '../../src/verification/reach.ts';

const flows = readContent().articles.map(({ flow }) => flow);

/** What people answer in a world, and where that leads; every answer that is not here is false there. */
test.each<[Id, ScenarioName, Os, string[]]>([
  ['error-try-again', 'code-used', 'iphone', ['log-in/none no-notification/fresh-code > qr-expired/fresh']],
  ['error-try-again', 'already-active', 'iphone', ['log-in/iphone unlock-iphone/logged-in = solved']],
  [
    'error-try-again',
    'active-elsewhere',
    'iphone',
    ['log-in/other-phone > notification-on-another-phone/which-phone'],
  ],
  [
    'error-try-again',
    'not-active',
    'android',
    ['log-in/none no-notification/same-error same-error/not-active > use-ib-key/activate'],
  ],
  [
    'error-try-again',
    'too-many-attempts',
    'iphone',
    ['log-in/none no-notification/same-error same-error/neither = contact'],
  ],
  ['qr-expired', 'code-expired', 'android', ['log-in/code = solved']],
  ['qr-expired', 'already-active', 'android', ['log-in/notification > error-try-again/log-in']],
  ['qr-not-read', 'app-installed', 'iphone', ['which-phone/iphone hold-iphone/read = solved']],
  [
    'qr-not-read',
    'scanning-off',
    'android',
    ['which-phone/android hold-android/nothing switch-android/read = solved'],
  ],
  [
    'qr-not-read',
    'front-camera',
    'iphone',
    ['which-phone/iphone hold-iphone/my-face > front-camera/which-phone'],
  ],
  [
    'qr-not-read',
    'camera-refused',
    'iphone',
    ['which-phone/iphone hold-iphone/no-picture > camera-not-allowed/which-phone'],
  ],
  [
    'no-connection',
    'network-down',
    'iphone',
    ['what-happens/iphone-offline airplane-iphone/online = solved'],
  ],
  ['no-connection', 'answer-lost', 'android', ['what-happens/android-online retry-android/goes-on = solved']],
])('with %s, people whose world is `%s` on %s answer %j', (id, scenario, os, expected) => {
  const flow = flows.find((row) => row.id === id);
  const paths = flow ? performCure(flow, flows, { scenario, os }).paths : [];
  const told = paths.map(({ taken, left, ending }) =>
    [...taken, left ? `> ${left.article}/${left.step}` : `= ${ending}`].join(' '),
  );
  expect(told).toEqual(expected);
});

test('claims end at pictures and at what no source confirms', () => {
  const claimed = (id: Id) => claimedChoices(flows.find((flow) => flow.id === id) ?? flows[0] ?? never());
  expect(claimed('front-camera')).toContain('switch-iphone/code');
  expect(claimed('front-camera')).not.toContain('switch-iphone/no-symbol');
  expect(claimed('front-camera')).not.toContain('reopen/code');
  expect(claimed('use-ib-key')).toContain('watch-phone/iphone');
  expect(claimed('use-ib-key')).not.toContain('scan-login/logged-in');
});

test('an article without a world says why from its own steps', () => {
  const why = (id: Id) => whyNotPerformed(flows.find((flow) => flow.id === id) ?? never());
  expect(why('asked-for-code')).toBe('has nothing to do on a screen');
  expect(why('pin-guidelines')).toBe('is read, and asks for nothing');
  expect(why('recover-ib-key')).toMatch(/^ends behind screens that are pictures/);
  expect(why('activate-iphone-qr')).toBeNull();
});

function never(): never {
  throw new Error('There is no such article.');
}
