import type { Page } from '@playwright/test';
import { copyKeys } from '../../src/agents/copies.ts';
import { readArticles } from '../../src/articles.ts';
import { formatCode } from '../../src/codes/code.ts';
import type { Target } from '../../src/flow/types.ts';
import { translator } from '../../src/i18n/translate.ts';
import { type Locale, localeCodes, locales } from '../../src/locales.ts';
import { codeOf } from '../../src/page-codes.ts';
import { stepPath } from '../../src/routes.ts';
import { expect, test } from '../support/browser.ts';

const camera = { article: 'activate-iphone-qr', step: 'point-camera' };
const spoken = codeOf(camera);
const articles = Object.fromEntries((await readArticles()).map((article) => [article.flow.id, article]));

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
  { locale: 'ja', query: '通知が届かない', width: 600 },
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
    await expect(page.locator('[data-report]')).not.toBeEmpty();
    expect(await copied(page)).toMatch(/次のページをご覧ください。[\s\S]*\/ja\/[a-z0-9-]+\//);
    expect(keys.count).toBeLessThanOrEqual(10);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
  });
}

for (const locale of localeCodes)
  test.describe(`in a side panel of 600 px, by keyboard, in ${locale}`, () => {
    test.use({ viewport: { width: 600, height: 900 } });

    const t = translator('agents', locale);
    const desk = `/${locale}/agents/`;
    const titleOf = (target: Target, language: Locale) =>
      articles[target.article]?.words[language].steps[target.step ?? '']?.title ?? '';
    const heading = (page: Page) => page.locator('[data-desk-step] h2');
    const open = async (page: Page, text: string) => {
      await page.goto(desk);
      await expect(page.locator('#desk-field')).toBeFocused();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await expect(heading(page)).toBeFocused();
    };

    test('a code in any width opens its step in both languages, with a picture in each', async ({ page }) => {
      await open(page, [...spoken].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''));
      for (const language of localeCodes)
        await expect(page.locator(`[data-desk-step] section[data-locale=${language}] h3`)).toHaveText(
          titleOf(camera, language),
        );
      await expect(page.locator('[data-desk-step] figure[data-screen]')).toHaveCount(localeCodes.length);
      await expect(page.locator('[data-around=before] a')).toHaveCount(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(600);
    });

    test('a mistyped code is reported, with what may have been meant', async ({ page }) => {
      const wrong = spoken.slice(0, 3) + ((Number(spoken[3]) + 1) % 10) + spoken.slice(4);
      await page.goto(desk);
      await page.keyboard.type(wrong);
      await expect(page.locator('[data-hint]')).toHaveText(t('codeMeant', { code: formatCode(wrong) }));
      await expect(page.locator(`[data-address="${camera.article}/${camera.step}"]`)).toBeVisible();
    });

    test('a pasted link opens its step, and tells which language the customer reads', async ({ page }) => {
      const [customer = locale] = localeCodes.filter((other) => other !== locale);
      await page.goto(desk);
      await page.evaluate(
        (text) => navigator.clipboard.writeText(text),
        `https://ibkey-guide.example/${customer}/qr-expired/log-out/`,
      );
      await page.keyboard.press('Control+V');
      await expect(page.locator('[role=option]')).toHaveCount(1);
      await page.keyboard.press('Enter');
      await expect(page.locator(`[data-customer=${customer}]`)).toHaveAttribute('aria-pressed', 'true');
      await expect(heading(page)).toHaveText(titleOf({ article: 'qr-expired', step: 'log-out' }, locale));
    });

    test('an article is offered as what it opens: its first step', async ({ page }) => {
      await page.goto(desk);
      await page.keyboard.type(articles['qr-not-read']?.words[locale].title ?? '');
      const first = page.locator('[data-address="qr-not-read"]');
      await expect(first.locator('small')).toHaveText(t('wholeArticle'));
      await page.keyboard.press('Enter');
      await expect(heading(page)).toHaveText(
        titleOf({ article: 'qr-not-read', step: articles['qr-not-read']?.flow.steps[0]?.id ?? '' }, locale),
      );
    });

    test('every copy has its key, and each is announced where it is in view', async ({ page }) => {
      await open(page, spoken);
      const report = page.locator('[data-report]');
      for (const [key, name, expected] of [
        ['m', 'message', new RegExp(`/${locale}/activate-iphone-qr/point-camera/`)],
        ['l', 'link', new RegExp(`^http.*/${locale}/activate-iphone-qr/point-camera/$`)],
        ['s', 'aloud', new RegExp([...spoken.slice(0, 2)].join(' '))],
        ['d', 'markdown', /^\[.*\]\(http.*\)$/],
        ['v', 'svg', /^<svg xmlns/],
        ['p', 'practice', new RegExp(`/${locale}/sandbox/#v1\\.guide=activate-iphone-qr&step=point-camera`)],
        ['r', 'rich', new RegExp(`/${locale}/activate-iphone-qr/point-camera/`)],
        ['g', 'png', null],
      ] as const) {
        await page.keyboard.press(key);
        await expect(report).toHaveText(
          t('copied', { language: locales[locale].label, what: t(`copy-${name}`) }),
        );
        await expect(report).toBeInViewport({ ratio: 1 });
        if (expected) expect(await copied(page)).toMatch(expected);
      }
      const kinds = await page.evaluate(async () =>
        (await navigator.clipboard.read()).flatMap(({ types }) => types),
      );
      expect(kinds).toContain('image/png');
    });

    test('`?` lists every key, and N and B lead on and back', async ({ page }) => {
      await open(page, spoken);
      await page.keyboard.press('?');
      await expect(page.locator('[data-keys]')).toHaveAttribute('open', '');
      await expect(page.locator('[data-keys] kbd')).toHaveText([
        ...Object.values(copyKeys).map((key) => key.toUpperCase()),
        ...['N', 'B', 'C', '/', '?'],
      ]);
      const title = titleOf(camera, locale);
      await page.keyboard.press('n');
      await expect(heading(page)).not.toHaveText(title);
      await expect(page).toHaveURL(desk);
      await page.keyboard.press('b');
      await expect(heading(page)).toHaveText(title);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
    });

    test('notes for agents stand on the desk, in the agent’s language, marked as public', async ({
      page,
    }) => {
      const noted = Object.values(articles)
        .flatMap(({ flow, words }) =>
          flow.steps.map(({ id }) => ({
            target: { article: flow.id, step: id },
            notes: words[locale].steps[id]?.agentNotes ?? [],
          })),
        )
        .find(({ notes }) => notes.length > 0);
      if (!noted) throw new Error('No step has an <AgentNote>.');
      await open(page, codeOf(noted.target));
      await expect(page.locator('.desk-notes')).toContainText(t('notesPublic'));
      const [note = ''] = noted.notes;
      await expect(page.locator('.desk-notes')).toContainText(note);
      await page.goto(stepPath(locale, noted.target));
      await expect(page.locator('main')).not.toContainText(note);
    });

    test('the last steps are listed, and can be forgotten', async ({ page }) => {
      await open(page, spoken);
      await page.reload();
      await expect(page.locator('[data-recent] a')).toHaveText(titleOf(camera, locale));
      const kept = await page.evaluate(() => Object.keys(localStorage));
      expect(kept.filter((key) => key.includes('desk'))).toEqual(['ib-key-guide.desk']);
      await page.locator('[data-forget]').press('Enter');
      await expect(page.locator('[data-recent]')).toBeHidden();
      expect(await page.evaluate(() => localStorage.getItem('ib-key-guide.desk'))).toBeNull();
    });

    test('a batch of summaries becomes numbers on the desk and on the map', async ({ page }) => {
      await page.goto(desk);
      const summary = t('codeOfPage', { code: spoken });
      await page.evaluate((text) => navigator.clipboard.writeText(text), `${summary}\n\n${summary}`);
      await page.keyboard.press('Control+V');
      await expect(page.locator('[data-counted]')).toHaveText(t('counted', { count: 2 }));
      await page.locator('[data-counts] a').press('Enter');
      await expect(page).toHaveURL(`/${locale}/map/${camera.article}/#${camera.step}`);
      await page.setViewportSize({ width: 1280, height: 900 });
      await expect(page.locator(`.map-plain [id="${camera.step}"] .map-count`)).toHaveText('2');
      await expect(page.locator('.map-outline .map-count')).toHaveText('2');
    });

    test.describe('without a script', () => {
      test.use({ javaScriptEnabled: false });

      test('the desk is the list of all steps, A to Z by article, with their codes', async ({ page }) => {
        await page.goto(desk);
        const row = page.locator('.desk-all li', {
          has: page.locator(`a[href="/${locale}/${camera.article}/${camera.step}/"]`),
        });
        await expect(row).toContainText(formatCode(spoken));
        const steps = Object.values(articles).reduce((sum, { flow }) => sum + flow.steps.length, 0);
        await expect(page.locator('.desk-all li')).toHaveCount(steps);
        const titles = await page.locator('.desk-all h3 a').allInnerTexts();
        expect(titles).toEqual(titles.toSorted(new Intl.Collator(locales[locale].lang).compare));
        await expect(page.locator('#desk-field')).toBeHidden();
      });
    });
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
