// `npm run tap-bench` measures how long a tap in the sandbox takes from the finger to the drawn answer, on a phone with a
// processor four times slower: every tap of a guide, by the browser's own event timing. `-- --built` takes dist/ as it is.
import type { Page } from '@playwright/test';
import { sandboxPath } from '../fragments.ts';
import { openBuiltSite } from './built-site.ts';

const phone = { width: 375, height: 667 };
const SLOWER = 4;
/** Milliseconds that nobody should wait for an answer to a tap. */
const LIMIT = 200;
const guides = ['activate-iphone-qr', 'activate-android-manual'];

const { address, browser, close } = await openBuiltSite({ isBuilt: process.argv.includes('--built') });
let worst = 0;
for (const guide of guides) {
  const context = await browser.newContext({ viewport: phone, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(noteTaps);
  await page.goto(new URL(sandboxPath('ja', { guide }), address).href);
  await page.locator('[data-ready]').waitFor();
  await page.waitForTimeout(3000);
  const taps = await tapThrough(page);
  const slow = taps.toSorted((one, other) => other.milliseconds - one.milliseconds);
  worst = Math.max(worst, slow[0]?.milliseconds ?? 0);
  const list = slow.slice(0, 5).map(({ control, milliseconds }) => `${control} ${milliseconds}`);
  console.log(
    `${guide}: ${taps.length} taps at ${SLOWER} times slower; the slowest, in ms: ${list.join(', ')}`,
  );
  await context.close();
}
await close();
console.log(worst <= LIMIT ? `All within ${LIMIT} ms.` : `The slowest takes longer than ${LIMIT} ms.`);
process.exit(worst <= LIMIT ? 0 : 1);

/** Does by taps what the coach asks for, to the end of the guide. */
async function tapThrough(page: Page): Promise<Tap[]> {
  for (let turn = 0; turn < 60; turn += 1) {
    if ((await page.locator('.coach-finished').count()) > 0) break;
    const target = page.locator(
      '.coach-due [data-lead]:visible, .coach-due .go:visible, .coach-due [data-choice]:visible',
    );
    const marked = page.locator('.bench [data-mark]:visible, .bench [data-leads]:visible');
    const field = page.locator('.code-offer:visible');
    const next = (await field.count()) > 0 ? field : (await marked.count()) > 0 ? marked : target;
    if ((await next.count()) === 0) {
      await page.waitForTimeout(300);
      continue;
    }
    await next.first().tap();
    await page.waitForTimeout(900);
  }
  return page.evaluate(() => (window as unknown as { taps: Tap[] }).taps); // noteTaps puts them there
}

/** Runs in the page: writes down how long each tap took. */
function noteTaps(): void {
  const taps: Tap[] = [];
  Object.assign(window, { taps });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      if (entry.name !== 'pointerup' && entry.name !== 'click') continue;
      const element = entry.target as HTMLElement | null;
      const control = element?.closest<HTMLElement>('[data-control], button')?.dataset.control ?? entry.name;
      taps.push({ control, milliseconds: entry.duration });
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

interface Tap {
  control: string;
  milliseconds: number;
}
