import { startTimeout } from '../../src/sandbox/choose-channel.ts';
import { expect } from '../support/browser.ts';
import { stopWorkers, test } from '../support/promise.ts';
import { SandboxPage } from '../support/sandbox.ts';

// The browser itself reports a worker whose script is gone.
test.use({ allowed: [/Failed to load resource|bad HTTP response code/] });

/** What keeps the worker from carrying requests, put in place before the page arrives. */
const obstacles: { where: string; reason: string; put: () => void }[] = [
  {
    where: 'without service workers',
    reason: 'worker-absent',
    put: () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'),
  },
  {
    where: 'where the browser refuses the worker, as private windows do,',
    reason: 'rejected',
    put: () => {
      ServiceWorkerContainer.prototype.register = () =>
        Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
    },
  },
  {
    where: 'where the worker never starts',
    reason: 'timeout',
    put: () => {
      ServiceWorkerContainer.prototype.register = () => new Promise(() => {});
    },
  },
];

for (const { where, reason, put } of obstacles) {
  test(`${where} the page answers itself`, async ({ page, promised }) => {
    await page.addInitScript(put);
    const sandbox = promised(page);
    await sandbox.openTyped();
    await sandbox.expectWorking('direct', reason);
    await sandbox.expectKept();
  });
}

test('where the script of the worker is gone the page answers itself', async ({
  page,
  context,
  promised,
}) => {
  await context.route('**/mockServiceWorker.js', (route) => route.fulfill({ status: 404, body: 'gone' }));
  const sandbox = promised(page);
  await sandbox.openTyped();
  await sandbox.expectWorking('direct', 'rejected');
  await sandbox.expectKept();
});

test('where everything works, requests travel through the worker', async ({ page, promised }) => {
  const sandbox = promised(page);
  await sandbox.openWithWorker();
  await sandbox.expectKept();
});

test('a worker that is stopped between two requests comes back for the next', async ({ page, promised }) => {
  const sandbox = promised(page);
  await sandbox.openWithWorker();
  await stopWorkers(page);
  await sandbox.expectWorking('worker', 'started');
  await sandbox.expectKept();
});

test('a request that is on its way when the worker is stopped is answered, and counts once', async ({
  page,
  promised,
}) => {
  const sandbox = promised(page);
  await sandbox.openWithWorker('network-slow');
  await sandbox.scan();
  await expect(page.locator('.sandbox-surfaces')).toHaveAttribute('data-busy', 'true');
  await stopWorkers(page);
  await sandbox.shows('create-pin@empty');
  const claims = page.locator('[data-request^="POST /enrollment-claims"]');
  await expect(claims).toHaveCount(1);
  await expect(claims).toContainText('201');
  await expect(page.locator('[data-transport]')).toHaveAttribute('data-reason', /^(started|lost)$/);
  await sandbox.backToField();
});

test('where somebody deletes what the site keeps, the page answers itself from then on', async ({
  page,
  promised,
}) => {
  const sandbox = promised(page);
  await sandbox.openWithWorker();
  const client = await page.context().newCDPSession(page);
  await client.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'all',
  });
  await sandbox.expectWorking('direct', 'lost');
  await sandbox.expectKept();
});

test('a worker that stays silent gives way', async ({ page, promised }) => {
  const sandbox = promised(page);
  await sandbox.waitForWorker(startTimeout);
  await sandbox.openTyped();
  await expect(page.locator('[data-transport=worker]')).toBeVisible();
  await page.evaluate(() => {
    window.fetch = () => new Promise(() => {});
  });
  await sandbox.expectWorking('direct', 'lost');
  await sandbox.expectKept();
});

for (const tabs of [1, 2]) {
  test(`a hard reload, which leaves the worker out, needs no more than two loads with ${tabs} open`, async ({
    page,
    context,
    promised,
  }) => {
    const sandbox = promised(page);
    await sandbox.openWithWorker();
    // The worker of a page that is alone goes with it; with two of them it stays, and the page is loaded once more.
    if (tabs > 1) await new SandboxPage(await context.newPage()).open();
    const client = await context.newCDPSession(page);
    await sandbox.arrive(async () => {
      const loaded = page.waitForEvent('load');
      await client.send('Page.reload', { ignoreCache: true });
      await loaded;
      // The worker is started once the page can be used, and only then finds out whether it has to load it again: always
      // while another page keeps it, and where the one that goes with its page is slow to go. What is pressed before is lost.
      await page.locator('[data-transport=worker]').waitFor();
    });
    await sandbox.portalShows('banner@code');
    await sandbox.expectWorking('worker', 'started');
    await sandbox.expectKept();
  });
}
