import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';

const kB = 1000;

for (const [what, path, most] of [
  ['a step', '/en/activate-iphone-qr/check-banner/', 20],
  ['a question', '/ja/start/activate-system/', 20],
  ['an outcome', '/en/activate-android-qr/done/', 20],
  ['the home page', '/en/', 5],
  ['an article', '/ja/activate-android-qr/', 5],
  ['the gateway', '/', 5],
] as const) {
  test(`${what} fetches at most ${most} kB of JavaScript`, async ({ page }) => {
    expect(await weightOf(page, path, 'script')).toBeLessThan(most * kB);
  });
}

for (const path of [
  '/en/',
  '/ja/activate-android-qr/',
  '/ja/activate-android-qr/create-pin/',
  '/ja/search/',
]) {
  test(`${path} fetches at most 10 kB of style sheets beside that of the drawings`, async ({ page }) => {
    const weight = await weightOf(page, path, 'stylesheet', (body) => !body.includes('.ph-band'));
    expect(weight).toBeGreaterThan(kB);
    expect(weight).toBeLessThan(10 * kB);
  });
}

test('a step fetches no font and no image', async ({ page }) => {
  expect(await weightOf(page, '/ja/activate-android-qr/create-pin/', 'font')).toBe(0);
  expect(await weightOf(page, '/ja/activate-android-qr/create-pin/', 'image')).toBe(0);
});

/** What the browser fetched of a kind until the page was at rest, compressed as a host does; the icon left out. */
async function weightOf(
  page: Page,
  path: string,
  kind: string,
  counts: (body: Buffer) => boolean = () => true,
): Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    const isKind = response.request().resourceType() === kind;
    if (isKind && !response.url().endsWith('/favicon.svg')) bodies.push(response.body());
  });
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  return (await Promise.all(bodies)).filter(counts).reduce((sum, body) => sum + gzipSync(body).length, 0);
}
