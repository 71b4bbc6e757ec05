import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { installPackages, isRoot } from './packages.ts';
import { runTool } from './tool.ts';

/** What every Chromium of ours is started with; without the sandbox only as root, where Chromium refuses it. */
export const browserFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(isRoot() ? ['--no-sandbox'] : []),
];

/**
 * The Chromium to test with: CHROMIUM_PATH, else a headless shell, in which the tests take half the time, else a whole
 * Chromium; of either Playwright's own before the system's. Null when there is none.
 */
export function findBrowser(): string | null {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH && !existsSync(CHROMIUM_PATH)) {
    throw new Error(`CHROMIUM_PATH names \`${CHROMIUM_PATH}\`, which does not exist. Correct or unset it.`);
  }
  return CHROMIUM_PATH ?? findShell() ?? SYSTEM_BROWSERS.find((place) => existsSync(place)) ?? null;
}

/** Installs a headless shell, and on Linux a Japanese font, where one is missing and it can. Throws when no Chromium is left. */
export async function ensureBrowser(): Promise<void> {
  if (!process.env.CHROMIUM_PATH && !findShell()) {
    console.log('No headless shell of Chromium found, installing one ...');
    if (isRoot()) installPackages('chromium-headless-shell', 'fonts-noto-cjk');
    if (!findShell()) await runTool('playwright', ['install', '--only-shell', 'chromium'], { quiet: true });
    if (!findBrowser()) installPackages('chromium', 'fonts-noto-cjk');
  }
  if (!findBrowser()) throw new Error(NO_BROWSER);
  if (process.platform === 'linux' && !hasJapaneseFont()) {
    installPackages('fonts-noto-cjk');
    if (!hasJapaneseFont()) console.warn('No Japanese font found. Install one, for example fonts-noto-cjk.');
  }
}

/** The headless shell of Playwright, beside the whole Chromium that it names, or the system's. */
function findShell(): string | null {
  const [, cache, revision] = /^(.*[\\/])chromium-(\d+)[\\/]/.exec(chromium.executablePath()) ?? [];
  const folder = `${cache}chromium_headless_shell-${revision}`;
  const inCache = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((file) => SHELL_FILE.test(file))
    : undefined;
  if (inCache) return join(folder, inCache);
  return existsSync(SYSTEM_SHELL) ? SYSTEM_SHELL : null;
}

/** True where a font with Japanese letters is installed, as far as fontconfig knows. */
export function hasJapaneseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=ja'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

const SHELL_FILE = /(^|[\\/])(chrome-headless-shell|headless_shell)(\.exe)?$/;
const SYSTEM_SHELL = '/usr/bin/chromium-headless-shell';

const SYSTEM_BROWSERS = [
  chromium.executablePath(),
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const NO_BROWSER = `The browser tests need Chromium. One of these installs it:
  npx playwright install --only-shell chromium
  sudo apt-get install chromium-headless-shell fonts-noto-cjk
A Chromium elsewhere is found through the environment variable CHROMIUM_PATH.`;
