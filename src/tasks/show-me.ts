// Writes contact sheets of "Show me" into reports/show-me: what a guide that plays by itself shows on a phone, one frame for
// each step as its control is pressed. `npm run show-me [article ...]`; four guides without names; `-- --built` takes
// the site as it stands in dist/.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { sandboxPath } from '../fragments.ts';
import { type Locale, localeCodes } from '../locales.ts';
import { openBuiltSite } from './built-site.ts';
import { type Cell, composeSheet } from './contact-sheet.ts';
import { root } from './tool.ts';

const phone = { width: 375, height: 667 };
const started = Date.UTC(2026, 0, 1);
const usual = [
  'activate-iphone-qr',
  'activate-android-manual',
  'add-user-iphone-manual',
  'add-user-android-qr',
];

const options = process.argv.slice(2);
const named = options.filter((option) => !option.startsWith('--'));
const folder = join(root, 'reports/show-me');
const { address, browser, close } = await openBuiltSite({ isBuilt: options.includes('--built') });
const temporary = mkdtempSync(join(tmpdir(), 'show-me-'));
mkdirSync(folder, { recursive: true });
for (const locale of localeCodes)
  for (const guide of named.length > 0 ? named : usual) {
    const { cells, seconds } = await show(browser, guide, locale);
    const file = join(folder, `${guide}.${locale}.png`);
    await composeSheet(browser, { file, locale, width: 300, cells }, temporary);
    console.log(
      `${guide} in ${locale}: ${cells.length} frames of ${seconds.toFixed(1)} s in reports/show-me/`,
    );
  }
rmSync(temporary, { recursive: true });
await close();

/** Plays a guide on a clock that stands still while a picture is taken. */
async function show(from: Browser, guide: string, locale: Locale): Promise<Shown> {
  const context = await from.newContext({ viewport: phone, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.clock.install({ time: started });
  await page.goto(new URL(sandboxPath(locale, { guide }), address).href);
  await page.locator('[data-ready] .coach-play').waitFor();
  await page.clock.pauseAt(started + 60_000);
  // Asked for by its script: a click of the mouse would scroll the page to it.
  await page.locator('[data-ready] .coach-play').evaluate((button: HTMLElement) => button.click());
  const cells: Cell[] = [];
  let seen = '';
  let tenths = 0;
  for (; tenths < 1200; tenths += 1) {
    await page.clock.runFor(100);
    const { step, isPressing, isAnswered, isOver } = await page.evaluate(stateOfPage);
    if (isOver && seen === 'end') break;
    const frame = isOver ? 'end' : step;
    if (frame === seen || !(isPressing || isAnswered || isOver)) continue;
    seen = frame;
    // Motion that the clock does not drive comes to its end.
    await new Promise((done) => setTimeout(done, 700));
    const file = join(temporary, `${guide}-${locale}-${cells.length}.jpg`);
    await page.screenshot({ path: file, type: 'jpeg', quality: 85 });
    cells.push({ name: frame, file });
  }
  await context.close();
  return { cells, seconds: tenths / 10 };
}

/** Runs in the page: which step is due, and whether it is just being done. */
function stateOfPage() {
  const due = document.querySelector<HTMLElement>('[data-ready] .coach-due');
  return {
    step: due?.dataset.due ?? '',
    isPressing: document.querySelector('.finger[data-pressing=true]') !== null,
    /** Nothing is pressed at a step that is only read or answered. */
    isAnswered: due?.querySelector('[data-choice], .go:not([data-lead])') !== null,
    isOver: document.querySelector('.coach-finished') !== null,
  };
}

interface Shown {
  cells: Cell[];
  seconds: number;
}
