import { expect, test } from 'vitest';
import { attributeOf, builtPages, visibleText } from '../support/built-pages.ts';

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

test('links of one name on the page of an article or a step lead to one place', () => {
  const wrong = builtPages()
    // In a frame one step shows at a time; the answers of a chooser stand under their questions, rows under their branch.
    .filter(({ path, html }) => html.includes(' data-article=') && !/^\/\w+\/(embed\/|start\/$)/.test(path))
    .flatMap(({ path, html }) => {
      const places = new Map<string, Set<string>>();
      const [main = ''] = /<main[\s\S]*<\/main>/.exec(html) ?? [];
      const links = withoutHidden(main)
        .replaceAll(/<(h[34]|nav)[\s>][\s\S]*?<\/\1>/g, '')
        .matchAll(/<a\s[^>]*>([\s\S]*?)<\/a>/g);
      for (const [link, inside = ''] of links) {
        const name = attributeOf(link, 'aria-label') ?? visibleText(inline(inside));
        places.set(name, (places.get(name) ?? new Set()).add(attributeOf(link, 'href') ?? ''));
      }
      return [...places]
        .filter(([, hrefs]) => hrefs.size > 1)
        .map(([name, hrefs]) => `${path} ${name}: ${[...hrefs].join(' ')}`);
    });
  expect(wrong).toEqual([]);
});

/** The names of links, buttons, headings and pictures; where one has parts that stand beside each other, each part. */
function namesIn(html: string): string[] {
  const shown = html.replaceAll(/<(script|style|template|svg|noscript)[\s>][\s\S]*?<\/\1>/g, '');
  const texts = [
    ...withoutHidden(shown).matchAll(/<(a|button|summary|h[1-4])(?:\s[^>]*)?>([\s\S]*?)<\/\1>/g),
  ].flatMap(([, , inside = '']) =>
    inside.split(/<\/?(?:small|p|li|div|ul)[\s>]|<\/span>\s+<span/).map((part) => visibleText(inline(part))),
  );
  const attributes = [...shown.matchAll(/\s(?:aria-label|alt|title|placeholder)="([^"]*)"/g)];
  return [...texts, ...attributes.map(([, value = '']) => visibleText(inline(value)) && value)].filter(
    (name) => name !== '',
  );
}

/** Without the pictures that nobody is read: the words beside them say the same. */
function withoutHidden(html: string): string {
  return html.replaceAll(/<div [^>]*aria-hidden="true">\s*<figure[\s\S]*?<\/figure>/g, '');
}

/** Without the tags that part no words. */
function inline(html: string): string {
  return html.replaceAll(/<\/?(?:span|b|i|em|strong|code|bdi)(?:\s[^>]*)?>/g, '');
}
