import { localeCodes } from '../../src/locales.ts';
import type { Check } from './check.ts';
import { equal, type Tab, until, untilAt } from './tab.ts';

/** Steps that change at once, whatever the browser and the host do to a page that was fetched ahead. */
export const prefetchChecks: Check[] = localeCodes.map((locale) => ({
  name: `the next step is fetched ahead, and later ones come without asking the host (${locale})`,
  async run({ tab, host, origin }) {
    await tab.open(`${origin}/${locale}/activate-iphone-qr/requirements/`);
    const path = await nextPath(tab);
    await until(tab, 'a guide that has begun', () => sessionStorage.length > 0);
    await asked(host.asked, path);
    await go(tab, path);
    await until(tab, 'the worker in charge', () => navigator.serviceWorker.controller !== null);
    for (let steps = 0; steps < 2; steps += 1) {
      const next = await nextPath(tab);
      await until(tab, `${next} kept`, async (wanted) => (await caches.match(wanted)) !== undefined, next);
      host.asked.length = 0;
      await go(tab, next);
      equal(host.asked.filter((one) => one === next).length, 0, `requests for ${next}`);
    }
  },
}));

function nextPath(tab: Tab): Promise<string> {
  return until(
    tab,
    'a way on',
    () => document.querySelector<HTMLAnchorElement>('a[rel=next], a[data-choice]')?.pathname,
  );
}

async function go(tab: Tab, path: string): Promise<void> {
  await tab.click('a[rel=next], a[data-choice]');
  await untilAt(tab, path);
}

async function asked(paths: readonly string[], path: string): Promise<void> {
  for (const end = Date.now() + 10_000; !paths.includes(path); ) {
    if (Date.now() > end) throw new Error(`${path} was not fetched ahead.`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
