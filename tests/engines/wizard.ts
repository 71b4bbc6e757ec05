import { localeCodes } from '../../src/locales.ts';
import type { Check } from './check.ts';
import { equal, shown, type Tab, until, untilAt } from './tab.ts';

/** A guide in every language: a trail with Back, a changed answer, a trouble and the way back. */
export const wizardChecks: Check[] = localeCodes.flatMap((locale) => {
  const step = (article: string, id: string) => `/${locale}/${article}/${id}/`;
  return [
    {
      name: `the chooser leads to a guide, and the trail keeps every answer (${locale})`,
      async run({ tab, origin }) {
        await open(tab, origin + step('start', 'need'));
        for (const choice of ['activate', 'iphone', 'qr']) await choose(tab, `a[data-choice="${choice}"]`);
        await untilAt(tab, step('activate-iphone-qr', 'requirements'));
        await until(tab, 'three answers kept', () => {
          const kept = JSON.parse(localStorage.getItem('ib-key-guide.trail') ?? 'null');
          return kept?.value.answers.length === 3;
        });
      },
    },
    {
      name: `a change of step moves the focus to the heading, and says what is left (${locale})`,
      async run({ tab, origin }) {
        await open(tab, origin + step('activate-iphone-qr', 'log-in'));
        await choose(tab, 'a[rel=next]');
        await until(tab, 'the focus on the heading', () => document.activeElement?.tagName === 'H1');
        await until(
          tab,
          'an announcement',
          () => document.querySelector('[data-announcements]')?.textContent,
        );
      },
    },
    {
      name: `Back follows the way the reader took (${locale})`,
      async run({ tab, origin }) {
        const fork = step('activate-iphone-qr', 'check-banner');
        await open(tab, origin + fork);
        await choose(tab, 'a[data-choice=app]');
        await untilAt(tab, step('activate-iphone-qr', 'tap-app-banner'));
        await until(
          tab,
          'Back to the question',
          (path) => document.querySelector<HTMLAnchorElement>('a[rel=prev]')?.pathname === path,
          fork,
        );
        await choose(tab, 'a[rel=prev]');
        await untilAt(tab, fork);
      },
    },
    {
      name: `one answer is changed, and the page says what changed (${locale})`,
      async run({ tab, origin }) {
        await open(tab, origin + step('activate-iphone-qr', 'log-in'));
        await tab.click('.more > summary');
        await choose(tab, 'a[data-facet=os]');
        await untilAt(tab, step('activate-android-qr', 'log-in'));
        await until(tab, 'a notice', () => document.querySelector('[data-notices]')?.textContent?.trim());
      },
    },
    {
      name: `a trouble leads to its cure and back to the step (${locale})`,
      async run({ tab, origin }) {
        const from = step('activate-iphone-qr', 'point-camera');
        await open(tab, origin + from);
        await tab.click('[data-sheet]');
        await choose(tab, 'a[data-trouble=front-camera]');
        await choose(tab, 'a[data-choice=iphone]');
        await choose(tab, 'a[data-choice=code]');
        equal(typeof (await shown(tab, 'a[data-back]')), 'string', 'the words of the way back');
        await choose(tab, 'a[data-back]');
        await untilAt(tab, from);
      },
    },
    {
      name: `a code leads to its step in the language used before (${locale})`,
      async run({ tab, origin, code }) {
        await open(tab, origin + step('start', 'need'));
        await tab.open(`${origin}/s/${code({ article: 'activate-iphone-qr', step: 'point-camera' })}/`);
        await untilAt(tab, step('activate-iphone-qr', 'point-camera'));
      },
    },
  ];
});

/** Loads a page and waits until its script follows the reader. */
async function open(tab: Tab, address: string): Promise<void> {
  await tab.open(address);
  await ready(tab);
}

/** Waits until the page has joined its step to what the device remembers. */
async function ready(tab: Tab): Promise<void> {
  await until(tab, 'the step in the trail', () => {
    if (document.readyState !== 'complete') return false;
    const kept = JSON.parse(localStorage.getItem('ib-key-guide.trail') ?? 'null');
    const { article, step } = kept?.value.at ?? {};
    return location.pathname.endsWith(`/${article}/${step}/`);
  });
}

/** Takes a way and waits for the next step. */
async function choose(tab: Tab, selector: string): Promise<void> {
  const before = await tab.evaluate(() => location.href);
  await tab.click(selector);
  await until(tab, `a page after ${selector}`, (href) => location.href !== href, before);
  await ready(tab);
}
