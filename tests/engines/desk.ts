import { localeCodes } from '../../src/locales.ts';
import type { Check } from './check.ts';
import { equal, until } from './tab.ts';

/** The desk of support agents, and what a reader copies for it. */
export const deskChecks: Check[] = [
  ...localeCodes.map(
    (locale): Check => ({
      name: `a code is turned into a Japanese message on the clipboard by keyboard (${locale})`,
      async run({ tab, origin, code }) {
        await tab.open(`${origin}/${locale}/agents/`);
        await until(tab, 'the field', () => document.activeElement?.id === 'desk-field');
        await tab.type(code({ article: 'activate-iphone-qr', step: 'point-camera' }));
        await tab.press('Enter');
        await until(tab, 'the step', () => document.activeElement?.matches('[data-desk-step] h2'));
        if (locale !== 'ja') await tab.press('c');
        await until(
          tab,
          'Japanese chosen',
          () => document.querySelector('[data-customer=ja][aria-pressed=true]') !== null,
        );
        const before = await tab.evaluate(() => document.querySelector('[data-report]')?.textContent ?? '');
        await tab.press('m');
        const report = await until(
          tab,
          'an announcement',
          (old) => {
            const text = document.querySelector('[data-report]')?.textContent ?? '';
            return text === old ? null : text;
          },
          before,
        );
        equal(/Copied|コピーしました/.test(report), true, `copied, as it says: ${report}`);
      },
    }),
  ),
  ...localeCodes.map(
    (locale): Check => ({
      name: `what was tried is copied with one click (${locale})`,
      async run({ tab, origin }) {
        await tab.open(`${origin}/${locale}/activate-iphone-qr/point-camera/`);
        await until(tab, 'the step in the trail', () => localStorage.getItem('ib-key-guide.trail') !== null);
        await tab.click('[data-sheet]');
        await tab.click('[data-copy-tried]');
        const report = await until(
          tab,
          'what became of it',
          () =>
            document.querySelector('[data-copy-tried]')?.parentElement?.querySelector('[role=status]')
              ?.textContent,
        );
        equal(/Copied|コピーしました/.test(report), true, `copied, as it says: ${report}`);
      },
    }),
  ),
];
