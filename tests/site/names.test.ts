import { expect, test } from 'vitest';
import { builtPages, visibleText } from '../support/built-pages.ts';

/** A space before a sign or behind a bracket, or between two Japanese letters. */
const stray =
  /\s[.,;:!?)”。、：？！）」』]|[(“（「『]\s|[\u3040-\u30ff\u4e00-\u9fff、。][ \t\n\u3000]+[\u3040-\u30ff\u4e00-\u9fff]/;

test('no accessible name on any page has a stray space', () => {
  const wrong = new Map<string, string>();
  let count = 0;
  for (const { path, html } of builtPages())
    for (const name of namesIn(html)) {
      count += 1;
      if (stray.test(name) || name !== name.trim()) wrong.set(name, path);
    }
  expect(count).toBeGreaterThan(10_000);
  expect([...wrong].map(([name, path]) => `${path} ${name}`)).toEqual([]);
});

/** The names of links, buttons, headings and pictures; where one has parts that stand beside each other, each part. */
function namesIn(html: string): string[] {
  const shown = html.replaceAll(/<(script|style|template|svg|noscript)[\s>][\s\S]*?<\/\1>/g, '');
  const texts = [...shown.matchAll(/<(a|button|summary|h[1-4])(?:\s[^>]*)?>([\s\S]*?)<\/\1>/g)].flatMap(
    ([, , inside = '']) =>
      inside
        .split(/<\/?(?:small|p|li|div|ul)[\s>]|<\/span>\s+<span/)
        .map((part) => visibleText(inline(part))),
  );
  const attributes = [...shown.matchAll(/\s(?:aria-label|alt|title|placeholder)="([^"]*)"/g)];
  return [...texts, ...attributes.map(([, value = '']) => visibleText(inline(value)) && value)].filter(
    (name) => name !== '',
  );
}

/** Without the tags that part no words. */
function inline(html: string): string {
  return html.replaceAll(/<\/?(?:span|b|i|em|strong|code|bdi)(?:\s[^>]*)?>/g, '');
}
