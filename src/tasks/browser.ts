import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { runTool } from './tool.ts';

/** What every Chromium of ours is started with; without the sandbox only as root, where Chromium refuses it. */
export const browserFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(isRoot() ? ['--no-sandbox'] : []),
];

/** The Chromium to test with: CHROMIUM_PATH, else Playwright's own, else the system's; null when there is none. */
export function findBrowser(): string | null {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH && !existsSync(CHROMIUM_PATH)) {
    throw new Error(`CHROMIUM_PATH names \`${CHROMIUM_PATH}\`, which does not exist. Correct or unset it.`);
  }
  const places = [CHROMIUM_PATH, chromium.executablePath(), ...SYSTEM_BROWSERS];
  return places.find((place) => place && existsSync(place)) ?? null;
}

/** Installs a Chromium, and on Linux a Japanese font, where one is missing and it can. Throws when no Chromium is left. */
export async function ensureBrowser(): Promise<void> {
  if (!findBrowser()) {
    console.log('No Chromium found, installing one ...');
    await runTool('playwright', ['install', 'chromium'], { quiet: true });
    for (const name of ['chromium-headless-shell', 'chromium'])
      if (!findBrowser()) installPackages(name, 'fonts-noto-cjk');
  }
  if (!findBrowser()) throw new Error(NO_BROWSER);
  if (process.platform === 'linux' && !hasJapaneseFont()) {
    installPackages('fonts-noto-cjk');
    if (!hasJapaneseFont()) console.warn('No Japanese font found. Install one, for example fonts-noto-cjk.');
  }
}

function hasJapaneseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=ja'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

/** Does nothing where this is not root on a Debian-like system. */
function installPackages(...names: string[]): void {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', ...names], { env, stdio: 'ignore' });
  } catch {
    console.warn(`\`apt-get install ${names.join(' ')}\` failed.`);
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The shell without windows first: the browser tests take half the time in it. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const NO_BROWSER = `The browser tests need Chromium. One of these installs it:
  npx playwright install chromium
  sudo apt-get install chromium-headless-shell fonts-noto-cjk
A Chromium elsewhere is found through the environment variable CHROMIUM_PATH.`;
