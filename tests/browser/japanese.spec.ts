import { readContent } from '../../src/articles.ts';
import { pagePath, stepPath } from '../../src/routes.ts';
import { expect, test } from '../support/browser.ts';
import { measureEach } from '../support/measure-each.ts';

const paths = [
  ...readContent().articles.flatMap(({ flow }) =>
    [null, ...flow.steps.map(({ id }) => id)].map((step) => stepPath('ja', { article: flow.id, step })),
  ),
  pagePath('ja', 'glossary'),
  pagePath('ja', 'a-z'),
];

test.describe.configure({ timeout: 180_000 });

test('no line of a Japanese page begins with a sign, or ends with a bracket, that belongs to the words beside it, and none of what is pressed or looked up ends inside a word', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 800 });
  const found = await measureEach(
    page,
    paths,
    (torn: typeof wordsTorn, apart: typeof signsApart) => ({ torn: torn(), apart: apart() }),
    wordsTorn,
    signsApart,
  );
  const named = (what: 'apart' | 'torn') =>
    found.flatMap((one, index) => one[what].map((text) => `${paths[index]} ${text}`));
  expect.soft(named('apart'), 'signs apart from their words').toEqual([]);
  expect.soft(named('torn'), 'words torn').toEqual([]);
});

test('what is pressed in Japanese breaks between phrases', async ({ page }) => {
  await page.goto('/ja/activate-iphone-qr/check-banner/');
  for (const place of ['.prose p', '.choice', '.bar a', '.more summary'])
    await expect(page.locator(place).first()).toHaveCSS('word-break', 'auto-phrase');
  await page.goto('/ja/search/?q=機種変更');
  await expect(page.locator('[role=option]').first()).toHaveCSS('word-break', 'auto-phrase');
});

/**
 * Runs in the page: signs that stand on another line than what they belong to, in columns of several widths. A browser
 * keeps them together within a text; where a text ends at a label, a term or a link, what is printed has to.
 */
function signsApart(): string[] {
  const apart = new Set<string>();
  const root = document.querySelector('main');
  if (!root) return [];
  const lineOf = (node: Node, from: number, to: number) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return range.getBoundingClientRect();
  };
  const ends: [before: Text, after: Text][] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.checkVisibility() && (node.textContent ?? '').trim() !== '' ? 1 : 2,
  );
  let last: Text | null = null;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text; // that is what the walker shows
    if (last && (/^[、。，．）」』】？！：]/.test(text.data) || /[（「『【]$/.test(last.data)))
      ends.push([last, text]);
    last = text;
  }
  for (let width = 414; width >= 320 && ends.length > 0; width -= 9) {
    document.body.style.width = `${width}px`;
    for (const [before, after] of ends) {
      const end = lineOf(before, before.length - 1, before.length);
      const start = lineOf(after, 0, 1);
      if (end.height > 0 && start.top > end.bottom - 3)
        apart.add(`${width}: ${before.data.slice(-8)}|${after.data.slice(0, 8)}`);
    }
  }
  return [...apart];
}

/** Runs in the page: words of buttons, answers, trails and headings that go on in the next line, on phones of several widths. */
function wordsTorn(): string[] {
  const torn = new Set<string>();
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
  const pressed = document.querySelectorAll(
    'main :is(h1, h2, h3, h4, button:not(.term), summary, .choice, .go, .button, .chip, .answers, .onward, .rows a)',
  );
  const words: Range[] = [];
  for (const control of pressed) {
    // A phrase that is longer than its line breaks inside.
    if (!control.checkVisibility() || control.closest('.ph') || control.clientWidth < 200) continue;
    const walker = document.createTreeWalker(control, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text; // that is what the walker shows
      for (const { segment, index } of segmenter.segment(text.data)) {
        // Hiragana bind words to each other. The browser's own phrases end before the 法 of 方法, and a bracket is part of one.
        if (segment.length < 2 || /\p{sc=Hira}|^方法$/u.test(segment) || text.data.includes('(')) continue;
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + segment.length);
        words.push(range);
      }
    }
  }
  for (const width of [360, 375, 393, 412]) {
    document.body.style.width = `${width}px`;
    for (const word of words) {
      const lines = new Set([...word.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) torn.add(`${word} in ${word.startContainer.textContent?.trim().slice(0, 40)}`);
    }
  }
  return [...torn];
}
