import type { Page } from '@playwright/test';
import { violationsOn } from '../support/axe.ts';
import { expect, test } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';

const widths = [320, 360, 375, 414, 480, 560, 640, 768, 832, 896, 960, 1024, 1280, 1440];
/** Side by side with others; a link within a sentence may be smaller (WCAG 2.5.8). */
const controls =
  'button, summary, .choice, .go, .button, .board a, .rows a, .head-link, .chip, .answers a, .foot li a';

test.use({ allowed: [/404/] });

for (const { kind, paths } of pageKinds) {
  test(`the page ${kind} fits every width from 320 to 1440 pixels and every thumb, axe finds nothing wrong, and the language switch keeps what follows the path`, async ({
    page,
  }) => {
    for (const path of paths) {
      await page.goto(path);
      // The sandbox is drawn by a script.
      if ((await page.locator('#sandbox').count()) > 0)
        await expect(page.locator('#sandbox [data-ready]')).toBeVisible();
      expect.soft(await violationsOn(page), `${path} to axe`).toEqual([]);
      if (path.startsWith('/en/')) await expectSwitch(page, path);
      await expectFitting(page, path);
    }
  });
}

test('the gallery fits every width from 320 to 1440 pixels, and its controls every thumb', async ({
  page,
}) => {
  await page.goto('/ja/screens/');
  await expectFitting(page, '/ja/screens/');
});

/** The link to the page in the other language keeps question and fragment. */
async function expectSwitch(page: Page, path: string): Promise<void> {
  const link = page.locator('.head a[rel=alternate]');
  // A frame on another site, and what is not found, have no switch.
  if (/embed|no-such-page/.test(path)) return expect.soft(link).toHaveCount(0);
  // A fragment that names a place: the sandbox takes any other for a practice, and writes its own in its stead.
  await page.evaluate(() => history.replaceState(history.state, '', '?kept=1#main'));
  await link.dispatchEvent('pointerdown');
  const { pathname, search, hash } = new URL(await page.evaluate(() => location.href));
  expect.soft(pathname).toBe(path);
  const kept = pathname.replace('/en/', '/ja/') + search + hash;
  expect.soft(kept).toContain('?kept=1#main');
  await expect.soft(link).toHaveAttribute('href', kept);
}

const softly = expect.configure({ soft: true });

async function expectFitting(page: Page, path: string): Promise<void> {
  const tooWide: number[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    if (
      await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    )
      tooWide.push(width);
  }
  expect.soft(tooWide, `widths that ${path} does not fit`).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  // What a script lays out by the width of the window follows a moment later.
  await softly.poll(() => page.evaluate(outOfLargeText), `what large text pushes out of ${path}`).toEqual([]);

  await page.setViewportSize({ width: 375, height: 800 });
  const small = await page.locator(controls).evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility() && !element.matches('.prose *, .ph *'))
      .map((element) => ({
        height: element.getBoundingClientRect().height,
        html: element.outerHTML.slice(0, 80),
      }))
      .filter(({ height }) => height < 43.5),
  );
  expect.soft(small, `controls of ${path} lower than a thumb`).toEqual([]);
  await softly.poll(() => page.evaluate(cutByWiderSpacing), `what wider spacing cuts on ${path}`).toEqual([]);
}

/** Runs in the page: what stands beyond the window with letters twice as large (WCAG 1.4.4). */
function outOfLargeText(): string[] {
  const large = new CSSStyleSheet(); // which the content security policy lets through
  large.replaceSync('html { font-size: 200% }');
  document.adoptedStyleSheets.push(large);
  const { clientWidth, scrollWidth } = document.documentElement;
  const out =
    scrollWidth <= clientWidth
      ? []
      : [...document.querySelectorAll('body *')]
          .filter((box) => box.getBoundingClientRect().right > clientWidth + 1 && box.checkVisibility())
          .map((box) => `${box.tagName} ${box.className}: ${box.textContent?.trim().slice(0, 40)}`);
  document.adoptedStyleSheets.pop();
  return out;
}

/** Runs in the page: texts that do not fit any more with the text spacing of WCAG 1.4.12. Pictures are cropped to what is marked. */
function cutByWiderSpacing(): string[] {
  const spacing = new CSSStyleSheet(); // which the content security policy lets through
  spacing.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
  );
  document.adoptedStyleSheets.push(spacing);
  const cut: string[] = [];
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) cut.push('the page');
  for (const box of document.querySelectorAll('body *:not(.aloud, .window, .picture)')) {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(box);
    if (!/hidden|clip/.test(overflowX + overflowY) || textOverflow === 'ellipsis' || !box.checkVisibility())
      continue;
    const outer = box.getBoundingClientRect();
    if (outer.width <= 1 || outer.height <= 1) continue; // for who listens
    const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const inner = range.getBoundingClientRect();
      const parent = texts.currentNode.parentElement;
      const isShown = inner.width > 0 && parent?.checkVisibility() && parent.closest('.aloud, svg') === null;
      if (isShown && (inner.right > outer.right + 1 || inner.bottom > outer.bottom + 1))
        cut.push(`${box.className}: ${texts.currentNode.textContent?.trim().slice(0, 40)}`);
    }
  }
  document.adoptedStyleSheets.pop();
  return cut;
}
