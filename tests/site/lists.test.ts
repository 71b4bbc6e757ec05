import { expect, test } from 'vitest';
import { builtPages } from '../support/built-pages.ts';

// Safari takes a list without markers for none, unless it is named one.
const list = /<[uo]l(?:\s[^>]*)?>/g;
const isNamed = (tag: string) => /\srole="?list/.test(tag);

test('every list that a page sets, and every one in its head, foot and ways, keeps its role in Safari', () => {
  let named = 0;
  const nameless = builtPages().flatMap(({ path, html: page }) => {
    const html = page.replaceAll(/<figure[\s\S]*?<\/figure>/g, ''); // each a picture with a name, and nothing in it
    const around = html.match(/<(header|footer|nav)\b[\s\S]*?<\/\1>/g) ?? [];
    const bare = around.flatMap((part) => part.match(list) ?? []);
    // A list without any attribute elsewhere is one that an author wrote, and has markers.
    const set = (html.match(list) ?? []).filter((tag) => tag.includes(' '));
    named += set.filter(isNamed).length;
    return [...bare, ...set].filter((tag) => !isNamed(tag)).map((tag) => `${path} ${tag}`);
  });
  expect([...new Set(nameless)]).toEqual([]);
  expect(named).toBeGreaterThan(5000);
});
