import { expect, test } from 'vitest';
import { createWorld } from '../../../src/enrollment/create-world.ts';
import { messagesOf } from '../../../src/i18n/translate.ts';
import { localeCodes } from '../../../src/locales.ts';
import { settingsOf } from '../../../src/sandbox/phone-settings.ts';
import { systems } from '../../../src/surface.ts';

const phones = systems.map((os) => createWorld('app-installed', { os, now: 0 }).phones[os]);

test.each(phones)('each option of the $os phone makes the setting what it says', (phone) => {
  for (const { name, options } of settingsOf(phone)) {
    for (const { value, settings } of options) {
      const changed = settingsOf({ ...phone, ...settings }).find((row) => row.name === name);
      expect([name, changed?.value]).toEqual([name, value]);
    }
  }
});

test.each(phones)(
  'what the $os phone is stands among what it can be, and has a text in every language',
  (phone) => {
    for (const { name, value, options } of settingsOf(phone)) {
      expect(options.map((option) => option.value)).toContain(value);
      for (const locale of localeCodes)
        for (const key of [`set-${name}`, ...options.map(({ text }) => text)])
          expect(messagesOf('sandbox', locale)).toHaveProperty(key);
    }
  },
);

test('only an Android phone can be rooted', () => {
  expect(phones.map((phone) => settingsOf(phone).some(({ name }) => name === 'rooted'))).toEqual([
    false,
    true,
  ]);
});
