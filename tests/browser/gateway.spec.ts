import { expect, test } from '../support/browser.ts';

test('the gateway offers both languages and suggests that of the browser', async ({ page }) => {
  const response = await page.goto('/');
  expect(response?.status()).toBe(200);
  await expect(page.locator('a[data-language=en]')).toHaveClass(/preferred/);
  await expect(page.locator('a[data-language=ja]')).not.toHaveClass(/preferred/);
});

test('the gateway remembers the language that was used', async ({ page }) => {
  await page.goto('/');
  await page.locator('a[data-language=ja]').click();
  await expect(page).toHaveURL('/ja/');
  await page.goto('/');
  await expect(page.locator('a[data-language=ja]')).toHaveClass(/preferred/);
});

test('the gateway speaks the language of the reader first', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'ja-JP' });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('a[data-language]').first()).toHaveAttribute('data-language', 'ja');
  await page.goto('/kb/2260/');
  await expect(page).toHaveURL(/\/ja\/use-ib-key\//);
  await context.close();
});

test.use({ allowed: [/404/] });

test.describe('an unknown address', () => {
  for (const [damaged, meant] of [
    ['/en/activate-iphone-qr/check-baner/', '/en/activate-iphone-qr/check-banner/'],
    ['/en/use-ib-key/challenge/)', '/en/use-ib-key/challenge/'],
    ['/ja/use-ib-key/challenge/。', '/ja/use-ib-key/challenge/'],
    ['/ja/use-ib-keyをご覧ください', '/ja/use-ib-key/'],
    ['/en/use-ib-key,', '/en/use-ib-key/'],
    ['/EN/Use-IB-Key/', '/en/use-ib-key/'],
    ['/ja/glossary/」', '/ja/glossary/'],
    ['/en/sandbox/)', '/en/sandbox/'],
    ['/en/problems/code-expired/,', '/en/problems/code-expired/'],
    ['/kb/KB2260', '/kb/2260/'],
    ['/article/2260', '/kb/2260/'],
  ] as const) {
    test(`${damaged} offers ${meant}, large and in the language of the address`, async ({ page }) => {
      const response = await page.goto(damaged);
      expect(response?.status()).toBe(404);
      const near = page.locator('nearest-page a:visible');
      await expect(near).toHaveCount(1);
      await expect(near).toHaveAttribute('href', meant);
      const language = meant.startsWith('/ja/') ? 'ja' : 'en';
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const other = language === 'ja' ? 'en' : 'ja';
      await expect(page.locator(`main [lang=${language}]:visible`)).not.toHaveCount(0);
      await expect(page.locator(`main [lang=${other}]:visible`)).toHaveCount(0);
      const address = (await near.getAttribute('href')) ?? '';
      expect((await page.request.get(address)).status()).toBe(200);
    });
  }

  test('that is like no other offers the first question, the search, every article and the phone line', async ({
    page,
  }) => {
    await page.goto('/zzzzzzzzzzzzzz/');
    await expect(page.locator('nearest-page a:visible')).toHaveAttribute('href', '/en/');
    for (const href of ['/en/', '/en/search/', '/en/a-z/'])
      await expect(page.locator(`main a[href="${href}"]:visible`)).toHaveCount(1);
    await expect(page.locator('main a[href^="https:"]:visible')).toHaveCount(1);
  });

  test('keeps what follows the path', async ({ page }) => {
    await page.goto('/en/use-ib-key,#challenge');
    await expect(page.locator('nearest-page a:visible')).toHaveAttribute('href', '/en/use-ib-key/#challenge');
  });
});

test('the language switch leads to the same question, and to the part of an article that is read', async ({
  page,
}) => {
  await page.goto('/en/search/?q=code+expired');
  await page.locator('.head a[rel=alternate]').click();
  await expect(page).toHaveURL('/ja/search/?q=code+expired');
  await page.goto('/en/activate-iphone-qr/');
  await page.locator('#install-app').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.getElementById('install-app')?.scrollIntoView());
  await expect(page.locator('[data-contents] a[aria-current]')).toHaveCount(1);
  await page.locator('.article-tools [data-other-language]').evaluate((link: HTMLElement) => link.click());
  await expect(page).toHaveURL(/\/ja\/activate-iphone-qr\/#[a-z-]+$/);
});

test('what a reader could unfold is printed unfolded, and folded again afterwards', async ({ page }) => {
  for (const path of ['/en/activate-iphone-qr/', '/en/activate-iphone-qr/install-app/']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const closed = page.locator('main details:not([open])');
    const before = await closed.count();
    expect(before).toBeGreaterThan(0);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(closed).toHaveCount(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(closed).toHaveCount(before);
  }
});
