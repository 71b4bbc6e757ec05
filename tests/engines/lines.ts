import type { Check } from './check.ts';
import { equal, until } from './tab.ts';

/** A page of each way in which Japanese comes to be drawn, and what shows that it is. */
const drawn = {
  step: ['/ja/activate-iphone-qr/check-banner/', 'main'],
  'page in a frame': ['/ja/embed/activate-iphone-qr/', '.embed-step.here'],
  'page in both languages': ['/no-such-page/', 'main [lang=ja]'],
  'list of results': ['/ja/search/?q=%E6%A9%9F%E7%A8%AE%E5%A4%89%E6%9B%B4', 'main [role=option]'],
  practice: ['/ja/sandbox/', '#sandbox [data-ready]'],
} as const;

/** Japanese is read by phrases, also where a browser knows none. */
export const lineChecks: Check[] = Object.entries(drawn).map(
  ([name, [path, ready]]): Check => ({
    name: `no line of a Japanese ${name} ends inside a word`,
    async run({ tab, origin }) {
      await tab.open(origin + path);
      await until(tab, name, (wanted) => document.querySelector(wanted) !== null, ready);
      // A browser that knows no phrases gets them from a script.
      await until(
        tab,
        'phrases',
        (within) =>
          CSS.supports('word-break', 'auto-phrase') ||
          document.querySelector(`${within} [style*="keep-all"]`) !== null,
        ready,
      );
      equal((await tab.evaluate(tornWords)).join(' '), '', 'torn words');
    },
  }),
);

/** Runs in the page: words that go on in the next line, in columns as on phones, beside the picture. Hiragana bind words to each other. */
function tornWords(): string[] {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
  const torn = new Set<string>();
  for (const width of [690, 713, 736, 759]) {
    document.body.style.width = `${width}px`;
    for (const box of document.querySelectorAll(
      'main :is(h1, p, summary, button, .choice, .go, .button, [role=option])',
    )) {
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text; // that is what the walker shows
        if (!text.parentElement?.checkVisibility() || text.parentElement.closest('.ph')) continue;
        for (const { segment, index } of segmenter.segment(text.data)) {
          if (segment.length < 2 || /\p{sc=Hira}|^方法$/u.test(segment)) continue;
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + segment.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
            torn.add(segment);
        }
      }
    }
  }
  document.body.style.width = '';
  return [...torn];
}
