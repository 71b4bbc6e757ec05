import { expect, test } from 'vitest';
import { builtPages } from '../support/built-pages.ts';

test('no page loads a font, and nothing but style sheets holds up its drawing', () => {
  const faults = builtPages().flatMap(({ path, html }) => {
    const head = html.slice(0, html.indexOf('</head>'));
    const blocking = (head.match(/<script\s[^>]*src=[^>]*>/g) ?? []).filter(
      (tag) => !/type="module"|\s(async|defer)/.test(tag),
    );
    return /\.(woff2?|ttf|otf)/.test(html) || blocking.length > 0 ? [path] : [];
  });
  expect(faults).toEqual([]);
});
