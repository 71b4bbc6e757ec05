import { localeCodes } from '../../src/locales.ts';
import type { Check, Setting } from './check.ts';
import { equal, shown, type Tab, until, untilAt } from './tab.ts';

const guide = 'activate-android-qr';

/** Reading without a network: in the middle of a guide, over a new build, and until it is removed. */
export const offlineChecks: Check[] = [
  ...localeCodes.map(
    (locale): Check => ({
      name: `a guide that was begun goes on without a network, troubles included, until it is removed (${locale})`,
      async run(setting) {
        const { tab, host, origin } = setting;
        await begin(setting, locale);
        host.isGone = true;
        for (let steps = 0; steps < 3; steps += 1) await goOn(tab);
        await tab.open(`${origin}/${locale}/qr-not-read/`);
        await until(
          tab,
          'the trouble',
          () => document.querySelector('main[data-article=qr-not-read] h1') !== null,
        );
        await tab.open(`${origin}/${locale}/glossary/`);
        await shown(tab, 'kept-pages li');
        host.isGone = false;
        await tab.click('[data-remove]');
        await until(tab, 'nothing kept', async () => (await caches.keys()).length === 0);
        await until(
          tab,
          'an end',
          () => document.querySelector<HTMLElement>('[data-remove]')?.hidden === true,
        );
        equal(
          await tab.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
          0,
          'workers that are left',
        );
      },
    }),
  ),
  {
    name: 'pages go on while a new build takes over, and show it from then on',
    async run(setting) {
      const { tab, host, origin } = setting;
      // Not even the browser's own cache has the old pages then.
      host.headers = () => ({ 'cache-control': 'no-cache' });
      await begin(setting, 'en');
      const path = `/en/${guide}/done/`;
      const [page, worker] = await Promise.all(
        [path, '/sw.js'].map(async (address) => (await fetch(origin + address)).text()),
      );
      const marker = 'The page of a new build';
      host.replaced.set('/sw.js', `${worker}\n// A new build\n`);
      host.replaced.set(path, (page ?? '').replace(/<h1([^>]*)>/, `<h1$1>${marker} `));
      await tab.evaluate(takeNewWorker);
      equal(await tab.evaluate(() => 'kept' in window), true, 'the page went on');
      await goOn(tab);
      await tab.evaluate(agePages);
      await tab.open(origin + path);
      const title = await until(tab, 'a title', () => document.querySelector('h1')?.textContent);
      equal(title.includes(marker), true, `the page of the new build, not ${title}`);
      host.isGone = true;
      await tab.open(origin + path);
      await until(
        tab,
        'the new page without a network',
        (words) => document.body.textContent?.includes(words),
        marker,
      );
    },
  },
  {
    name: 'a reader who only looks at a step has it and the ways on kept, no more; one who stays goes on without a network',
    async run({ tab, host, origin }) {
      const first = `/en/${guide}/requirements/`;
      await tab.open(origin + first);
      const next = await tab.evaluate(
        () => document.querySelector<HTMLAnchorElement>('a[rel=next]')?.pathname ?? '',
      );
      await until(tab, `${next} kept`, async (wanted) => (await caches.match(wanted)) !== undefined, next);
      await new Promise((done) => setTimeout(done, 1500));
      equal((await tab.evaluate(pagesKept)).join(' '), [first, next].sort().join(' '), 'pages kept');
      const last = `/en/${guide}/done/`;
      await until(tab, `${last} kept`, async (wanted) => (await caches.match(wanted)) !== undefined, last);
      await until(tab, 'the worker in charge', () => navigator.serviceWorker.controller !== null);
      host.isGone = true;
      for (let steps = 0; steps < 2; steps += 1) await goOn(tab);
    },
  },
];

/** Two steps into a guide, and everything kept. */
async function begin({ tab, origin }: Setting, locale: string): Promise<void> {
  await tab.open(`${origin}/${locale}/${guide}/requirements/`);
  await until(tab, 'the page', () => document.readyState === 'complete' && sessionStorage.length > 0);
  await goOn(tab);
  for (const path of [`/${locale}/${guide}/done/`, `/${locale}/qr-not-read/`])
    await until(tab, `${path} kept`, async (wanted) => (await caches.match(wanted)) !== undefined, path);
  await until(tab, 'the worker in charge', () => navigator.serviceWorker.controller !== null);
}

async function goOn(tab: Tab): Promise<void> {
  const path = await tab.evaluate(
    () => document.querySelector<HTMLAnchorElement>('a[rel=next], a[data-choice]')?.pathname ?? '',
  );
  await tab.click('a[rel=next], a[data-choice]');
  await untilAt(tab, path);
  await until(tab, 'a step', () => document.querySelector('main[data-step] h1') !== null);
}

/** Runs in the page: waits for the worker of the new build to take over this very page. */
async function takeNewWorker(): Promise<void> {
  Object.assign(window, { kept: true });
  const registration = await navigator.serviceWorker.ready;
  const before = navigator.serviceWorker.controller;
  const taken = new Promise<void>((done) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => done(), { once: true });
  });
  await registration.update();
  if (navigator.serviceWorker.controller === before) await taken;
}

/** Runs in the page: the pages of all caches. */
async function pagesKept(): Promise<string[]> {
  const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
  const paths = kept.flat().map(({ url }) => new URL(url).pathname);
  return paths.filter((path) => path.endsWith('/')).sort();
}

/** Runs in the page: makes everything that is kept an hour old, so that it is asked for again. */
async function agePages(): Promise<void> {
  const date = new Date(Date.now() - 3_600_000).toUTCString();
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const copy = await cache.match(request);
      if (!copy || !request.url.endsWith('/')) continue;
      const headers = new Headers(copy.headers);
      headers.set('date', date);
      await cache.put(request, new Response(await copy.blob(), { headers }));
    }
  }
}
