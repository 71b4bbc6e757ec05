// `npm run step-bench` measures how long a change of step takes on a slow network, from the click to the first paint of the
// next step, for three ways in which hosts let browsers keep pages. After `npm run build`; words as arguments choose browsers.
import { type Tab, until, untilAt } from '../../tests/engines/tab.ts';
import { openHost } from '../../tests/support/host.ts';
import { engines } from './engine-browsers.ts';
import { serveDist } from './static-server.ts';

/** Milliseconds until an answer begins: Chromium DevTools' "slow 4G". */
const LATENCY = 562;
/** Milliseconds that a reader stays on a step. */
const READING = 4000;
const CHANGES = 6;

const noCache = { 'cache-control': 'max-age=0' };
const policies: Record<string, (path: string) => Record<string, string>> = {
  'as the site sends': () => ({}),
  'HTML max-age=0': (path) => (path.endsWith('/') ? noCache : {}),
  'everything max-age=0': () => noCache,
};

const chosen = engines.filter(({ name }) =>
  process.argv.length > 2
    ? process.argv.slice(2).some((word) => name.toLowerCase().includes(word.toLowerCase()))
    : name !== 'WebKitGTK',
);
const { address, close } = await serveDist(0);
console.log(
  `Milliseconds from a click to the next step, at ${LATENCY} ms of latency: first change, second, …`,
);
for (const source of chosen) {
  const engine = await source.open();
  if (!engine) {
    console.log(`${source.name}: skipped`);
    continue;
  }
  for (const [policy, headers] of Object.entries(policies)) {
    const host = await openHost(address, { latency: LATENCY, headers });
    const tab = await engine.newTab();
    const times = await changesOf(tab, host.origin);
    await tab.close();
    await host.close();
    console.log(
      `${engine.name.padEnd(12)} ${policy.padEnd(24)} ${times.map((time) => String(time).padStart(6)).join('')}`,
    );
  }
  await engine.close();
}
await close();
process.exit(0);

async function changesOf(tab: Tab, origin: string): Promise<number[]> {
  await tab.open(`${origin}/en/activate-iphone-qr/requirements/`);
  const times: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    await new Promise((done) => setTimeout(done, READING));
    const path = await tab.evaluate(noteClick);
    await tab.click('a[rel=next], a[data-choice]');
    await untilAt(tab, path);
    times.push(await until(tab, 'a painted step', sinceClick));
  }
  return times;
}

/** Runs in the page: writes down when the way on is taken. Answers where it leads. */
function noteClick(): string {
  addEventListener('click', () => sessionStorage.setItem('clicked', String(Date.now())), true);
  return document.querySelector<HTMLAnchorElement>('a[rel=next], a[data-choice]')?.pathname ?? '';
}

/** Runs in the page: milliseconds from the click to the first paint with content; null until there is one. */
function sinceClick(): number | null {
  const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  if (painted === undefined) return null;
  return Math.max(
    1,
    Math.round(performance.timeOrigin + painted - Number(sessionStorage.getItem('clicked'))),
  );
}
