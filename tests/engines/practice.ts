import type { Check } from './check.ts';
import { equal, type Tab, until } from './tab.ts';

/** Two practices, each with a reload in the middle. */
export const practiceChecks: Check[] = [
  {
    name: 'a guide with the QR code is practised on the iPhone, with a reload in the middle (en)',
    async run({ tab, origin }) {
      await tab.open(`${origin}/en/sandbox/#v1.scenario=app-installed&os=iphone`);
      await use(tab, 'portal', 'user');
      await use(tab, 'phone', 'camera');
      await use(tab, 'phone', 'viewfinder');
      await shows(tab, 'phone', 'camera@banner-app');
      await tab.reload();
      await shows(tab, 'phone', 'camera@banner-app');
      await use(tab, 'phone', 'banner-app');
      await use(tab, 'phone', 'unlock');
      await shows(tab, 'phone', 'activated@plain');
    },
  },
  {
    name: 'a code is typed on the Android phone, with a reload in the middle (ja)',
    async run({ tab, origin }) {
      await tab.open(`${origin}/ja/sandbox/#v1.scenario=app-installed&os=android`);
      await use(tab, 'phone', 'app');
      await use(tab, 'phone', 'register');
      await use(tab, 'phone', 'session-id');
      await shows(tab, 'phone', 'session-id');
      await tab.reload();
      await shows(tab, 'phone', 'session-id');
      await use(tab, 'portal', 'user');
      const code = await until(tab, 'a code', () =>
        document.querySelector('.pane-portal [data-control=code]')?.textContent?.trim(),
      );
      equal(code.startsWith('DEMO-'), true, 'a practice code');
      await tab.click('.pane-phone input[data-control=code]');
      await tab.type(code);
      await tab.press('Enter');
      await use(tab, 'phone', 'pin');
      await use(tab, 'phone', 'activate');
      await shows(tab, 'phone', 'activated');
    },
  },
];

/** Uses a control, as soon as its device is ready: the first button of a control that offers several. */
async function use(tab: Tab, pane: 'phone' | 'portal', control: string): Promise<void> {
  const place = `[data-ready] .sandbox-surfaces:not([data-busy=true]) .pane-${pane} .device`;
  await tab.click(`${place} button[data-control="${control}"], ${place} [data-control="${control}"] button`);
}

async function shows(tab: Tab, pane: 'phone' | 'portal', screen: string): Promise<void> {
  await until(
    tab,
    `the screen ${screen}`,
    (selector, wanted) =>
      document.querySelector<HTMLElement>(selector)?.dataset.screen?.startsWith(wanted) ?? false,
    `.pane-${pane} .device`,
    screen,
  );
}
