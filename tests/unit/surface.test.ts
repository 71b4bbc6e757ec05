import { expect, test } from 'vitest';
import { formatScreenRef, parseScreenRef, showsScreen } from '../../src/surface.ts';

test.each(['iphone/camera', 'android/create-pin@too-short', 'portal/banner@expired'])(
  'reads and writes %s',
  (text) => {
    const ref = parseScreenRef(text);
    expect(ref && formatScreenRef(ref)).toBe(text);
  },
);

test.each(['camera', 'windows/camera', 'iphone/', 'iphone/Camera', 'iphone/camera@', 'iphone/camera@a@b'])(
  'does not take %s for a screen',
  (text) => {
    expect(parseScreenRef(text)).toBeNull();
  },
);

test('a screen without a state stands for all its states', () => {
  const shown = { surface: 'iphone', screen: 'camera', state: 'searching' } as const;
  expect(showsScreen(shown, { ...shown, state: null })).toBe(true);
  expect(showsScreen(shown, { ...shown, state: 'banner-app' })).toBe(false);
  expect(showsScreen(shown, { ...shown, screen: 'store', state: null })).toBe(false);
});
