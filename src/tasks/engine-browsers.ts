/** Where the browsers beside Chromium are, and how a machine gets them. */
import { existsSync } from 'node:fs';
import { openPuppeteer } from '../../tests/engines/puppeteer.ts';
import type { Engine } from '../../tests/engines/tab.ts';
import { openWebKit } from '../../tests/engines/webdriver.ts';
import { ensureBrowser, findBrowser } from './browser.ts';
import { hasCommand, installPackages } from './packages.ts';

/** The browsers in which the script of the engines runs. */
export const engines: EngineSource[] = [
  {
    name: 'Chromium',
    async open() {
      await ensureBrowser();
      const path = findBrowser();
      return path ? openPuppeteer('Chromium', 'chrome', path) : null;
    },
  },
  {
    name: 'Firefox',
    async open() {
      if (!findFirefox()) installPackages('firefox-esr');
      const path = findFirefox();
      return path ? openPuppeteer('Firefox', 'firefox', path) : null;
    },
  },
  {
    name: 'WebKitGTK',
    async open() {
      const missing = [
        ...(existsSync(webKitDriver) ? [] : ['webkit2gtk-driver']),
        ...(hasScreen() || hasCommand('xvfb-run') ? [] : ['xvfb', 'xauth']),
      ];
      if (missing.length > 0) installPackages(...missing);
      if (!existsSync(webKitDriver) || !(hasScreen() || hasCommand('xvfb-run'))) return null;
      return openWebKit(webKitDriver, hasScreen() ? [] : ['xvfb-run', '-a']);
    },
  },
];

/** FIREFOX_PATH, else the system's; null where there is none. */
function findFirefox(): string | null {
  const { FIREFOX_PATH } = process.env;
  if (FIREFOX_PATH && !existsSync(FIREFOX_PATH))
    throw new Error(`FIREFOX_PATH names \`${FIREFOX_PATH}\`, which does not exist. Correct or unset it.`);
  return FIREFOX_PATH ?? firefoxes.find((place) => existsSync(place)) ?? null;
}

const firefoxes = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const webKitDriver = '/usr/bin/WebKitWebDriver';

function hasScreen(): boolean {
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

export interface EngineSource {
  name: string;
  /** Starts the browser, installed first where that can be done; null where it cannot be had. */
  open: () => Promise<Engine | null>;
}
