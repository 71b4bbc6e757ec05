import { writeHandover } from '../../src/agents/handover.ts';
import type { Trail } from '../../src/flow/types.ts';
import { codeOf, knownCodes } from '../../src/page-codes.ts';
import { deskDoorPath, stepPath } from '../../src/routes.ts';
import { expect, test } from '../support/browser.ts';

const trail: Trail = {
  v: 1,
  at: { article: 'activate-iphone-qr', step: 'tap-app-banner' },
  answers: [
    { question: 'task', choice: 'activate' },
    { question: 'os', choice: 'iphone' },
    { question: 'entry', choice: 'qr' },
    { question: 'activate-iphone-qr/check-banner', choice: 'app' },
  ],
  parked: [],
  back: [],
};
const handover = writeHandover(trail, knownCodes());
const page1 = stepPath('ja', trail.at);

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the link of a summary opens the desk in the agent’s language, with what was tried', async ({
  page,
}) => {
  await page.goto(deskDoorPath(handover));
  await expect(page).toHaveURL(`/en/agents/${handover}`);
  await expect(page.locator('.desk-trail li')).not.toHaveCount(0);
  await expect(page.locator('.desk-trail')).toContainText('See what the banner opens');
  await expect(page.locator('[data-desk-step] h2')).toBeFocused();
});

for (const locale of ['en', 'ja'])
  test(`what was tried is a line on the map, with the open step and the message in view (${locale})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/${locale}/agents/${handover}`);
    const map = page.locator('.desk-map');
    await expect(map.locator('[aria-current=step]')).toBeInViewport({ ratio: 0.5 });
    await expect(page.locator('[data-copy=message]')).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const fork = map.locator('a.map-walked[data-open="activate-iphone-qr/check-banner"]');
    await expect(fork).toHaveCount(1);
    await expect(map.locator('.map-way.map-walked[data-way="check-banner>tap-app-banner"]')).toHaveCount(1);
    await expect(map.locator('.map-way.map-walked[data-way="check-banner>tap-website-banner"]')).toHaveCount(
      0,
    );
    await fork.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-desk-step] h2')).toBeFocused();
    await expect(map.locator('[aria-current=step]')).toHaveAttribute(
      'data-open',
      'activate-iphone-qr/check-banner',
    );
  });

test('the agent goes on from there, and the customer gets the trail with a banner', async ({ page }) => {
  await page.goto(`/en/agents/${handover}`);
  await expect(page.locator('[data-desk-step] h2')).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.locator('[data-desk-step] h2')).not.toHaveText(/Tap the banner/);
  await expect(page.locator('.desk-trail li')).not.toHaveCount(0);
  await page.keyboard.press('c');
  await page.keyboard.press('l');
  await expect(page.locator('[data-report]')).toContainText('Copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/ja\/activate-iphone-qr\/[a-z-]+\/#h1\.[0-9a-z.~!-]+$/);
  await page.goto(new URL(link).pathname + new URL(link).hash);
  await expect(page.locator('[data-from-agent]')).toBeVisible();
  await expect(page.locator('[data-unread]')).toBeHidden();
  const kept = await page.evaluate(() => localStorage.getItem('ib-key-guide.trail'));
  expect(kept).toContain('check-banner');
  await page.locator('[data-continue]').click();
  await expect(page.locator('[data-from-agent]')).toBeHidden();
  await expect(page).toHaveURL(new URL(link).pathname);
});

for (const locale of ['en', 'ja'])
  test(`on a phone the banner of an agent’s link leaves the step in view (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 667 });
    await page.goto(stepPath(locale === 'ja' ? 'ja' : 'en', trail.at) + handover);
    const banner = page.locator('[data-from-agent]');
    await expect(banner).toBeVisible();
    expect((await banner.boundingBox())?.height).toBeLessThanOrEqual(120);
    await expect(page.locator('main h1')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('main .instruction')).toBeInViewport({ ratio: 1 });
  });

test('a customer may start from the beginning', async ({ page }) => {
  await page.goto(page1 + handover);
  await page.locator('[data-restart]').click();
  await expect(page).toHaveURL('/ja/');
  expect(await page.evaluate(() => localStorage.getItem('ib-key-guide.trail'))).toBeNull();
});

test('an old link says that a part is missing', async ({ page }) => {
  const wrong = codeOf(trail.at).replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
  await page.goto(`${page1}${handover}!${wrong}`);
  await expect(page.locator('[data-unread]')).toBeVisible();
});

test('a broken link still shows its page', async ({ page }) => {
  await page.goto(`${page1}#h1.<script>`);
  await expect(page.locator('[data-unread]')).toBeVisible();
  await expect(page.locator('main')).toHaveAttribute('data-step', trail.at.step ?? '');
});
