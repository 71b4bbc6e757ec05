import { type Browser, type BrowserContext, launch, type Page } from 'puppeteer-core';
import { browserFlags } from '../../src/tasks/browser.ts';
import { type Engine, type Tab, until } from './tab.ts';

/** Chromium by its own protocol, Firefox by WebDriver BiDi. */
export async function openPuppeteer(
  name: string,
  browser: 'chrome' | 'firefox',
  executablePath: string,
): Promise<Engine> {
  const opened = await launch({
    browser,
    executablePath,
    headless: true,
    ...(browser === 'chrome' ? { args: browserFlags } : { extraPrefsFirefox: preferences }),
  });
  const version = (await opened.version()).replace(/^\D+/, '');
  return {
    name,
    version,
    // One window of Firefox has the focus, without which it lets nothing be copied.
    lanes: browser === 'chrome' ? 2 : 1,
    newTab: () => newTab(opened, browser === 'chrome'),
    close: () => opened.close(),
  };
}

/** Firefox asks the network for updates and experiments as soon as it starts. */
const preferences = {
  'app.normandy.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'intl.accept_languages': 'en-US, en',
};

async function newTab(browser: Browser, asksForClipboard: boolean): Promise<Tab> {
  const { context, page } = await openPage(browser);
  await page.setViewport({ width: 1280, height: 900 });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  // Puppeteer's own types unwrap handles, of which there are none here.
  const evaluate: Tab['evaluate'] = (run, ...args) =>
    page.evaluate(run as (...all: unknown[]) => never, ...args);
  return {
    async open(address) {
      // Without a window Chromium would ask a user, whom there is not.
      if (asksForClipboard)
        await context.overridePermissions(new URL(address).origin, ['clipboard-sanitized-write']);
      await page.goto(address);
    },
    reload: async () => void (await page.reload()),
    async click(selector) {
      const { x, y } = await until({ evaluate }, `\`${selector}\` shown`, middleOf, selector);
      await page.mouse.click(x, y);
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    evaluate,
    complaints: () => complaints,
    close: () => context.close(),
  };
}

/**
 * A window of its own. Firefox on a busy machine can lose one while it opens it ("no such frame"): then another is opened.
 * @throws what the browser says when that happens three times
 */
async function openPage(browser: Browser, attempts = 3): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.createBrowserContext();
  try {
    return { context, page: await context.newPage() };
  } catch (error) {
    await context.close().catch(() => null); // it may be gone as well
    if (attempts === 1 || !String(error).includes('no such frame')) throw error;
    return openPage(browser, attempts - 1);
  }
}

/** Runs in the page: where to click the first element that is shown; null while there is none, or while it moves. */
async function middleOf(selector: string): Promise<{ x: number; y: number } | null> {
  const element = [...document.querySelectorAll(selector)].find((one) => one.checkVisibility());
  if (!element) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  await new Promise((done) => setTimeout(done, 30));
  const { left, top, width, height } = element.getBoundingClientRect();
  return left === before.left && top === before.top ? { x: left + width / 2, y: top + height / 2 } : null;
}
