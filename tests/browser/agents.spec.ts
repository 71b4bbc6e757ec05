import type { Page } from '@playwright/test';
import { codeOf } from '../../src/page-codes.ts';
import { expect, test } from '../support/browser.ts';

const camera = { article: 'activate-iphone-qr', step: 'point-camera' };
const spoken = codeOf(camera);

/** Presses keys one by one, as an agent does, and counts them. */
class Keys {
  count = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.count++;
    }
  }
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const { locale, query, width } of [
  { locale: 'en', query: 'the camera does not open anything', width: 1280 },
  { locale: 'ja', query: 'カメラでQRコードを読み取れない', width: 1280 },
  { locale: 'en', query: 'no notification arrives', width: 600 },
]) {
  test(`from words to a copied Japanese message in few keys, without scrolling (${locale}, ${width} px)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/${locale}/agents/`);
    await expect(page.locator('#desk-field')).toBeFocused();
    await page.keyboard.type(query);
    await expect(page.locator('[role=option]').first()).toBeVisible();
    const keys = new Keys(page);
    await keys.press('Enter');
    await expect(page.locator('[data-desk-step] h2')).toBeFocused();
    const japanese = page.locator('[data-customer=ja]');
    if ((await japanese.getAttribute('aria-pressed')) === 'false') await keys.press('c');
    await expect(japanese).toHaveAttribute('aria-pressed', 'true');
    await keys.press('m');
    await expect(page.locator('[data-told]')).not.toBeEmpty();
    expect(await copied(page)).toMatch(/次のページをご覧ください。[\s\S]*\/ja\/[a-z0-9-]+\//);
    expect(keys.count).toBeLessThanOrEqual(10);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
  });
}

test('a code in any width opens its step in both languages, with a picture in each', async ({ page }) => {
  await page.goto('/en/agents/');
  await page.keyboard.type([...spoken].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-desk-step] section[lang=en] h3')).toContainText('Point the camera');
  await expect(page.locator('[data-desk-step] section[lang=ja] h3')).toContainText('カメラ');
  await expect(page.locator('[data-desk-step] figure[data-screen]')).toHaveCount(2);
  await expect(page.locator('[data-around=before] a')).toHaveCount(1);
});

test('a mistyped code is told, with what may have been meant', async ({ page }) => {
  const wrong = spoken.slice(0, 3) + ((Number(spoken[3]) + 1) % 10) + spoken.slice(4);
  await page.goto('/en/agents/');
  await page.keyboard.type(wrong);
  await expect(page.locator('[data-hint]')).toContainText('No page has the code');
  await expect(page.locator(`[data-address="${camera.article}/${camera.step}"]`)).toBeVisible();
});

test('a pasted link opens its step, and tells which language the customer reads', async ({ page }) => {
  await page.goto('/en/agents/');
  await page.locator('#desk-field').fill('https://ibkey-guide.example/ja/qr-expired/log-out/');
  await expect(page.locator('[role=option]')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-customer=ja]')).toHaveAttribute('aria-pressed', 'true');
});

test('every copy has its key, and each is announced', async ({ page }) => {
  await page.goto('/en/agents/');
  await page.keyboard.type(spoken);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-desk-step] h2')).toBeFocused();
  for (const [key, name, expected] of [
    ['l', 'Link', /^http.*\/en\/activate-iphone-qr\/point-camera\/$/],
    ['s', 'Sentence to read aloud', new RegExp([...spoken.slice(0, 2)].join(' '))],
    ['d', 'Markdown', /^\[.*\]\(http.*\)$/],
    ['v', 'QR code (SVG)', /^<svg xmlns/],
    [
      'p',
      'Invitation to practise this step',
      /\/en\/sandbox\/#v1\.guide=activate-iphone-qr&step=point-camera/,
    ],
    ['r', 'Rich text', /\/en\/activate-iphone-qr\/point-camera\//],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator('[data-told]')).toHaveText(`Copied (English): ${name}`);
    expect(await copied(page)).toMatch(expected);
  }
  await page.keyboard.press('g');
  await expect(page.locator('[data-told]')).toHaveText('Copied (English): QR code (PNG)');
  const kinds = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types }) => types),
  );
  expect(kinds).toContain('image/png');
  await page.keyboard.press('?');
  await expect(page.locator('[data-keys]')).toHaveAttribute('open', '');
  await page.keyboard.press('n');
  await expect(page).toHaveURL('/en/agents/');
  await expect(page.locator('[data-desk-step] h2')).not.toHaveText(/Point the camera/);
});

test('the last steps are listed, and can be forgotten', async ({ page }) => {
  await page.goto('/en/agents/');
  await page.keyboard.type(spoken);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-desk-step] h2')).toBeFocused();
  await page.reload();
  await expect(page.locator('[data-recent] a')).toHaveText(/Point the camera/);
  const kept = await page.evaluate(() => Object.keys(localStorage));
  expect(kept.filter((key) => key.includes('desk'))).toEqual(['ib-key-guide.desk']);
  await page.locator('[data-forget]').click();
  await expect(page.locator('[data-recent]')).toBeHidden();
  expect(await page.evaluate(() => localStorage.getItem('ib-key-guide.desk'))).toBeNull();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the desk is the list of all steps with their codes', async ({ page }) => {
    await page.goto('/ja/agents/');
    const row = page.locator('.desk-all li', {
      has: page.locator(`a[href="/ja/${camera.article}/${camera.step}/"]`),
    });
    await expect(row).toContainText(`${spoken.slice(0, 2)}\u00a0${spoken.slice(2)}`);
    await expect(page.locator('#desk-field')).toBeHidden();
  });
});

test('a batch of summaries becomes numbers on the desk and on the map', async ({ page }) => {
  await page.goto('/en/agents/');
  const batch = `Code of this page: ${spoken}\n\nCode of this page: ${spoken}`;
  await page.evaluate((text) => navigator.clipboard.writeText(text), batch);
  await page.keyboard.press('Control+V');
  await expect(page.locator('[data-counted]')).toHaveText('2 summaries counted.');
  await page.locator('[data-counts] a').press('Enter');
  await expect(page).toHaveURL(`/en/map/${camera.article}/#${camera.step}`);
  await expect(page.locator(`.map-plain [id="${camera.step}"] .map-count`)).toHaveText('2');
  await expect(page.locator('.map-outline .map-count')).toHaveText('2');
});

test('the desk fetches less than 60 kB of scripts', async ({ page }) => {
  const sizes = new Map<string, number>();
  page.on('requestfinished', async (request) => {
    if (request.url().endsWith('.js')) sizes.set(request.url(), (await request.sizes()).responseBodySize);
  });
  await page.goto('/en/agents/', { waitUntil: 'networkidle' });
  await page.locator('#desk-field').fill('no notification');
  await page.locator('[role=option]').first().click();
  await expect(page.locator('[data-desk-step] h2')).toBeFocused();
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(5_000);
  expect(total).toBeLessThan(60_000);
});
