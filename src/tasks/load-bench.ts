// `npm run load-bench` measures how long the longest articles block a phone while they load, at a processor four times
// slower: total blocking time, the sum of what each task takes beyond 50 ms, until three seconds after the page is loaded.
// First as the first page of a browser, which has to find the system's fonts as well (on Linux most of it, whatever the
// page), then after the home page. `-- --built` takes dist/ as it is.
import { readContent } from '../articles.ts';
import { localeCodes } from '../locales.ts';
import { homePath, pagePath, stepPath } from '../routes.ts';
import { openBuiltSite } from './built-site.ts';

const phone = { width: 375, height: 667 };
const SLOWER = 4;
const RUNS = 5;
/** Milliseconds that an article may block: Lighthouse calls up to 200 fast. */
const LIMIT = 200;
/** How many of each language, by the number of steps. */
const LONGEST = 3;

const { address, browser, close } = await openBuiltSite({ isBuilt: process.argv.includes('--built') });
const flows = readContent()
  .articles.map(({ flow }) => flow)
  .filter(({ kind }) => kind === 'guide')
  .toSorted((one, other) => other.steps.length - one.steps.length)
  .slice(0, LONGEST);
console.log(`Blocking in ms at ${SLOWER} times slower, the middle of ${RUNS} loads, and the longest task:`);
console.log(`${''.padEnd(32)} first page    after the home page`);
let worst = 0;
for (const locale of localeCodes)
  for (const path of [
    pagePath(locale, 'offline'),
    ...flows.map(({ id }) => stepPath(locale, { article: id, step: null })),
  ]) {
    const first = await measure([path]);
    const later = await measure([homePath(locale), path]);
    worst = Math.max(worst, later.blocking);
    console.log(`${path.padEnd(32)} ${line(first)} ${line(later)}`);
  }
await close();
console.log(worst <= LIMIT ? `All within ${LIMIT} ms.` : `The slowest blocks for more than ${LIMIT} ms.`);
process.exit(worst <= LIMIT ? 0 : 1);

/** Of the last of some pages that are opened one after the other, in the middle of several runs. */
async function measure(paths: readonly string[]): Promise<Blocking> {
  const loads: number[][] = [];
  for (let run = 0; run < RUNS; run += 1) loads.push(await longTasks(paths));
  return {
    blocking: middle(loads.map((tasks) => tasks.reduce((sum, task) => sum + task - 50, 0))),
    longest: middle(loads.map((tasks) => Math.max(0, ...tasks))),
  };
}

/** Milliseconds of each task beyond 50, with nothing kept. */
async function longTasks(paths: readonly string[]): Promise<number[]> {
  const context = await browser.newContext({ viewport: phone, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  for (const [at, path] of paths.entries()) {
    if (at === paths.length - 1) await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(new URL(path, address).href);
    await page.waitForTimeout(3000);
  }
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks); // put there above
  await context.close();
  return tasks.map(Math.round);
}

function line({ blocking, longest }: Blocking): string {
  return `${String(blocking).padStart(6)} ${String(longest).padStart(6)}`;
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

interface Blocking {
  blocking: number;
  longest: number;
}
